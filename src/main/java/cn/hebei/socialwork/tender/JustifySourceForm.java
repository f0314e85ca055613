package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.plan.Plan;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.procurement.Method;
import cn.hebei.socialwork.procurement.Purchases;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.tender.Tender.Documents;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The officer says what is bought, from whom alone and why; from the amount of open tender on
 * experts argue for it and it is published (B49: 条例38). One bidder is no single source.
 */
@Component
class JustifySourceForm implements TaskForm<SourceDraft> {

  private final Tenders tenders;
  private final SingleSources sources;
  private final Plans plans;
  private final Purchases purchases;
  private final DocumentsCheckUp checkUp;
  private final NamedAgencies agencies;
  private final CaseRules rules;
  private final TenderFacts facts;
  private final Rounds rounds;

  JustifySourceForm(
      Tenders tenders,
      SingleSources sources,
      Plans plans,
      Purchases purchases,
      DocumentsCheckUp checkUp,
      NamedAgencies agencies,
      CaseRules rules,
      TenderFacts facts,
      Rounds rounds) {
    this.tenders = tenders;
    this.sources = sources;
    this.plans = plans;
    this.purchases = purchases;
    this.checkUp = checkUp;
    this.agencies = agencies;
    this.rules = rules;
    this.facts = facts;
    this.rounds = rounds;
  }

  @Override
  public String id() {
    return "single-source-justify";
  }

  @Override
  public Class<SourceDraft> type() {
    return SourceDraft.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Plan plan = plans.get(task.key());
    Facts shown =
        new Facts()
            .row("采购项目", facts.title(task.key()))
            .row("年度计划的服务经费", Facts.money(plan.serviceBudget()))
            .row("采购方式", purchases.words(task.key()).orElse(""))
            .row(
                "论证和公示",
                purchases.publicity(task.key()) ? "必须由专业人员论证并公示" : "没有达到公开招标数额标准或者不是唯一供应商情形，可以不公示");
    Optional<Tender> draft = rounds.draft(task.key());
    draft.map(Tender::opinion).filter(o -> !o.isEmpty()).ifPresent(o -> shown.row("审批意见", o));
    return new FormView(
        values(task.key(), plan, draft), shown.put("agencies", agencies.options()).toMap());
  }

  private Map<String, Object> values(CaseKey key, Plan plan, Optional<Tender> draft) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "service",
        draft
            .map(t -> t.documents().service())
            .or(() -> purchases.approvedContent(key))
            .orElse("群众需求：" + plan.needs() + "\n目标任务：" + plan.goals()));
    values.put("ceiling", draft.map(Tender::ceiling).orElse(plan.serviceBudget()).toPlainString());
    draft
        .flatMap(t -> sources.find(t.id()))
        .ifPresent(
            s -> {
              values.putAll(agencies.named(s.agencyCode()));
              values.put("reason", s.reason());
              values.put("experts", sources.people(s.tenderId(), false));
            });
    return values;
  }

  @Override
  public Result submit(TaskCase task, SourceDraft v) {
    CaseKey key = task.key();
    Documents documents = v.toDocuments();
    int round = rounds.number(key);
    Optional<String> refusal = refusal(key, round, documents, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    long id = tenders.save(key, round, Method.SINGLE_SOURCE, documents, task.actor());
    sources.justify(id, agencies.enter(v.supplier(), task.actor()), v.reason().strip(), v.people());
    return Result.done("论证唯一供应商", "publicityNeeded", v.publish() == SourceDraft.YesNo.YES);
  }

  private Optional<String> refusal(CaseKey key, int round, Documents d, SourceDraft v) {
    BigDecimal budget = plans.get(key).serviceBudget();
    if (d.ceiling().compareTo(budget) > 0) {
      return Optional.of(
          "“采购预算”%s超过年度计划的服务经费%s（财政部令第74号第43条，待法务确认）。"
              .formatted(Facts.money(d.ceiling()), Facts.money(budget)));
    }
    return agencies
        .refusal("拟定的唯一供应商", v.supplier())
        .or(() -> publicityRefusal(key, round, v))
        .or(() -> checkUp.refusal(key, round, d));
  }

  private Optional<String> publicityRefusal(CaseKey key, int round, SourceDraft v) {
    if (!purchases.publicity(key)) {
      return Optional.empty();
    }
    if (v.publish() == SourceDraft.YesNo.NO) {
      return Optional.of("“是否公示”不能选择不公示：达到公开招标数额标准、只能从唯一供应商处采购的，必须公示（政府采购法实施条例第38条）。");
    }
    int least = rules.whole(key.sub("tender", round).value(), "single.experts-least", "核对单一来源论证人数");
    return v.people().size() < least
        ? Optional.of(
            "“专业人员论证意见”只有%d人，至少%d人：公示时须附专业人员的论证意见（财政部令第74号第38条，待法务确认）。"
                .formatted(v.people().size(), least))
        : Optional.empty();
  }
}
