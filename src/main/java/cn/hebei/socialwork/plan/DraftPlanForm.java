package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.plan.Plan.Fund;
import cn.hebei.socialwork.plan.Plan.Milestone;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.rules.Policies;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The county's officer drafts the plan of a lot-year; from the second year on it comes prefilled
 * (P39).
 */
@Component
class DraftPlanForm implements TaskForm<PlanDraft> {

  private final Plans plans;
  private final LotYears years;
  private final Regions regions;
  private final PlanFacts facts;
  private final PlanPeriod period;
  private final TownCover cover;
  private final Policies policies;

  DraftPlanForm(
      Plans plans,
      LotYears years,
      Regions regions,
      PlanFacts facts,
      PlanPeriod period,
      TownCover cover,
      Policies policies) {
    this.plans = plans;
    this.years = years;
    this.regions = regions;
    this.facts = facts;
    this.period = period;
    this.cover = cover;
    this.policies = policies;
  }

  @Override
  public String id() {
    return "plan-draft";
  }

  @Override
  public Class<PlanDraft> type() {
    return PlanDraft.class;
  }

  @Override
  public FormView open(TaskCase task) {
    LotYear year = years.get(task.key());
    Optional<Plan> own = plans.find(task.key());
    Optional<Plan> last =
        Optional.ofNullable(year.previousKey()).map(CaseKey::new).flatMap(plans::find);
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("lotName", year.lotName());
    List<String> citations = policies.citations();
    Optional<Plan> draft = own.or(() -> last.map(p -> oneYearOn(p, year)));
    draft.ifPresent(p -> form.putAll(values(p, citations)));
    form.computeIfAbsent("basis", k -> citations.subList(0, 1));
    if (draft.isEmpty()) {
      form.put("serviceFrom", period.firstDay(year));
      form.put("serviceTo", period.lastDay(year));
    }
    Facts shown = own.map(p -> facts.withOpinions(task.key())).orElseGet(() -> first(year, draft));
    return new FormView(form, options(task, shown, citations).toMap());
  }

  /** What the prefilled draft of a second year changes of last year's is marked (P39). */
  private Facts first(LotYear year, Optional<Plan> prefilled) {
    return new Facts()
        .row("年度", year.year() + "年")
        .row("说明", prefilled.isPresent() ? "已按上年度计划预填，请核对并修改有变化的内容；预填与上年不同的列在下面。" : "新设的包，请逐项填写。")
        .rows(prefilled.map(p -> facts.changes(year.key(), p)).orElseGet(Facts::new));
  }

  private Facts options(TaskCase task, Facts shown, List<String> citations) {
    return shown
        .put("leastShare", SupportShare.percent(plans.leastShare()))
        .put("towns", towns(task.key().region()))
        .put("policies", citations.stream().map(p -> Facts.option(p, p)).toList())
        .put(
            "funds",
            Arrays.stream(Fund.values()).map(f -> Facts.option(f.name(), f.title())).toList());
  }

  /** A city's stand with their county, as towns of the same name lie in several (R42, P44). */
  private List<Map<String, String>> towns(String purchaser) {
    Map<String, String> counties =
        regions.childrenOf(purchaser).stream()
            .filter(place -> place.level() == Region.Level.COUNTY)
            .collect(Collectors.toMap(Region::code, Region::name));
    return regions.townshipsOf(purchaser).stream()
        .map(
            town ->
                Facts.option(
                    town.code(),
                    counties.getOrDefault(Objects.toString(town.parentCode(), ""), "")
                        + town.name()))
        .toList();
  }

  private Plan oneYearOn(Plan p, LotYear year) {
    return new Plan(
        p.towns(),
        period.firstDay(year),
        period.lastDay(year),
        p.needs(),
        p.goals(),
        p.basis(),
        p.lines(),
        p.milestones().stream().map(m -> new Milestone(m.what(), m.due().plusYears(1))).toList(),
        p.draftedBy(),
        null,
        plans.supportInside());
  }

  private static Map<String, Object> values(Plan p, List<String> citations) {
    return Map.of(
        "towns", p.towns(),
        "serviceFrom", p.serviceFrom(),
        "serviceTo", p.serviceTo(),
        "needs", p.needs(),
        "goals", p.goals(),
        "basis", p.basis().stream().filter(citations::contains).toList(),
        "lines",
            p.lines().stream()
                .map(
                    l ->
                        Map.of(
                            "kind", l.kind(),
                            "fund", l.fund(),
                            "amount", l.amount().toPlainString()))
                .toList(),
        "milestones", p.milestones());
  }

  @Override
  public Result submit(TaskCase task, PlanDraft d) {
    Plan plan = d.toPlan(task.actor(), plans.supportInside());
    return refusal(task.key(), plan)
        .orElseGet(
            () -> {
              years.rename(task.key(), d.lotName().strip());
              plans.save(task.key(), plan);
              return Result.done("起草年度计划");
            });
  }

  private Optional<Result> refusal(CaseKey key, Plan plan) {
    SupportShare share = plans.share(plan);
    if (!share.holds()) {
      return refuse(
          "“经费预算”中监测、督导和评估经费合计%s，占预算总额%s的%s，低于%s，至少应为%s（冀民〔2021〕22号五(三)）。"
              .formatted(
                  Facts.money(share.support()),
                  Facts.money(share.total()),
                  share.percent(),
                  share.leastPercent(),
                  Facts.money(share.least())));
    }
    Optional<String> unknown =
        plan.basis().stream().filter(p -> !policies.citations().contains(p)).findFirst();
    if (unknown.isPresent()) {
      return refuse("“政策依据”中的“%s”不在政策依据库中或者已经停用，请从所列文件中选择。".formatted(unknown.get()));
    }
    return period
        .refusal(years.get(key), plan)
        .or(() -> cover.refusal(key, plan))
        .map(Result::refused);
  }

  private static Optional<Result> refuse(String sentence) {
    return Optional.of(Result.refused(sentence));
  }
}
