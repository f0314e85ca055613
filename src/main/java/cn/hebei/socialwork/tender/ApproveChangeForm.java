package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The principal approves a change, or gives it back (R69). */
@Component
class ApproveChangeForm implements OpinionForm {

  private final Tenders tenders;
  private final Notices notices;
  private final NoticeChanges changes;
  private final TenderFacts facts;
  private final Handovers handovers;

  ApproveChangeForm(
      Tenders tenders,
      Notices notices,
      NoticeChanges changes,
      TenderFacts facts,
      Handovers handovers) {
    this.tenders = tenders;
    this.notices = notices;
    this.changes = changes;
    this.facts = facts;
    this.handovers = handovers;
  }

  @Override
  public String id() {
    return "notice-change-approve";
  }

  @Override
  public FormView open(TaskCase task) {
    NoticeChange change = changes.of(task.key());
    Tender tender = tenders.find(change.tenderId()).orElseThrow();
    return FormView.empty(
        facts
            .notice(tender, notices.get(tender.id()))
            .row("变更种类", change.kind().title())
            .row("变更内容", change.content())
            .row("理由", change.reason())
            .toMap());
  }

  @Override
  public Result answer(TaskCase task, Opinion opinion) {
    NoticeChange change = changes.of(task.key());
    Optional<String> same = handovers.samePerson(change.draftedBy(), task.actor());
    if (same.isPresent()) {
      return Result.refused("变更%s拟定，不能由您审批，请由其他负责同志办理（拟定与审批分离）。".formatted(same.get()));
    }
    changes.answer(change.id(), opinion.agreed(), opinion.text());
    return Result.done(opinion.agreed() ? "同意" : "退回修改", "approved", opinion.agreed());
  }
}
