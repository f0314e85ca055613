package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The principal approves what is bought from the only supplier, or gives it back (R69, B49). */
@Component
class ApproveSourceForm implements OpinionForm {

  private final Tenders tenders;
  private final SourceFacts facts;
  private final TimeSource time;
  private final Handovers handovers;

  ApproveSourceForm(Tenders tenders, SourceFacts facts, TimeSource time, Handovers handovers) {
    this.tenders = tenders;
    this.facts = facts;
    this.time = time;
    this.handovers = handovers;
  }

  @Override
  public String id() {
    return "single-source-approve";
  }

  @Override
  public FormView open(TaskCase task) {
    return FormView.empty(facts.of(tenders.get(task.key())).toMap());
  }

  @Override
  public Result answer(TaskCase task, Opinion opinion) {
    Tender tender = tenders.get(task.key());
    Optional<String> same = handovers.samePerson(tender.draftedBy(), task.actor());
    if (same.isPresent()) {
      return Result.refused("采购要求和论证%s拟定，不能由您审批，请由其他负责同志办理（拟定与审批分离）。".formatted(same.get()));
    }
    tenders.answer(tender.id(), task.actor(), time.today(), opinion.agreed(), opinion.text());
    return Result.done(opinion.agreed() ? "同意" : "退回修改", "approved", opinion.agreed());
  }
}
