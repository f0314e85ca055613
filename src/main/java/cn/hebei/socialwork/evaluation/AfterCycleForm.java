package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The principal retenders a lot whose cycle is over, or closes it and sees what is lost (P4); the
 * setting {@code cycle.after} proposes one of them.
 */
@Component
class AfterCycleForm implements TaskForm<AfterCycleForm.Decision> {

  private final Evaluations evaluations;
  private final EvaluationFacts facts;
  private final ClosureFacts closure;
  private final Rules rules;
  private final TimeSource time;

  AfterCycleForm(
      Evaluations evaluations,
      EvaluationFacts facts,
      ClosureFacts closure,
      Rules rules,
      TimeSource time) {
    this.evaluations = evaluations;
    this.facts = facts;
    this.closure = closure;
    this.rules = rules;
    this.time = time;
  }

  @Override
  public String id() {
    return "project-decide-after-cycle";
  }

  @Override
  public Class<Decision> type() {
    return Decision.class;
  }

  @Override
  public FormView open(TaskCase task) {
    return new FormView(
        Map.of("outcome", Choice.valueOf(rules.get("cycle.after", time.today()).value())),
        facts.of(task.key()).row("不再实施时不再覆盖的乡镇（街道）", closure.coverage(task.key())).toMap());
  }

  @Override
  public Result submit(TaskCase task, Decision values) {
    evaluations.decideAfterCycle(
        task.key(), values.outcome(), values.reason().strip(), task.actor());
    return Result.done(values.outcome().title, "outcome", values.outcome().name());
  }

  /** The two ways on; a cycle that is over can never be renewed (R52, P6). */
  enum Choice {
    RETENDER("周期届满，重新采购"),
    CLOSE("周期届满，不再实施");

    private final String title;

    Choice(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    String title() {
      return title;
    }
  }

  record Decision(
      @NotNull(message = "没有选择") Choice outcome,
      @NotBlank(message = "没有填写，请写明理由") @Size(max = 2000, message = "不能超过2000个字") String reason) {}
}
