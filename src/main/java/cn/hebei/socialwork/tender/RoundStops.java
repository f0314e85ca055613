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

  private static final String OVER = "roundOver";

  private final Tenders tenders;
  private final RoundEnds ends;
  private final Committees committees;
  private final Openings openings;
  private final Bidding bidding;
  private final FinalQuotations quotations;
  private final Entrusting entrusting;
  private final Workflow workflow;

  RoundStops(
      Tenders tenders,
      RoundEnds ends,
      Committees committees,
      Openings openings,
      Bidding bidding,
      FinalQuotations quotations,
      Entrusting entrusting,
      Workflow workflow) {
    this.tenders = tenders;
    this.ends = ends;
    this.committees = committees;
    this.openings = openings;
    this.bidding = bidding;
    this.quotations = quotations;
    this.entrusting = entrusting;
    this.workflow = workflow;
  }

  /**
   * Stops it, and no later round of its lot-year. Idempotent; the caller has taken the chain of the
   * purchase.
   *
   * @throws IllegalStateException while a member or supplier is just handing something in: the job
   *     is tried again
   */
  void stop(Tender tender) {
    if (tenders.isNewest(tender) && workflow.waits(ReviewsUnderWay.STOPPED, tender.key())) {
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

  /** The round is decided in another way: whoever still asks for its end need not any more. */
  void decided(Tender tender) {
    for (long id : ends.open(tender.id())) {
      CaseKey own = tender.key().sub("end", id);
      if (workflow.waits(OVER, own)) {
        workflow.tell(OVER, own, Map.of());
      }
    }
  }

  /**
   * A case under an earlier picture cannot be told: nothing follows from what it still hands in.
   */
  private void end(String process, String message, @Nullable String own) {
    if (own != null && workflow.takes(process, message, new CaseKey(own))) {
      workflow.tell(message, new CaseKey(own), Map.of());
    }
  }
}
