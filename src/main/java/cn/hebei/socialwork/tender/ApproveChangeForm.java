package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The principal approves a change, or gives it back; what the check-up warns of is passed with a
 * reason only (R69, P19).
 */
@Component
class ApproveChangeForm implements OpinionForm {

  private final Tenders tenders;
  private final Notices notices;
  private final NoticeChanges changes;
  private final TenderFacts facts;
  private final DocumentsCheckUp checkUp;
  private final Handovers handovers;

  ApproveChangeForm(
      Tenders tenders,
      Notices notices,
      NoticeChanges changes,
      TenderFacts facts,
      DocumentsCheckUp checkUp,
      Handovers handovers) {
    this.tenders = tenders;
    this.notices = notices;
    this.changes = changes;
    this.facts = facts;
    this.checkUp = checkUp;
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
    Facts rows =
        facts
            .notice(tender, notices.get(tender.id()))
            .row("变更种类", change.kind().title())
            .row("变更内容", change.content())
            .row("理由", change.reason());
    warnings(change).forEach(warning -> rows.row("体检提示", warning));
    return FormView.empty(rows.toMap());
  }

  @Override
  public Result answer(TaskCase task, Opinion opinion) {
    NoticeChange change = changes.of(task.key());
    Optional<String> same = handovers.samePerson(change.draftedBy(), task.actor());
    if (same.isPresent()) {
      return Result.refused("变更%s拟定，不能由您审批，请由其他负责同志办理（拟定与审批分离）。".formatted(same.get()));
    }
    List<String> warnings = warnings(change);
    if (opinion.agreed() && !warnings.isEmpty() && opinion.text().isEmpty()) {
      return Result.refused("“意见说明”没有填写：体检提示%s。同意的必须写明放行理由。".formatted(warnings.get(0)));
    }
    changes.answer(change.id(), opinion.text());
    return Result.done(opinion.agreed() ? "同意" : "退回修改", "approved", opinion.agreed());
  }

  private List<String> warnings(NoticeChange change) {
    return checkUp.changeWarnings(tenders.find(change.tenderId()).orElseThrow(), change.part());
  }
}
