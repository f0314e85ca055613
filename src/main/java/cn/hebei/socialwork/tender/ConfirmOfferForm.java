package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The only supplier confirms what was agreed, or says what it is that it does not (B49: 74号令42).
 */
@Component
class ConfirmOfferForm implements TaskForm<ConfirmOfferForm.Values> {

  private final Tenders tenders;
  private final SingleSources sources;
  private final SourceFacts facts;

  ConfirmOfferForm(Tenders tenders, SingleSources sources, SourceFacts facts) {
    this.tenders = tenders;
    this.sources = sources;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "single-offer-confirm";
  }

  @Override
  public Class<ConfirmOfferForm.Values> type() {
    return ConfirmOfferForm.Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    long id = sources.ofOffer(task.key().value()).orElseThrow().tenderId();
    return FormView.empty(facts.agreed(tenders.find(id).orElseThrow()).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    boolean yes = v.answer() == Answer.CONFIRM;
    String words = Texts.of(v.words());
    if (!yes && words.isEmpty()) {
      return Result.refused("“不确认的理由”没有填写：不确认协商结果的必须写明。");
    }
    sources.answered(task.key().value(), yes, words);
    return Result.done(yes ? "确认协商结果" : "不确认协商结果", "confirmed", yes);
  }

  enum Answer {
    CONFIRM,
    DECLINE
  }

  record Values(
      @NotNull(message = "没有选择") Answer answer,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String words) {}
}
