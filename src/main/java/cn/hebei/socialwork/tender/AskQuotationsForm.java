package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.rules.Terms.Start;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The purchaser confirms what changes for all suppliers alike, and says until when they make their
 * final quotations (P11: 财库〔2014〕214号20, 21).
 */
@Component
class AskQuotationsForm implements TaskForm<AskQuotationsForm.Values> {

  /** The least time for final quotations; by it they stand on the list of periods. */
  static final String MINUTES = "consult.quotation-minutes";

  private final Tenders tenders;
  private final Notices notices;
  private final Consultations consultations;
  private final DocumentsCheckUp checkUp;
  private final CaseRules rules;
  private final Terms terms;
  private final TenderFacts facts;
  private final TimeSource time;

  AskQuotationsForm(
      Tenders tenders,
      Notices notices,
      Consultations consultations,
      DocumentsCheckUp checkUp,
      CaseRules rules,
      Terms terms,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.consultations = consultations;
    this.checkUp = checkUp;
    this.rules = rules;
    this.terms = terms;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "consultation-ask-quotations";
  }

  @Override
  public Class<AskQuotationsForm.Values> type() {
    return AskQuotationsForm.Values.class;
  }

  /** What changes is told to the suppliers first, all at the same time (P11). */
  @Override
  public boolean confidential() {
    return true;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tenders.get(task.key());
    String change = consultations.change(tender.id()).orElseThrow().content();
    Facts shown =
        facts
            .notice(tender, notices.get(tender.id()))
            .row("实质性响应的供应商", consultations.conforming(tender.id()).size() + "家")
            .row("磋商小组提出的变动", change.isEmpty() ? "没有变动" : change);
    warnings(tender).forEach(warning -> shown.row("体检提示", warning));
    return new FormView(
        change.isEmpty() ? Map.of("decision", Decision.CONFIRM) : Map.of(), shown.toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Tender tender = tenders.get(task.key());
    Optional<String> refusal = refusal(tender, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    boolean confirmed = v.decision() == Decision.CONFIRM;
    Instant closesAt = TimeSource.at(v.closesAt());
    consultations.ask(
        tender.id(),
        confirmed,
        Texts.of(v.reason()),
        closesAt.atOffset(ZoneOffset.UTC),
        task.actor());
    terms.openUntil(
        tender.scope(),
        MINUTES,
        new Start("要求提交最后报价", time.today(), "停止接收，开启最后报价；没有提交的视为退出磋商。", "供应商"),
        closesAt);
    return Result.done(
        confirmed ? "要求提交最后报价" : "不同意变动，要求提交最后报价", "quotationsCloseOn", Moments.of(closesAt));
  }

  private Optional<String> refusal(Tender tender, Values v) {
    if (v.decision() == Decision.REFUSE && Texts.of(v.reason()).isEmpty()) {
      return Optional.of("“不同意或者放行的理由”没有填写：不同意磋商小组提出的变动必须写明。");
    }
    List<String> warnings = warnings(tender);
    if (!warnings.isEmpty() && Texts.of(v.reason()).isEmpty()) {
      return Optional.of("“不同意或者放行的理由”没有填写：体检提示%s。同意的必须写明放行理由。".formatted(warnings.get(0)));
    }
    Instant closesAt = TimeSource.at(v.closesAt());
    RuleValue least = rules.get(tender.scope(), MINUTES, "核对最后报价截止时间");
    if (closesAt.isBefore(time.now().plus(Duration.ofMinutes(Long.parseLong(least.value()))))) {
      return Optional.of("“最后报价截止时间”过早：至少留给供应商%s分钟（%s）。".formatted(least.value(), least.article()));
    }
    RuleValue most = rules.get(tender.scope(), "consult.quotation-days-most", "核对最后报价截止时间");
    LocalDate latest = time.today().plusDays(Long.parseLong(most.value()));
    return v.closesAt().toLocalDate().isAfter(latest)
        ? Optional.of(
            "“最后报价截止时间”过晚：不超过%s日，最晚为%s（%s）。"
                .formatted(most.value(), Facts.date(latest), most.article()))
        : Optional.empty();
  }

  private List<String> warnings(Tender tender) {
    return checkUp.changeWarnings(tender, Consultations.PART);
  }

  enum Decision {
    CONFIRM,
    REFUSE
  }

  record Values(
      @NotNull(message = "没有选择") Decision decision,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason,
      @NotNull(message = "没有填写") LocalDateTime closesAt) {}
}
