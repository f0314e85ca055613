package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The round that the case of a bid, a score sheet, a quotation or an offer is about. */
@Component
class OwnTenders {

  private final Bids bids;
  private final Committees committees;
  private final FinalQuotations quotations;
  private final SingleSources sources;
  private final Tenders tenders;

  OwnTenders(
      Bids bids,
      Committees committees,
      FinalQuotations quotations,
      SingleSources sources,
      Tenders tenders) {
    this.bids = bids;
    this.committees = committees;
    this.quotations = quotations;
    this.sources = sources;
    this.tenders = tenders;
  }

  /** The round, or empty for a case that names its lot-year itself or is none of these. */
  Optional<Tender> of(CaseKey key) {
    return key.namesLotYear()
        ? Optional.empty()
        : bids.find(key.value())
            .map(bids::tenderOf)
            .or(() -> committees.find(key.value()).map(Member::tenderId))
            .or(() -> committees.findInGroup(key.value()).map(Member::tenderId))
            .or(() -> quotations.find(key.value()).map(FinalQuotations.Quotation::tenderId))
            .or(() -> sources.ofOffer(key.value()).map(SingleSource::tenderId))
            .flatMap(tenders::find);
  }
}
