package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.procurement.Purchases;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The forms of a purchase below the limit say 内控 and cite no law of procurement (P20). */
@Component
class TenderWording implements Wording {

  private final Purchases purchases;
  private final Tenders tenders;
  private final Bids bids;
  private final Committees committees;
  private final FinalQuotations quotations;
  private final SingleSources sources;
  private final Entrustments entrustments;

  TenderWording(
      Purchases purchases,
      Tenders tenders,
      Bids bids,
      Committees committees,
      FinalQuotations quotations,
      SingleSources sources,
      Entrustments entrustments) {
    this.purchases = purchases;
    this.tenders = tenders;
    this.bids = bids;
    this.committees = committees;
    this.quotations = quotations;
    this.sources = sources;
    this.entrustments = entrustments;
  }

  @Override
  public String of(CaseKey key, String words) {
    return lotYear(key).map(lot -> purchases.wording(lot).apply(words)).orElse(words);
  }

  /** The same for our own pages, which know the round. */
  String of(long tenderId, String words) {
    return tenders.find(tenderId).map(t -> of(t.key(), words)).orElse(words);
  }

  /** Whose purchase it is, also where the key keeps that to itself (B16). */
  private Optional<CaseKey> lotYear(CaseKey key) {
    return key.namesLotYear()
        ? Optional.of(key.root())
        : tender(key.value()).flatMap(tenders::find).map(tender -> tender.key().root());
  }

  private Optional<Long> tender(String key) {
    return bids.find(key)
        .map(bids::tenderOf)
        .or(() -> committees.find(key).or(() -> committees.findInGroup(key)).map(Member::tenderId))
        .or(() -> quotations.find(key).map(FinalQuotations.Quotation::tenderId))
        .or(() -> sources.ofOffer(key).map(SingleSource::tenderId))
        .or(() -> entrustments.find(key).map(Entrustment::tenderId));
  }
}
