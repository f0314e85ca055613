package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The principal approves how it is bought; the table has found it lawful before (B9, P20). */
@Component
class ApproveMethodForm implements OpinionForm {

  private final MethodChoices choices;
  private final MethodFacts facts;
  private final Handovers handovers;
  private final TimeSource time;

  ApproveMethodForm(
      MethodChoices choices, MethodFacts facts, Handovers handovers, TimeSource time) {
    this.choices = choices;
    this.facts = facts;
    this.handovers = handovers;
    this.time = time;
  }

  @Override
  public String id() {
    return "tender-method-approve";
  }

  @Override
  public FormView open(TaskCase task) {
    MethodChoice choice = choice(task.key());
    return FormView.empty(
        facts
            .amounts(task.key(), task.key().sub("method", choice.no()).value())
            .rows(facts.of(task.key(), choice))
            .row("核对结果", verdict(task).title())
            .toMap());
  }

  @Override
  public Result answer(TaskCase task, Opinion opinion) {
    MethodChoice choice = choice(task.key());
    Optional<String> same = handovers.samePerson(choice.proposedBy(), task.actor());
    if (same.isPresent()) {
      return Result.refused("采购方式%s拟定，不能由您审批，请由其他负责同志办理（拟定与审批分离）。".formatted(same.get()));
    }
    if (opinion.agreed()) {
      choices.approve(
          task.key(),
          choice.no(),
          verdict(task) == Verdict.INTERNAL,
          task.actor(),
          time.today(),
          opinion.text());
    } else {
      choices.giveBack(task.key(), choice.no(), opinion.text());
    }
    return new Result.Done(
        opinion.agreed() ? "同意" : "退回修改",
        Map.of("approved", opinion.agreed(), "procurementMethod", choice.ground().method().name()));
  }

  private MethodChoice choice(CaseKey key) {
    return choices
        .newest(key)
        .orElseThrow(() -> new IllegalStateException("no method proposed for " + key));
  }

  private static Verdict verdict(TaskCase task) {
    return Verdict.valueOf(String.valueOf(task.variables().get("methodVerdict")));
  }
}
