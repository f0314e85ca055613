package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stops the review of a round that the principal has ended: the purchase goes on to its
 * declaration, and whoever was still to act is not asked any more. What was handed in stays with
 * the round (B31, B47).
 */
@Component
class RoundStops {

  private final Committees committees;
  private final Openings openings;
  private final Bidding bidding;
  private final FinalQuotations quotations;
  private final Entrusting entrusting;
  private final Workflow workflow;

  RoundStops(
      Committees committees,
      Openings openings,
      Bidding bidding,
      FinalQuotations quotations,
      Entrusting entrusting,
      Workflow workflow) {
    this.committees = committees;
    this.openings = openings;
    this.bidding = bidding;
    this.quotations = quotations;
    this.entrusting = entrusting;
    this.workflow = workflow;
  }

  /**
   * Stops it. Idempotent; the caller has taken the chain of the purchase.
   *
   * @throws IllegalStateException while a member or supplier is just handing something in: the job
   *     is tried again
   */
  void stop(Tender tender) {
    if (workflow.waits(ReviewsUnderWay.STOPPED, tender.key())) {
      workflow.tell(ReviewsUnderWay.STOPPED, tender.key(), Map.of("procedureOutcome", "FAILED"));
    }
    entrusting.over(tender);
    bidding.dropUnsubmitted(tender.id());
    for (Member member : committees.of(tender.id())) {
      end("consultation-group", "memberReleased", member.groupKey());
      end("scoring", "scoringStopped", member.scoringKey());
    }
    quotations.keys(tender.id()).forEach(q -> end("final-quotation", "quotingStopped", q));
    if (tender.course() == Course.CONSULTATION) {
      openings.of(tender.id()).stream()
          .flatMap(b -> Optional.ofNullable(b.bidKey()).stream())
          .forEach(bidding::endConsulted);
    }
  }

  private void end(String process, String message, @Nullable String own) {
    if (own == null || !workflow.runs(process, new CaseKey(own))) {
      return;
    }
    workflow.tell(message, new CaseKey(own), Map.of());
  }
}
