package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The member declares interests before any bid is shown: names only (B22). */
@Component
class DeclareInterestsForm implements TaskForm<DeclareInterestsForm.Values> {

  /** Before each name that a member is asked about. */
  static final String LABEL = "参加的机构";

  private static final String YEARS = "recusal.years";
  private static final String DEGREES = "recusal.kin-degrees";
  private static final String WHAT = "申报回避";

  private final Tenders tenders;
  private final Openings openings;
  private final Committees committees;
  private final TenderFacts facts;
  private final CaseRules rules;

  DeclareInterestsForm(
      Tenders tenders,
      Openings openings,
      Committees committees,
      TenderFacts facts,
      CaseRules rules) {
    this.tenders = tenders;
    this.openings = openings;
    this.committees = committees;
    this.facts = facts;
    this.rules = rules;
  }

  @Override
  public String id() {
    return "scoring-declare";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Tender tender = tender(task);
    Facts shown =
        new Facts()
            .row("采购项目", facts.title(tender.key()))
            .row("采购人", facts.name(tender.key().region()));
    openings.qualified(tender.id()).forEach(b -> shown.row(LABEL, facts.bid(b)));
    return FormView.empty(limits(rules, tender, shown).toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    return v.declare(committees, rules, tender(task), committees.get(task.key().value()));
  }

  /** For how many years and of how many degrees the form asks (B22). */
  static Facts limits(CaseRules rules, Tender tender, Facts shown) {
    return shown
        .put("years", rules.shown(tender.scope(), YEARS).value())
        .put("degrees", rules.shown(tender.scope(), DEGREES).value());
  }

  private Tender tender(TaskCase task) {
    return tenders.find(committees.get(task.key().value()).tenderId()).orElseThrow();
  }

  enum Recusal {
    YES,
    NO
  }

  record Values(
      @NotNull(message = "没有选择") Recusal recusal,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason) {

    /** Keeps what this member declares; who stands back says why (B22). */
    Result declare(Committees committees, CaseRules rules, Tender tender, Member member) {
      boolean recused = recusal == Recusal.YES;
      String why = Texts.of(reason);
      if (recused && why.isEmpty()) {
        return Result.refused("“回避理由”没有填写：需要回避时必须写明（政府采购法实施条例第9条）。");
      }
      rules.get(tender.scope(), YEARS, WHAT);
      rules.get(tender.scope(), DEGREES, WHAT);
      committees.declare(member, recused, recused ? why : "");
      return Result.done(recused ? "回避" : "不需要回避", "recused", recused);
    }
  }
}
