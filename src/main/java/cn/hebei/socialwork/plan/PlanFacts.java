package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.filing.Dossier;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A plan in words, for those who consult, approve and file it. */
@Component
class PlanFacts implements Dossier {

  private static final Map<String, String> TASKS =
      Map.of(
          "plan-consult-business", "业务科会签",
          "plan-consult-finance", "财务审核",
          "plan-ask-public", "公众意见",
          "plan-review", "分管领导审核",
          "plan-approve", "主要负责同志审批");

  private final Plans plans;
  private final LotYears years;
  private final Regions regions;

  PlanFacts(Plans plans, LotYears years, Regions regions) {
    this.plans = plans;
    this.years = years;
    this.regions = regions;
  }

  @Override
  public FilingKind kind() {
    return FilingKind.PLAN;
  }

  @Override
  public Facts of(CaseKey key) {
    Plan plan = plans.get(key);
    SupportShare share = plans.share(plan);
    Facts facts =
        new Facts()
            .row("包", years.get(key).lotName() + "（" + key.year() + "年）")
            .rows(purchaser(key))
            .row("覆盖乡镇（街道）", towns(plan))
            .row("服务期", Facts.date(plan.serviceFrom()) + "至" + Facts.date(plan.serviceTo()))
            .row("预算总额", Facts.money(plan.total()))
            .row(
                "监测、督导和评估经费",
                "%s，占%s（不低于%s）；%s"
                    .formatted(
                        Facts.money(share.support()),
                        share.percent(),
                        share.leastPercent(),
                        plan.supportInside() ? "列入购买协议之内" : "在购买协议之外另行购买"));
    for (Plan.BudgetLine line : plan.lines()) {
      facts.row(line.kind().title(), Facts.money(line.amount()) + "（" + line.fund().title() + "）");
    }
    facts
        .row("群众需求", plan.needs())
        .row("目标任务和措施", plan.goals())
        .row("政策依据", String.join("；", plan.basis()));
    for (Plan.Milestone milestone : plan.milestones()) {
      facts.row("时间节点：" + Facts.date(milestone.due()), milestone.what());
    }
    return facts.rows(changes(key, plan));
  }

  /** A township that buys for itself follows the notice by analogy (R43, P20). */
  private Facts purchaser(CaseKey key) {
    Region place = regions.get(key.region());
    return place.level() == Region.Level.TOWNSHIP
        ? new Facts().row("购买主体", place.name() + "自行购买（参照执行，冀民〔2021〕22号五(一)）")
        : new Facts();
  }

  /** What differs from last year's plan; empty for a new lot (P39). */
  Facts changes(CaseKey key, Plan plan) {
    return Optional.ofNullable(years.get(key).previousKey())
        .map(CaseKey::new)
        .flatMap(plans::find)
        .map(last -> differences(last, plan))
        .orElseGet(Facts::new);
  }

  private Facts differences(Plan last, Plan now) {
    Facts facts = new Facts();
    Map<String, String> before = compared(last);
    compared(now)
        .forEach(
            (what, words) -> {
              String old = before.getOrDefault(what, "");
              if (!words.equals(old)) {
                facts.row("与上年不同：" + what, "上年度%s，本年度%s".formatted(quoted(old), quoted(words)));
              }
            });
    return facts;
  }

  private Map<String, String> compared(Plan plan) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("覆盖乡镇（街道）", towns(plan));
    words.put("服务期", Facts.date(plan.serviceFrom()) + "至" + Facts.date(plan.serviceTo()));
    words.put("预算总额", Facts.money(plan.total()));
    for (Plan.LineKind kind : Plan.LineKind.values()) {
      words.put(kind.title(), lines(plan, kind));
    }
    words.put("群众需求", plan.needs());
    words.put("目标任务和措施", plan.goals());
    words.put("政策依据", String.join("；", plan.basis()));
    words.put(
        "时间节点",
        plan.milestones().stream()
            .map(m -> Facts.date(m.due()) + m.what())
            .collect(Collectors.joining("；")));
    return words;
  }

  private static String lines(Plan plan, Plan.LineKind kind) {
    return plan.lines().stream()
        .filter(line -> line.kind() == kind)
        .map(line -> Facts.money(line.amount()) + "（" + line.fund().title() + "）")
        .collect(Collectors.joining("；"));
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "没有" : "“" + words + "”";
  }

  private String towns(Plan plan) {
    return plan.towns().stream()
        .map(regions::get)
        .map(Region::name)
        .collect(Collectors.joining("、"));
  }

  /** The plan with the opinions given so far. */
  Facts withOpinions(CaseKey key) {
    Facts facts = of(key);
    for (Plans.Opinion opinion : plans.opinions(key)) {
      facts.row(
          "第" + opinion.round() + "稿·" + TASKS.getOrDefault(opinion.task(), opinion.task()),
          OpinionForms.answer(opinion.task(), opinion.agreed()) + "。" + opinion.opinion());
    }
    return facts;
  }
}
