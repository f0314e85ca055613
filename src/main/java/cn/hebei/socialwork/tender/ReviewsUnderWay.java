package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether the committee or 磋商小组 of a round is at work, here or elsewhere: from the committee's
 * invitation, or the deadline of the responses, until the review has ended (B31).
 */
@Component
class ReviewsUnderWay {

  /** What tells a purchase that its round goes no further. */
  static final String STOPPED = "roundStopped";

  private final Tenders tenders;
  private final Notices notices;
  private final Failures failures;
  private final Workflow workflow;
  private final TimeSource time;

  ReviewsUnderWay(
      Tenders tenders, Notices notices, Failures failures, Workflow workflow, TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.failures = failures;
    this.workflow = workflow;
    this.time = time;
  }

  /** Refuses what can only be done during a review. */
  Optional<String> refusal(Tender tender) {
    if (isOver(tender)) {
      return Optional.of(
          "第%d轮采购已经结束，不能再废标（政府采购法第36条）：没有办结的请选择不再提请或者不同意；后来的一轮需要废标的，请在工作台另行提请。"
              .formatted(tender.round()));
    }
    return isOf(tender)
        ? Optional.empty()
        : Optional.of("评审（磋商）还没有开始或者已经结束，不能在评审中废标：评审结束的，由主要负责同志在确定中标（成交）机构时决定（政府采购法第36条）。");
  }

  /** The case of a lot-year tells nothing of a round that has failed, or that another follows. */
  private boolean isOver(Tender tender) {
    return !tenders.isNewest(tender)
        || notices.find(tender.id()).filter(n -> n.failedOn() != null).isPresent();
  }

  /** Whether the review of this round is under way. */
  boolean isOf(Tender tender) {
    CaseKey key = tender.key();
    return !isOver(tender)
        && failures.find(tender.id()).isEmpty()
        && workflow.waits(STOPPED, key)
        && (workflow.runs("review", key)
            || (workflow.runs("consultation", key)
                && notices.find(tender.id()).filter(n -> n.closed(time.now())).isPresent()));
  }
}
