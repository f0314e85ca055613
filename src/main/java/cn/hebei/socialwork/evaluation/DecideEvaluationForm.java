package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 主要负责同志 makes the grade final (R69). Where a lot that passed has no budget next year, the
 * principal says so here, with the reason: it is not renewed then (P6).
 */
@Component
class DecideEvaluationForm implements TaskForm<DecideEvaluationForm.Decision> {

  private final Evaluations evaluations;
  private final EvaluationFacts facts;
  private final UnfundedRenewals unfunded;
  private final Handovers handovers;

  DecideEvaluationForm(
      Evaluations evaluations,
      EvaluationFacts facts,
      UnfundedRenewals unfunded,
      Handovers handovers) {
    this.evaluations = evaluations;
    this.facts = facts;
    this.unfunded = unfunded;
    this.handovers = handovers;
  }

  @Override
  public String id() {
    return "evaluation-decide";
  }

  @Override
  public Class<Decision> type() {
    return Decision.class;
  }

  @Override
  public FormView open(TaskCase task) {
    return FormView.empty(facts.forDecision(task.key()).toMap());
  }

  @Override
  public Result submit(TaskCase task, Decision values) {
    CaseKey key = task.key();
    Opinion opinion = new Opinion(values.decision(), values.opinion());
    boolean noBudget = Boolean.TRUE.equals(values.noBudget());
    String reason = values.noBudgetReason() == null ? "" : values.noBudgetReason().strip();
    if (opinion.lacksReason()) {
      return Result.refused("“意见说明”没有填写：退回时必须写明理由。");
    }
    Optional<String> own = DecisionForms.ownScore(evaluations, handovers, task);
    if (own.isPresent()) {
      return Result.refused(own.get());
    }
    if (opinion.agreed() && noBudget && reason.isEmpty()) {
      return Result.refused("“没有预算的理由”没有填写：合格的不予续签须写明理由，并告知上级民政部门。");
    }
    if (opinion.agreed() && noBudget && evaluations.round(key).grade() == Grade.FAIL) {
      return Result.refused("“下一年度没有预算，不续签”不能勾选：本次等次为不合格，本来就不予续签。");
    }
    evaluations.addOpinion(key, id(), task.actor(), opinion.agreed(), opinion.text());
    return opinion.agreed() ? decided(task, noBudget, reason) : returned();
  }

  private Result decided(TaskCase task, boolean noBudget, String reason) {
    evaluations.decide(task.key());
    if (noBudget) {
      unfunded.keep(task.key(), reason, task.actor());
    }
    return new Result.Done(
        noBudget ? "同意，没有预算不续签" : "同意", Map.of("approved", true, "noBudget", noBudget));
  }

  private static Result returned() {
    return new Result.Done("退回重新评分", Map.of("approved", false, "noBudget", false));
  }

  record Decision(
      @NotNull(message = "没有选择") Opinion.Decision decision,
      @Nullable @Size(max = 2000, message = "不能超过2000个字") String opinion,
      @Nullable Boolean noBudget,
      @Nullable @Size(max = 500, message = "不能超过500个字") String noBudgetReason) {}
}
