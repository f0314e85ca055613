package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.procurement.Intents;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The principal approves what is bought from the only supplier, or gives it back (R69, B3, B49).
 */
@Component
class ApproveSourceForm implements OpinionForm {

  private static final String DAY = "批准日期";
  private static final String PUBLICITY = "publicityNeeded";

  private final Tenders tenders;
  private final SourceFacts facts;
  private final TimeSource time;
  private final Handovers handovers;
  private final Intents intents;

  ApproveSourceForm(
      Tenders tenders, SourceFacts facts, TimeSource time, Handovers handovers, Intents intents) {
    this.tenders = tenders;
    this.facts = facts;
    this.time = time;
    this.handovers = handovers;
    this.intents = intents;
  }

  @Override
  public String id() {
    return "single-source-approve";
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    Facts shown = facts.of(tender);
    tooSoon(tender).ifPresent(sentence -> shown.row("期限提示", sentence));
    return FormView.empty(shown.toMap());
  }

  @Override
  public Result answer(TaskCase task, Opinion opinion) {
    Tender tender = tenders.get(task.key());
    Optional<String> same = handovers.samePerson(tender.draftedBy(), task.actor());
    if (same.isPresent()) {
      return Result.refused("采购要求和论证%s拟定，不能由您审批，请由其他负责同志办理（拟定与审批分离）。".formatted(same.get()));
    }
    // Only what the principal was shown as too soon is passed by his words (P19).
    boolean passed = tooSoon(tender).isPresent() && !opinion.text().isEmpty();
    if (opinion.agreed() && !Boolean.TRUE.equals(task.variables().get(PUBLICITY))) {
      // Nothing is published: the supplier is asked for its offer at once.
      Optional<String> soon =
          intents.refusal(tender.key(), DAY, time.today(), passed, Intents.SINGLE_WAY);
      if (soon.isPresent()) {
        return Result.refused(soon.get());
      }
      intents.begun(tender.key());
    }
    tenders.shorten(tender.id(), opinion.agreed() && passed ? opinion.text() : "");
    tenders.answer(tender.id(), task.actor(), time.today(), opinion.agreed(), opinion.text());
    return Result.done(opinion.agreed() ? "同意" : "退回修改", "approved", opinion.agreed());
  }

  private Optional<String> tooSoon(Tender tender) {
    return intents.warning(tender.key(), DAY, time.today(), Intents.SINGLE_WAY);
  }
}
