package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The officer records how the public was asked about its needs (B4: 条例15). */
@Component
class AskPublicForm implements TaskForm<AskPublicForm.Survey> {

  private final Plans plans;
  private final PlanFacts facts;
  private final TimeSource time;

  AskPublicForm(Plans plans, PlanFacts facts, TimeSource time) {
    this.plans = plans;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "plan-ask-public";
  }

  @Override
  public Class<Survey> type() {
    return Survey.class;
  }

  @Override
  public FormView open(TaskCase task) {
    return FormView.empty(facts.of(task.key()).toMap());
  }

  @Override
  public Result submit(TaskCase task, Survey survey) {
    if (survey.askedTo().isBefore(survey.askedFrom())) {
      return Result.refused("“征求意见结束日期”早于“征求意见开始日期”，请核对。");
    }
    if (survey.askedTo().isAfter(time.today())) {
      return Result.refused("“征求意见结束日期”还没有到，请在征求意见结束后登记。");
    }
    plans.addOpinion(task.key(), id(), task.actor(), true, survey.summary());
    return Result.done("登记公众意见");
  }

  record Survey(
      @NotNull(message = "没有填写") LocalDate askedFrom,
      @NotNull(message = "没有填写") LocalDate askedTo,
      @NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String channel,
      @NotNull(message = "没有填写")
          @PositiveOrZero(message = "不能为负数")
          @Max(value = 1_000_000, message = "数值过大")
          Integer replies,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String opinion) {

    String summary() {
      return "%s至%s，%s，收到意见%d条：%s"
          .formatted(
              Facts.date(askedFrom),
              Facts.date(askedTo),
              channel.strip(),
              replies,
              opinion.strip());
    }
  }
}
