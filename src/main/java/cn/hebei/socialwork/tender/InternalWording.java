package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.document.OfficialDocument;
import cn.hebei.socialwork.procurement.Purchases;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseWording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 内控 in place of citations: what a purchase below the limit shows, refuses and prints does not cite
 * a law that does not bind it (P20).
 */
@Component
class InternalWording implements CaseWording {

  private final OwnTenders own;
  private final Tenders tenders;
  private final Purchases purchases;

  InternalWording(OwnTenders own, Tenders tenders, Purchases purchases) {
    this.own = own;
    this.tenders = tenders;
    this.purchases = purchases;
  }

  @Override
  public String of(CaseKey key, String text) {
    if (!purchases.cites(text)) {
      return text;
    }
    Optional<CaseKey> lotYear =
        key.namesLotYear() ? Optional.of(key.root()) : own.of(key).map(Tender::key);
    return lotYear.map(lot -> purchases.worded(lot, text)).orElse(text);
  }

  /** The same for a round by its number. */
  String of(long tenderId, String text) {
    return tenders.find(tenderId).map(tender -> of(tender.key(), text)).orElse(text);
  }

  /** The same for everything that is printed of a case. */
  OfficialDocument of(CaseKey key, OfficialDocument document) {
    return document.worded(text -> of(key, text));
  }
}
