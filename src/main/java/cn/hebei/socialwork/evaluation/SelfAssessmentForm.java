package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.service.IdentityNumbers;
import cn.hebei.socialwork.service.ReportFacts;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** The agency assesses its own year before the county does (R60). */
@Component
class SelfAssessmentForm implements TaskForm<SelfAssessmentForm.Assessment> {

  private final Evaluations evaluations;
  private final EvaluationFacts facts;
  private final ReportFacts reports;
  private final Deadline deadline;

  SelfAssessmentForm(
      Evaluations evaluations, EvaluationFacts facts, ReportFacts reports, Deadline deadline) {
    this.evaluations = evaluations;
    this.facts = facts;
    this.reports = reports;
    this.deadline = deadline;
  }

  @Override
  public String id() {
    return "self-assessment-assess";
  }

  @Override
  public Class<Assessment> type() {
    return Assessment.class;
  }

  @Override
  public FormView open(TaskCase task) {
    return FormView.empty(
        facts
            .heading(task.key())
            .row("自评时限", Facts.date(evaluations.get(task.key()).selfDueOn()) + "前")
            .rows(facts.scale(task.key()))
            .rows(reports.soFar(task.key()))
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Assessment values) {
    Evaluation evaluation = evaluations.get(task.key());
    if (deadline.isOver(evaluation.selfDueOn())) {
      return Result.refused(
          "自评时限%s已过，评估已经继续进行，不能再报送自评。".formatted(Facts.date(evaluation.selfDueOn())));
    }
    if (IdentityNumbers.in(
        values.results() + "\n" + values.shortcomings() + "\n" + values.plans())) {
      return Result.refused("自评内容中含有18位身份证号码，自评不得出现个人信息，请删除（个人信息保护法第28条）。");
    }
    return evaluation
        .refusal(values.stationScore(), values.projectScore())
        .map(Result::refused)
        .orElseGet(
            () -> {
              evaluations.assess(task.key(), values.toDomain(), task.actor());
              return Result.done("报送自评");
            });
  }

  record Assessment(
      @NotNull(message = "没有填写") @Digits(integer = 3, fraction = 2, message = "最多两位小数")
          BigDecimal stationScore,
      @NotNull(message = "没有填写") @Digits(integer = 3, fraction = 2, message = "最多两位小数")
          BigDecimal projectScore,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String results,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String shortcomings,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String plans) {

    SelfAssessment toDomain() {
      return new SelfAssessment(
          stationScore, projectScore, results.strip(), shortcomings.strip(), plans.strip());
    }
  }
}
