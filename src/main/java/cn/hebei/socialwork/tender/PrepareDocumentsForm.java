package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.plan.Plan;
import cn.hebei.socialwork.plan.Plans;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The officer prepares what is bought and how it is scored, prefilled from the approved purchase
 * plan; the check-up stops what the law forbids before anything is released (R47, R49, B5, B6, B23,
 * B24).
 */
@Component
class PrepareDocumentsForm implements TaskForm<PreparedDocuments> {

  private final Tenders tenders;
  private final Notices notices;
  private final Plans plans;
  private final DocumentsCheckUp checkUp;
  private final BondLimit bonds;
  private final Purchases purchases;
  private final Rounds rounds;
  private final CaseRules rules;
  private final TenderFacts facts;

  PrepareDocumentsForm(
      Tenders tenders,
      Notices notices,
      Plans plans,
      DocumentsCheckUp checkUp,
      BondLimit bonds,
      Purchases purchases,
      Rounds rounds,
      CaseRules rules,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.plans = plans;
    this.checkUp = checkUp;
    this.bonds = bonds;
    this.purchases = purchases;
    this.rounds = rounds;
    this.rules = rules;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "tender-prepare-documents";
  }

  @Override
  public Class<PreparedDocuments> type() {
    return PreparedDocuments.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Plan plan = plans.get(task.key());
    Optional<Tender> last = tenders.newest(task.key());
    Facts rows =
        new Facts()
            .row("采购项目", facts.title(task.key()))
            .row("政策依据", String.join("；", plan.basis()))
            .row("年度计划的服务经费", Facts.money(plan.serviceBudget()))
            .row("服务期", Facts.date(plan.serviceFrom()) + "至" + Facts.date(plan.serviceTo()))
            .row(
                "投标保证金",
                purchases
                    .wording(task.key())
                    .apply(bonds.words(scope(task.key()), plan.serviceBudget())));
    last.flatMap(t -> notices.find(t.id())).ifPresent(n -> rows.row("上次废标理由", n.failedReason()));
    last.map(Tender::opinion).filter(o -> !o.isEmpty()).ifPresent(o -> rows.row("审批意见", o));
    return new FormView(
        last.filter(t -> t.course() != Course.SINGLE_SOURCE)
            .map(t -> values(t.documents()))
            .orElseGet(() -> values(task.key(), plan)),
        checkUp
            .hints(rows, task.key(), rounds.number(task.key()), last.map(Tender::documents))
            .toMap());
  }

  private Map<String, Object> values(CaseKey key, Plan plan) {
    return Map.of(
        "service",
        purchases.approvedContent(key).orElse("群众需求：" + plan.needs() + "\n目标任务：" + plan.goals()),
        "ceiling",
        plan.serviceBudget().toPlainString(),
        "factors",
        List.of(
            Map.of("name", "服务团队和督导培训安排", "kind", Factor.Kind.CAPABILITY),
            Map.of("name", "服务方案和质量保证措施", "kind", Factor.Kind.QUALITY)));
  }

  private static Map<String, Object> values(Documents d) {
    Map<String, Object> values = new LinkedHashMap<>(scored(d));
    BigDecimal bond = d.bond();
    if (bond != null) {
      values.put("bond", bond.toPlainString());
    }
    return values;
  }

  private static Map<String, Object> scored(Documents d) {
    return Map.of(
        "service",
        d.service(),
        "ceiling",
        d.ceiling().toPlainString(),
        "pricePoints",
        d.sheet().pricePoints().toPlainString(),
        "factors",
        d.sheet().factors().stream()
            .map(
                f ->
                    Map.of(
                        "name",
                        f.name(),
                        "kind",
                        f.kind(),
                        "points",
                        f.points().toString(),
                        "standard",
                        f.standard()))
            .toList(),
        "renewal",
        d.renewal() ? PreparedDocuments.YesNo.YES : PreparedDocuments.YesNo.NO);
  }

  @Override
  public Result submit(TaskCase task, PreparedDocuments v) {
    Documents documents = v.toDocuments();
    Optional<String> refusal = refusal(task.key(), documents);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    tenders.save(
        task.key(),
        rounds.number(task.key()),
        purchases.method(task.key()),
        documents,
        task.actor());
    return Result.done("编制采购文件");
  }

  private Optional<String> refusal(CaseKey key, Documents d) {
    BigDecimal budget = plans.get(key).serviceBudget();
    if (d.ceiling().compareTo(budget) > 0) {
      return Optional.of(
          "“最高限价”%s超过年度计划的服务经费%s（财政部令第87号第12条）。"
              .formatted(Facts.money(d.ceiling()), Facts.money(budget)));
    }
    BigDecimal bond = d.bond();
    return checkUp
        .refusal(key, rounds.number(key), d)
        .or(() -> d.sheet().refusal(Course.of(purchases.method(key)), full(key)))
        .or(() -> bond == null ? Optional.empty() : bonds.refusal(scope(key), budget, bond));
  }

  private BigDecimal full(CaseKey key) {
    return rules.number(scope(key), "review.price-full", "核对评分的总分");
  }

  private String scope(CaseKey key) {
    return key.sub("tender", rounds.number(key)).value();
  }
}
