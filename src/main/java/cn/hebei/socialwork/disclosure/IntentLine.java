package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.procurement.PublicIntents.Intent;
import cn.hebei.socialwork.workflow.Facts;

/**
 * An intent in the list.
 *
 * @param title what is bought
 * @param purchaser who buys
 * @param content what is needed, in short
 * @param budget in yuan, in words
 * @param earliest when the purchase begins at the earliest
 * @param publishedOn day of the publication
 * @param url where it was published
 */
record IntentLine(
    String title,
    String purchaser,
    String content,
    String budget,
    String earliest,
    String publishedOn,
    String url) {

  static IntentLine of(Intent intent) {
    return new IntentLine(
        intent.title(),
        intent.purchaser(),
        intent.content(),
        Facts.money(intent.budget()),
        intent.earliest() == null ? "—" : Facts.date(intent.earliest()) + "以后",
        Facts.date(intent.publishedOn()),
        intent.url());
  }
}
