package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.OpenTender;
import cn.hebei.socialwork.tender.PublicState;
import cn.hebei.socialwork.workflow.Facts;
import java.time.format.DateTimeFormatter;

/**
 * A tender in the list.
 *
 * @param id number of its notice
 * @param title what is bought
 * @param purchaser who buys
 * @param ceiling greatest price (B14)
 * @param publishedOn day of the notice
 * @param deadline when bidding ends
 * @param state where it stands
 */
record NoticeLine(
    long id,
    String title,
    String purchaser,
    String ceiling,
    String publishedOn,
    String deadline,
    PublicState state) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  static NoticeLine of(OpenTender tender) {
    return new NoticeLine(
        tender.id(),
        tender.title(),
        tender.purchaser(),
        Facts.money(tender.ceiling()),
        Facts.date(tender.publishedOn()),
        MINUTE.format(tender.bidsCloseAt().atZoneSameInstant(TimeSource.ZONE)),
        tender.state());
  }
}
