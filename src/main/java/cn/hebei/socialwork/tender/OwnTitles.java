package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTitle;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells the supplier and the committee's member which lot their case is about. Nobody else is told:
 * the key is random, the link to the lot sealed, the task's name silent (B16, P15).
 */
@Component
class OwnTitles implements CaseTitle {

  private final Bids bids;
  private final Committees committees;
  private final FinalQuotations quotations;
  private final SingleSources sources;
  private final Tenders tenders;
  private final TenderFacts facts;

  OwnTitles(
      Bids bids,
      Committees committees,
      FinalQuotations quotations,
      SingleSources sources,
      Tenders tenders,
      TenderFacts facts) {
    this.bids = bids;
    this.committees = committees;
    this.quotations = quotations;
    this.sources = sources;
    this.tenders = tenders;
    this.facts = facts;
  }

  @Override
  public Optional<String> of(CaseKey key) {
    return Optional.empty();
  }

  @Override
  public Optional<String> forOwner(CaseKey key) {
    return key.namesLotYear()
        ? Optional.empty()
        : bids.find(key.value())
            .map(bids::tenderOf)
            .or(() -> committees.find(key.value()).map(Member::tenderId))
            .or(() -> committees.findInGroup(key.value()).map(Member::tenderId))
            .or(() -> quotations.find(key.value()).map(FinalQuotations.Quotation::tenderId))
            .or(() -> sources.ofOffer(key.value()).map(SingleSource::tenderId))
            .flatMap(tenders::find)
            .map(tender -> facts.title(tender.key()));
  }
}
