package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The principal ends a round while it is reviewed, or lets the review go on as it is (B31, R69).
 * The chain of the purchase is taken, so that no member is the last one meanwhile.
 */
@Component
class ApproveEndForm implements OpinionForm {

  private final Tenders tenders;
  private final Notices notices;
  private final RoundEnds ends;
  private final ReviewsUnderWay reviews;
  private final Failures failures;
  private final TenderFacts facts;
  private final Handovers handovers;
  private final AuditTrail audit;

  ApproveEndForm(
      Tenders tenders,
      Notices notices,
      RoundEnds ends,
      ReviewsUnderWay reviews,
      Failures failures,
      TenderFacts facts,
      Handovers handovers,
      AuditTrail audit) {
    this.tenders = tenders;
    this.notices = notices;
    this.ends = ends;
    this.reviews = reviews;
    this.failures = failures;
    this.facts = facts;
    this.handovers = handovers;
    this.audit = audit;
  }

  @Override
  public String id() {
    return "round-end-approve";
  }

  /** What is asked for while members are at work is nobody else's before it is declared (B21). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    RoundEnd end = ends.of(task.key());
    Tender tender = tenders.find(end.tenderId()).orElseThrow();
    return FormView.empty(facts.notice(tender, notices.get(tender.id())).rows(end.asked()).toMap());
  }

  @Override
  public Result answer(TaskCase task, Opinion opinion) {
    RoundEnd end = ends.of(task.key());
    Optional<String> same =
        handovers.samePerson(Objects.requireNonNull(end.askedBy()), task.actor());
    if (same.isPresent()) {
      return Result.refused("废标%s提请，不能由您审批，请由其他负责同志办理（拟定与审批分离）。".formatted(same.get()));
    }
    Tender tender = tenders.find(end.tenderId()).orElseThrow();
    if (opinion.agreed()) {
      audit.lock(tender.key().root().value());
      Optional<String> over = reviews.refusal(tender);
      if (over.isPresent()) {
        return Result.refused(over.get());
      }
      failures.decide(
          tender.id(), Objects.requireNonNull(end.ground()), end.reason(), task.actor());
    }
    ends.answer(end.id(), opinion.agreed(), opinion.text(), task.actor());
    return Result.done(opinion.agreed() ? "同意废标" : "不同意，评审继续", "approved", opinion.agreed());
  }
}
