package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The county's officer drafts the agreement from plan and award, or from last year's on renewal
 * (P1, P39); returned drafts come back filled in.
 */
@Component
class DraftAgreementForm implements TaskForm<DraftAgreementForm.Draft> {

  private final AgreementStore store;
  private final AgreementFacts facts;
  private final AgreementRules rules;
  private final Origins origins;

  DraftAgreementForm(
      AgreementStore store, AgreementFacts facts, AgreementRules rules, Origins origins) {
    this.store = store;
    this.facts = facts;
    this.rules = rules;
    this.origins = origins;
  }

  @Override
  public String id() {
    return "agreement-draft";
  }

  @Override
  public Class<Draft> type() {
    return Draft.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Optional<StoredAgreement> own =
        store.stored(task.key()).filter(a -> !isDeclined(task.key(), a));
    Facts shown = facts.origin(task.key());
    Map<String, Object> form = new LinkedHashMap<>();
    origins
        .find(task.key())
        .map(o -> rules.drafting(task.key(), o))
        .ifPresent(
            drafting -> {
              budget(shown, drafting);
              shown.rows(rules.scale().facts());
              FirstDraft first = FirstDraft.of(task.key(), drafting, rules.reportPeriod());
              form.putAll(
                  own.map(a -> values(a.terms(), a.sections()))
                      .orElseGet(() -> values(first.terms(), first.sections())));
              shown.rows(facts.changes(task.key(), own.orElseGet(() -> unsaved(first))));
            });
    return new FormView(form, shown.rows(facts.opinions(task.key())).toMap());
  }

  /** What one agency declined is no draft for the next. */
  private boolean isDeclined(CaseKey key, StoredAgreement agreement) {
    return store.declined(key, agreement.round()).isPresent();
  }

  private static StoredAgreement unsaved(FirstDraft first) {
    return new StoredAgreement(first.terms(), first.sections(), "", 0, null, null);
  }

  private static void budget(Facts shown, DraftRules drafting) {
    shown
        .row(
            "年度计划的服务期",
            Facts.date(drafting.plan().serviceFrom())
                + "至"
                + Facts.date(drafting.plan().serviceTo()))
        .row("年度计划的服务经费", Facts.money(drafting.plan().serviceBudget()))
        .row(
            "监测、督导和评估经费",
            Facts.money(drafting.plan().support())
                + (drafting.plan().supportInside() ? "（列入协议之内）" : "（在协议之外另行购买）"));
  }

  private static Map<String, Object> values(Agreement terms, Sections text) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("serviceFrom", terms.serviceFrom());
    form.put("serviceTo", terms.serviceTo());
    form.put("amount", terms.amount().toPlainString());
    form.put("staff", terms.staff());
    form.put("reportPeriod", terms.reportPeriod());
    form.put("content", text.content());
    form.put("goals", text.goals());
    form.put("requirements", text.requirements());
    form.put("duties", text.duties());
    form.put("assessment", text.assessment());
    form.put("breach", text.breach());
    return form;
  }

  @Override
  public Result submit(TaskCase task, Draft draft) {
    Optional<Origin> origin = origins.find(task.key());
    if (origin.isEmpty()) {
      return Result.refused(origins.obstacle(task.key()));
    }
    DraftRules drafting = rules.drafting(task.key(), origin.get());
    Agreement terms = draft.terms(task.key().root().value(), origin.get());
    Sections sections = draft.sections(FirstDraft.term(terms, drafting.cycleYears()));
    if (!sections.missing().isEmpty()) {
      return Result.refused(
          "“%s”没有填写：协议的七项要素缺一不可（冀民〔2021〕22号五(四)）。".formatted(sections.missing().get(0)));
    }
    return drafting
        .refusal(terms)
        .map(Result::refused)
        .orElseGet(
            () -> {
              store.saveDraft(terms, sections, rules.scale(), task.actor());
              return Result.done("拟订协议");
            });
  }

  record Draft(
      @NotNull(message = "没有填写") LocalDate serviceFrom,
      @NotNull(message = "没有填写") LocalDate serviceTo,
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal amount,
      @NotNull(message = "没有填写")
          @Min(value = 1, message = "至少为1人")
          @Max(value = 1000, message = "数值过大")
          Integer staff,
      @NotNull(message = "没有选择") Agreement.ReportPeriod reportPeriod,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String content,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String goals,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String requirements,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String duties,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String assessment,
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String breach,
      @NotNull(message = "没有勾选") @AssertTrue(message = "没有勾选：协议应写明严禁服务转包（冀民〔2021〕22号八(四)）")
          Boolean noTransfer) {

    /** The seven elements; the first follows from the dates and never says otherwise (R51). */
    Sections sections(String term) {
      return new Sections(term, content, goals, requirements, duties, assessment, breach)
          .stripped();
    }

    Agreement terms(String caseKey, Origin origin) {
      return new Agreement(
          caseKey,
          origin.agencyCode(),
          amount.setScale(2, RoundingMode.UNNECESSARY),
          serviceFrom,
          serviceTo,
          origin.cycleYear(),
          reportPeriod,
          staff,
          null);
    }
  }
}
