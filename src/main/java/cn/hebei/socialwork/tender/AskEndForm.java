package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Failures.Ground;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officer asks the principal to end a round while it is reviewed, on a legal ground and with
 * evidence, or after all does not (B31: 政府采购法36).
 */
@Component
class AskEndForm implements TaskForm<AskEndForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final RoundEnds ends;
  private final ReviewsUnderWay reviews;
  private final FailureGrounds grounds;
  private final TenderFacts facts;

  AskEndForm(
      Tenders tenders,
      Notices notices,
      RoundEnds ends,
      ReviewsUnderWay reviews,
      FailureGrounds grounds,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.ends = ends;
    this.reviews = reviews;
    this.grounds = grounds;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "round-end-ask";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  /** What is asked for while members are at work is nobody else's before it is declared (B21). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.find(ends.of(task.key()).tenderId()).orElseThrow();
    return new FormView(
        Map.of("decision", Decision.ASK.name()),
        facts.notice(tender, notices.get(tender.id())).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    RoundEnd end = ends.of(task.key());
    if (v.decision() == Decision.WITHDRAW) {
      ends.withdraw(end.id());
      return Result.done("不再提请废标", "asked", false);
    }
    Optional<String> refusal = refusal(tenders.find(end.tenderId()).orElseThrow(), v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    ends.ask(
        end.id(),
        Objects.requireNonNull(v.ground()),
        Texts.of(v.reason()),
        Texts.of(v.evidence()),
        task.actor());
    return Result.done("提请废标", "asked", true);
  }

  private Optional<String> refusal(Tender tender, Values v) {
    return reviews
        .refusal(tender)
        .or(() -> grounds.refusal(tender, v.ground(), v.reason()))
        .or(
            () ->
                Texts.of(v.evidence()).isEmpty()
                    ? Optional.of("“依据和证据”没有填写：写明所依据的文书、评审或者监督记录（政府采购法第36条）。")
                    : Optional.empty());
  }

  enum Decision {
    ASK,
    WITHDRAW
  }

  record Values(
      @NotNull(message = "没有选择") Decision decision,
      @Nullable Ground ground,
      @Nullable @Size(max = 1800, message = "不能超过1800个字") String reason,
      @Nullable @Size(max = 2000, message = "不能超过2000个字") String evidence) {}
}
