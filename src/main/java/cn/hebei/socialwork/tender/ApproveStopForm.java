package cn.hebei.socialwork.tender;

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
 * The principal agrees that a lot-year whose purchase has failed is bought no more, or gives it
 * back (R69, P4).
 */
@Component
class ApproveStopForm implements OpinionForm {

  private final Tenders tenders;
  private final Notices notices;
  private final Failures failures;
  private final TenderFacts facts;
  private final Handovers handovers;

  ApproveStopForm(
      Tenders tenders, Notices notices, Failures failures, TenderFacts facts, Handovers handovers) {
    this.tenders = tenders;
    this.notices = notices;
    this.failures = failures;
    this.facts = facts;
    this.handovers = handovers;
  }

  @Override
  public String id() {
    return "tender-declare-approve-stop";
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    Notice notice = notices.get(tender.id());
    return FormView.empty(
        facts
            .notice(tender, notice)
            .row("废标（终止）理由", Objects.requireNonNullElse(notice.failedReason(), ""))
            .row("拟定的下一步", "终止本次采购，不再采购")
            .toMap());
  }

  @Override
  public Result answer(TaskCase task, Opinion opinion) {
    long tenderId = tenders.get(task.key()).id();
    String proposedBy = Objects.requireNonNull(failures.find(tenderId).orElseThrow().proposedBy());
    Optional<String> same = handovers.samePerson(proposedBy, task.actor());
    if (same.isPresent()) {
      return Result.refused("终止采购%s拟定，不能由您审批，请由其他负责同志办理（拟定与审批分离）。".formatted(same.get()));
    }
    failures.answerStop(tenderId, opinion.agreed(), opinion.text(), task.actor());
    return Result.done(opinion.agreed() ? "同意终止采购" : "退回修改", "approved", opinion.agreed());
  }
}
