package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agency answers its preliminary result before it becomes final (R63). */
@Component
class ReplyForm implements TaskForm<ReplyForm.Answer> {

  private final Evaluations evaluations;
  private final EvaluationFacts facts;
  private final Deadline deadline;

  ReplyForm(Evaluations evaluations, EvaluationFacts facts, Deadline deadline) {
    this.evaluations = evaluations;
    this.facts = facts;
    this.deadline = deadline;
  }

  @Override
  public String id() {
    return "evaluation-reply-reply";
  }

  @Override
  public Class<Answer> type() {
    return Answer.class;
  }

  @Override
  public FormView open(TaskCase task) {
    return FormView.empty(
        facts
            .preliminary(task.key())
            .row("提出意见时限", Facts.date(dueOn(task)) + "前（逾期视为没有意见）")
            .toMap());
  }

  private LocalDate dueOn(TaskCase task) {
    return Objects.requireNonNull(evaluations.round(task.key()).replyDueOn());
  }

  @Override
  public Result submit(TaskCase task, Answer values) {
    if (deadline.isOver(dueOn(task))) {
      return Result.refused("提出意见的时限%s已过，视为没有意见。".formatted(Facts.date(dueOn(task))));
    }
    String text = values.text() == null ? "" : values.text().strip();
    if (values.reply() == Round.Reply.OBJECT && text.isEmpty()) {
      return Result.refused("“意见和理由”没有填写：有异议的须写明对哪些评分有异议和理由。");
    }
    evaluations.reply(task.key(), values.reply(), text, task.actor());
    return Result.done(values.reply().title());
  }

  record Answer(
      @NotNull(message = "没有选择") Round.Reply reply,
      @Nullable @Size(max = 2000, message = "不能超过2000个字") String text) {}
}
