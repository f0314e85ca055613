package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officer registers whether the only supplier, which has no account here, confirms on paper
 * what was agreed, or what it says instead (P9, P12, B49: 74号令42).
 */
@Component
class RegisterAnswerForm implements TaskForm<RegisterAnswerForm.Values> {

  private final Tenders tenders;
  private final SingleSources sources;
  private final SupplierPapers papers;
  private final PaperTurns turns;
  private final SourceFacts facts;
  private final TimeSource time;

  RegisterAnswerForm(
      Tenders tenders,
      SingleSources sources,
      SupplierPapers papers,
      PaperTurns turns,
      SourceFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.sources = sources;
    this.papers = papers;
    this.turns = turns;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "paper-offer-answer";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** What was agreed is for those who negotiate, until the result (B34). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    SingleSource source = sources.ofOffer(task.key().value()).orElseThrow();
    Tender tender = tenders.find(source.tenderId()).orElseThrow();
    return FormView.empty(facts.agreed(tender).rows(turns.words(source)).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    SingleSource source = sources.ofOffer(task.key().value()).orElseThrow();
    boolean handedOver = v.answer() == Answer.HAND_OVER;
    Optional<String> refusal =
        turns
            .refusal(source, handedOver)
            .or(() -> handedOver ? Optional.empty() : wrong(source, v));
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    if (handedOver) {
      return Result.done("供应商已注册，转由其本人确认", PaperTurns.HANDED_OVER, true);
    }
    boolean yes = v.answer() == Answer.CONFIRM;
    sources.answered(task.key().value(), yes, Texts.of(v.words()));
    papers.keep(source.tenderId(), SupplierPapers.Kind.ANSWER, v.paper(), task.actor());
    return new Result.Done(
        yes ? "登记供应商书面确认" : "登记供应商书面不确认", Map.of(PaperTurns.HANDED_OVER, false, "confirmed", yes));
  }

  private Optional<String> wrong(SingleSource source, Values v) {
    return v.paper()
        .refusal("协商之日", Objects.requireNonNull(source.talkOn()), time.today())
        .or(
            () ->
                v.answer() == Answer.DECLINE && Texts.of(v.words()).isEmpty()
                    ? Optional.of("“不确认的理由”没有填写：不确认协商结果的必须写明。")
                    : Optional.empty());
  }

  enum Answer {
    CONFIRM,
    DECLINE,
    HAND_OVER
  }

  record Values(
      @NotNull(message = "没有选择") Answer answer,
      @Nullable LocalDate paperOn,
      @Nullable @Size(max = 100, message = "不能超过100个字") String signedBy,
      @Nullable @Size(max = 100, message = "不能超过100个字") String paperNo,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String words) {

    SupplierPaper paper() {
      return SupplierPaper.of(paperOn, signedBy, paperNo);
    }
  }
}
