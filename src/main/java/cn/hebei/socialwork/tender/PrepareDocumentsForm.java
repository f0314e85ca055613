package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.plan.Plan;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.tender.Tender.Documents;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The officer prepares what is bought and how it is scored, prefilled from the plan (R47, R49). */
@Component
class PrepareDocumentsForm implements TaskForm<PrepareDocumentsForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final Plans plans;
  private final Rules rules;
  private final TimeSource time;
  private final TenderFacts facts;

  PrepareDocumentsForm(
      Tenders tenders,
      Notices notices,
      Plans plans,
      Rules rules,
      TimeSource time,
      TenderFacts facts) {
    this.tenders = tenders;
    this.notices = notices;
    this.plans = plans;
    this.rules = rules;
    this.time = time;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "tender-prepare-documents";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
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
            .row("服务期", Facts.date(plan.serviceFrom()) + "至" + Facts.date(plan.serviceTo()));
    last.flatMap(t -> notices.find(t.id())).ifPresent(n -> rows.row("上次废标理由", n.failedReason()));
    last.map(Tender::opinion).filter(o -> !o.isEmpty()).ifPresent(o -> rows.row("审批意见", o));
    return new FormView(
        last.map(t -> values(t.documents())).orElseGet(() -> values(plan)), rows.toMap());
  }

  private static Map<String, Object> values(Plan plan) {
    return Map.of(
        "service",
        "群众需求：" + plan.needs() + "\n目标任务：" + plan.goals(),
        "ceiling",
        plan.serviceBudget().toPlainString(),
        "factors",
        List.of(
            Map.of("name", "服务团队和督导培训安排", "kind", Factor.Kind.CAPABILITY),
            Map.of("name", "服务方案和质量保证措施", "kind", Factor.Kind.QUALITY)));
  }

  private static Map<String, Object> values(Documents d) {
    return Map.of(
        "service",
        d.service(),
        "ceiling",
        d.ceiling().toPlainString(),
        "pricePoints",
        d.sheet().pricePoints().toPlainString(),
        "factors",
        d.sheet().factors().stream()
            .map(f -> Map.of("name", f.name(), "kind", f.kind(), "points", f.points().toString()))
            .toList(),
        "renewal",
        d.renewal() ? YesNo.YES : YesNo.NO);
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Documents documents = v.toDocuments();
    Optional<String> refusal = refusal(task.key(), documents);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    tenders.save(task.key(), round(task.key()), documents, task.actor());
    return Result.done("编制采购文件");
  }

  /** The newest round while it has no notice; the next one when it had, and failed. */
  private int round(CaseKey key) {
    return tenders
        .newest(key)
        .map(t -> notices.find(t.id()).isPresent() ? t.round() + 1 : t.round())
        .orElse(1);
  }

  private Optional<String> refusal(CaseKey key, Documents d) {
    BigDecimal budget = plans.get(key).serviceBudget();
    if (d.ceiling().compareTo(budget) > 0) {
      return Optional.of(
          "“最高限价”%s超过年度计划的服务经费%s（财政部令第87号第12条）。"
              .formatted(Facts.money(d.ceiling()), Facts.money(budget)));
    }
    LocalDate today = time.today();
    return d.sheet()
        .refusal(
            rules.number("tender.price-share-min", today),
            rules.number("tender.price-share-max", today));
  }

  enum YesNo {
    YES,
    NO
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String service,
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal ceiling,
      @NotNull(message = "没有填写")
          @PositiveOrZero(message = "不能为负数")
          @Digits(integer = 3, fraction = 2, message = "最多两位小数，且不超过100分")
          BigDecimal pricePoints,
      @NotEmpty(message = "至少填写一行") @Size(max = 20, message = "不能超过20行")
          List<@Valid @NotNull(message = "不能为空") Row> factors,
      @NotNull(message = "没有选择") YesNo renewal) {

    Documents toDocuments() {
      return new Documents(
          service.strip(),
          ceiling.setScale(2, RoundingMode.UNNECESSARY),
          new ScoreSheet(pricePoints, factors.stream().map(Row::toFactor).toList()),
          renewal == YesNo.YES);
    }
  }

  record Row(
      @NotBlank(message = "没有填写") @Size(max = 60, message = "不能超过60个字") String name,
      @NotNull(message = "没有选择") Factor.Kind kind,
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0")
          @Digits(integer = 3, fraction = 2, message = "最多两位小数，且不超过100分")
          BigDecimal points) {

    Factor toFactor() {
      return new Factor(name.strip(), kind, points);
    }
  }
}
