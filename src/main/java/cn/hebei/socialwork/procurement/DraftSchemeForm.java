package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.plan.Plan;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officer drafts the purchase plan and sees how its days count back (R47, P21, P22). */
@Component
class DraftSchemeForm implements TaskForm<DraftSchemeForm.Values> {

  private final Schemes schemes;
  private final SchemeFacts facts;
  private final ScheduleFacts schedule;
  private final Plans plans;
  private final TimeSource time;

  DraftSchemeForm(
      Schemes schemes, SchemeFacts facts, ScheduleFacts schedule, Plans plans, TimeSource time) {
    this.schemes = schemes;
    this.facts = facts;
    this.schedule = schedule;
    this.plans = plans;
    this.time = time;
  }

  @Override
  public String id() {
    return "tender-preparation-draft-scheme";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    CaseKey key = task.key();
    Plan plan = plans.get(key);
    Optional<Scheme> last = schemes.find(key);
    Facts rows =
        new Facts()
            .row("年度计划的服务经费", Facts.money(plan.serviceBudget()))
            .row("年度计划的服务期", Facts.date(plan.serviceFrom()) + "至" + Facts.date(plan.serviceTo()))
            .rows(facts.demand(key))
            .rows(
                schedule.of(
                    key,
                    last.map(Scheme::firstDay).orElse(plan.serviceFrom()),
                    last.map(Scheme::intentOn).orElse(null)));
    last.map(Scheme::opinion).filter(o -> !o.isEmpty()).ifPresent(o -> rows.row("审批意见", o));
    return new FormView(
        last.map(DraftSchemeForm::values).orElseGet(() -> values(plan)),
        rows.put("alerts", rows.alerts()).toMap());
  }

  private static Map<String, Object> values(Plan plan) {
    return Map.of(
        "content",
        "群众需求：" + plan.needs() + "\n目标任务：" + plan.goals(),
        "firstDay",
        plan.serviceFrom());
  }

  private static Map<String, Object> values(Scheme s) {
    Map<String, Object> values =
        new LinkedHashMap<>(
            Map.of(
                "content", s.content(),
                "acceptance", s.acceptance(),
                "risks", s.risks(),
                "firstDay", s.firstDay(),
                "intentUrl", s.intentUrl(),
                "intentWaiver", s.intentWaiver()));
    LocalDate intentOn = s.intentOn();
    if (intentOn != null) {
      values.put("intentOn", intentOn);
    }
    return values;
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Optional<String> refusal = refusal(task.key(), v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    schemes.save(task.key(), v.toScheme(task.actor(), time.today()));
    return Result.done("编制购买服务方案");
  }

  private Optional<String> refusal(CaseKey key, Values v) {
    LocalDate latest = plans.get(key).serviceTo();
    if (v.firstDay().isAfter(latest)) {
      return Optional.of("“首日服务日期”晚于年度计划的服务结束日期%s，请核对。".formatted(Facts.date(latest)));
    }
    LocalDate intentOn = v.intentOn();
    if (intentOn == null) {
      return Texts.of(v.intentWaiver()).isEmpty()
          ? Optional.of("“采购意向公开日期”没有填写：没有公开的，请写明“没有按期公开的理由”，由主要负责同志审批（财库〔2020〕10号，待法务确认）。")
          : Optional.empty();
    }
    if (intentOn.isAfter(time.today())) {
      return Optional.of("“采购意向公开日期”还没有到，请在公开以后填写。");
    }
    return Texts.isUrl(Texts.of(v.intentUrl()))
        ? Optional.empty()
        : Optional.of("“采购意向公开网址”应以 http:// 或 https:// 开头。");
  }

  record Values(
      @NotBlank(message = "没有填写") @Size(max = 4000, message = "不能超过4000个字") String content,
      @NotBlank(message = "没有填写") @Size(max = 1000, message = "不能超过1000个字") String acceptance,
      @NotBlank(message = "没有填写") @Size(max = 1000, message = "不能超过1000个字") String risks,
      @NotNull(message = "没有填写") LocalDate firstDay,
      @Nullable LocalDate intentOn,
      @Nullable @Size(max = 500, message = "不能超过500个字") String intentUrl,
      @Nullable @Size(max = 500, message = "不能超过500个字") String intentWaiver) {

    Scheme toScheme(String user, LocalDate today) {
      boolean published = intentOn != null;
      return new Scheme(
          0,
          content.strip(),
          acceptance.strip(),
          risks.strip(),
          firstDay,
          intentOn,
          published ? Texts.of(intentUrl) : "",
          published ? "" : Texts.of(intentWaiver),
          user,
          today,
          null,
          "");
    }
  }
}
