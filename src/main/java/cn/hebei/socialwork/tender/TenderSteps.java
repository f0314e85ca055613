package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.tender.Confirmations.Answer;
import cn.hebei.socialwork.tender.Confirmations.Confirmation;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of the models {@code open-tender}, {@code bid}, {@code notice-change} and {@code
 * tender-declare}.
 */
@Configuration(proxyBeanMethods = false)
class TenderSteps {

  /** How a purchase procedure ended: ready for review, or failed. */
  private static final String OUTCOME = "procedureOutcome";

  private static final String FAILED = "FAILED";
  private static final String CONFIRMATIONS_IN = "confirmationsIn";

  /** What tells a purchase that began under an earlier picture that it is stopped. */
  private static final String EARLIER_STOPPED = "tenderStopped";

  /** Asks each bidder to confirm the record of the opening (P14). */
  @Bean
  CaseStep askConfirmationDelegate(
      Tenders tenders,
      Openings openings,
      Confirmations confirmations,
      Bidding bidding,
      BondCases bonds) {
    return step -> {
      long tenderId = tenders.get(step.key()).id();
      OffsetDateTime until =
          Objects.requireNonNull(openings.record(tenderId).orElseThrow().confirmUntil());
      for (OpenedBid bid : openings.of(tenderId)) {
        String key = Objects.requireNonNull(bid.bidKey());
        confirmations.ask(tenderId, key);
        bidding.askConfirmation(key, until.toInstant());
      }
      bonds.news(step.key());
      return Map.of();
    };
  }

  /** The last bidder to answer, or to let the time pass, tells the opening (P14). */
  @Bean
  CaseStep tellConfirmationDelegate(
      Tenders tenders,
      Confirmations confirmations,
      OpeningClock clock,
      AuditTrail audit,
      Workflow workflow) {
    return step -> {
      String bid = step.key().value();
      long tenderId = confirmations.find(bid).orElseThrow().tenderId();
      CaseKey tender = tenders.find(tenderId).orElseThrow().key();
      audit.lock(tender.root().value());
      confirmations.answer(bid, Answer.ABSENT, "");
      confirmations.done(bid);
      List<Confirmation> all = confirmations.of(tenderId);
      if (all.stream().allMatch(Confirmation::done)) {
        workflow.tell(CONFIRMATIONS_IN, tender, clock.start(tenders.get(tender), all));
      }
      return Map.of();
    };
  }

  /** Ends the purchase whose termination was published (B50). */
  @Bean
  CaseStep stopTenderDelegate(Workflow workflow) {
    return step -> {
      CaseKey key = step.key().root();
      if (workflow.waits(ReviewsUnderWay.STOPPED, key)) {
        workflow.tell(ReviewsUnderWay.STOPPED, key, Map.of(OUTCOME, FAILED));
      } else if (workflow.waits(EARLIER_STOPPED, key)) {
        workflow.tell(EARLIER_STOPPED, key, Map.of());
      }
      return Map.of();
    };
  }

  /**
   * Nobody has anything more to do for the round; where the end of the purchase was published, what
   * was handed in stays sealed, and its bidders read why on their receipts (B31, B50).
   */
  @Bean
  CaseStep returnBidsDelegate(
      Tenders tenders,
      Notices notices,
      Openings openings,
      Bidding bidding,
      Terms terms,
      BondCases bonds,
      Entrusting entrusting,
      RoundStops stops,
      AuditTrail audit) {
    return step -> {
      Tender tender = tenders.get(step.key());
      audit.lock(tender.key().root().value());
      entrusting.over(tender);
      stops.decided(tender);
      if (!notices.get(tender.id()).terminated()) {
        return Map.of("terminated", false);
      }
      bidding.dropUnsubmitted(tender.id());
      openings.giveBack(tender.id());
      terms.closeAll(tender.scope(), "采购终止");
      bonds.news(step.key());
      return Map.of("terminated", true, "awarded", false, "afterFailure", "STOP");
    };
  }
}
