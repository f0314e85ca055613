package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The agency agrees to the text, says what to change, or declines to sign; it undertakes not to
 * transfer the work (R83).
 */
@Component
class ConfirmAgreementForm implements TaskForm<ConfirmAgreementForm.Confirmation> {

  static final String ID = "agreement-confirmation-confirm";

  private final AgreementStore store;
  private final AgreementFacts facts;

  ConfirmAgreementForm(AgreementStore store, AgreementFacts facts) {
    this.store = store;
    this.facts = facts;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Class<Confirmation> type() {
    return Confirmation.class;
  }

  @Override
  public FormView open(TaskCase task) {
    return FormView.empty(facts.of(task.key()).toMap());
  }

  @Override
  public Result submit(TaskCase task, Confirmation answer) {
    String opinion = answer.opinion() == null ? "" : answer.opinion().strip();
    boolean agreed = answer.decision() == Answer.APPROVE;
    if (agreed && !Boolean.TRUE.equals(answer.noTransfer())) {
      return Result.refused("“承诺不转包”没有勾选：同意签订时须承诺不转包（冀民〔2021〕22号八(四)）。");
    }
    if (!agreed && opinion.isEmpty()) {
      return Result.refused("“意见说明”没有填写：不同意或者不签订时必须写明理由。");
    }
    if (answer.decision() == Answer.DECLINE) {
      store.decline(task.key(), task.actor(), opinion);
      return Result.done("不签订协议");
    }
    store.addOpinion(task.key(), ID, task.actor(), agreed, opinion);
    return Result.done(agreed ? "同意协议文本" : "不同意协议文本");
  }

  /** What an agency may answer; whoever declines is not asked again (P6, B35). */
  enum Answer {
    APPROVE,
    RETURN,
    DECLINE
  }

  record Confirmation(
      @NotNull(message = "没有选择") Answer decision,
      @Nullable Boolean noTransfer,
      @Nullable @Size(max = 2000, message = "不能超过2000个字") String opinion) {}
}
