package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseTitle;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells the supplier, the committee's member and the 采购代理机构 which lot of which purchaser their case
 * is about, such as 正定县第一包（2025年） · 正定县民政局. Nobody else is told: the key is random, the link to the
 * lot sealed, the task's name silent (B16, P15).
 */
@Component
class OwnTitles implements CaseTitle {

  private final Bids bids;
  private final Committees committees;
  private final FinalQuotations quotations;
  private final SingleSources sources;
  private final Entrustments entrustments;
  private final Tenders tenders;
  private final TenderFacts facts;

  OwnTitles(
      Bids bids,
      Committees committees,
      FinalQuotations quotations,
      SingleSources sources,
      Entrustments entrustments,
      Tenders tenders,
      TenderFacts facts) {
    this.bids = bids;
    this.committees = committees;
    this.quotations = quotations;
    this.sources = sources;
    this.entrustments = entrustments;
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
            .or(() -> entrustments.find(key.value()).map(Entrustment::tenderId))
            .flatMap(tenders::find)
            .map(tender -> facts.title(tender.key()) + " · " + facts.name(tender.key().region()));
  }
}
