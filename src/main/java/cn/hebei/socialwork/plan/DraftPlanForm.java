package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.plan.Plan.Fund;
import cn.hebei.socialwork.plan.Plan.Milestone;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
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
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The county's officer drafts the plan of a lot-year; from the second year on it comes prefilled
 * (P39).
 */
@Component
class DraftPlanForm implements TaskForm<PlanDraft> {

  /** The documents the notice names as its basis, and the notice itself (R1, R3). */
  private static final List<String> POLICIES =
      List.of(
          "冀民〔2021〕22号 推进全省乡镇（街道）社会工作服务站点项目建设实施方案（试行）",
          "中办国办《关于加快推进乡村人才振兴的意见》",
          "中办国办《关于改革完善社会救助制度的意见》",
          "民政部、财政部《关于政府购买社会工作服务的指导意见》",
          "省民政厅、省财政厅《关于推进社会工作高质量发展 畅通参与基层社会治理途径的意见》");

  private final Plans plans;
  private final LotYears years;
  private final Regions regions;
  private final PlanFacts facts;
  private final PlanPeriod period;
  private final TownCover cover;

  DraftPlanForm(
      Plans plans,
      LotYears years,
      Regions regions,
      PlanFacts facts,
      PlanPeriod period,
      TownCover cover) {
    this.plans = plans;
    this.years = years;
    this.regions = regions;
    this.facts = facts;
    this.period = period;
    this.cover = cover;
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
    own.or(() -> last.map(DraftPlanForm::oneYearOn)).ifPresent(p -> form.putAll(values(p)));
    form.computeIfAbsent("basis", k -> List.of(POLICIES.get(0)));
    if (own.isEmpty()) {
      form.put("serviceFrom", period.firstDay(year));
      form.put("serviceTo", period.lastDay(year));
    }
    return new FormView(form, options(task, own.isPresent(), last.isPresent()).toMap());
  }

  private Facts options(TaskCase task, boolean redraft, boolean again) {
    Facts result = redraft ? facts.withOpinions(task.key()) : new Facts();
    if (!redraft) {
      result
          .row("年度", task.key().year() + "年")
          .row("说明", again ? "已按上年度计划预填，请核对并修改有变化的内容。" : "新设的包，请逐项填写。");
    }
    return result
        .put(
            "towns",
            regions.townshipsOf(task.key().region()).stream().map(DraftPlanForm::town).toList())
        .put("policies", POLICIES.stream().map(p -> Facts.option(p, p)).toList())
        .put(
            "funds",
            Arrays.stream(Fund.values()).map(f -> Facts.option(f.name(), f.title())).toList());
  }

  private static Map<String, String> town(Region region) {
    return Facts.option(region.code(), region.name());
  }

  private static Plan oneYearOn(Plan p) {
    return new Plan(
        p.towns(),
        p.serviceFrom(),
        p.serviceTo(),
        p.needs(),
        p.goals(),
        p.basis(),
        p.lines(),
        p.milestones().stream().map(m -> new Milestone(m.what(), m.due().plusYears(1))).toList(),
        p.draftedBy(),
        null);
  }

  private static Map<String, Object> values(Plan p) {
    return Map.of(
        "towns", p.towns(),
        "serviceFrom", p.serviceFrom(),
        "serviceTo", p.serviceTo(),
        "needs", p.needs(),
        "goals", p.goals(),
        "basis", p.basis(),
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
    Plan plan = d.toPlan(task.actor());
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
          "“经费预算”中监测、督导和评估经费合计%s，占预算总额%s的%s，低于15%%，至少应为%s（冀民〔2021〕22号五(三)）。"
              .formatted(
                  Facts.money(share.support()),
                  Facts.money(share.total()),
                  share.percent(),
                  Facts.money(share.least())));
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
