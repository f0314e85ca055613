package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officer proposes how it is bought; the table {@code procurement-method} says whether the law
 * allows it, from the amounts that are passed to it (B1, B9, B10).
 */
@Component
class ProposeMethodForm implements TaskForm<ProposeMethodForm.Values> {

  private static final String VERDICT = "methodVerdict";

  private final MethodChoices choices;
  private final MethodFacts facts;
  private final YearPurchases purchases;
  private final Thresholds thresholds;
  private final CaseRules rules;
  private final WorkingCalendar calendar;
  private final TimeSource time;

  ProposeMethodForm(
      MethodChoices choices,
      MethodFacts facts,
      YearPurchases purchases,
      Thresholds thresholds,
      CaseRules rules,
      WorkingCalendar calendar,
      TimeSource time) {
    this.choices = choices;
    this.facts = facts;
    this.purchases = purchases;
    this.thresholds = thresholds;
    this.rules = rules;
    this.calendar = calendar;
    this.time = time;
  }

  @Override
  public String id() {
    return "tender-method-propose";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Optional<MethodChoice> last = choices.newest(task.key());
    Facts shown = facts.amounts(task.key(), scope(task.key()));
    if (task.variables().get(VERDICT) instanceof String verdict) {
      shown.row("上次核对结果", Verdict.valueOf(verdict).title());
    }
    last.map(MethodChoice::opinion)
        .filter(opinion -> !opinion.isEmpty())
        .ifPresent(opinion -> shown.row("审批意见", opinion));
    return new FormView(
        last.map(ProposeMethodForm::values).orElseGet(() -> Map.of("ground", Ground.OPEN)),
        shown.toMap());
  }

  private static Map<String, Object> values(MethodChoice c) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ground", c.ground());
    values.put("reason", c.reason());
    values.put("planNo", c.planNo());
    values.put("approvalNo", c.approvalNo());
    values.put("publicFrom", c.publicFrom());
    values.put("publicUntil", c.publicUntil());
    values.put("publicUrl", c.publicUrl());
    values.values().removeIf(value -> value == null);
    return values;
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    CaseKey key = task.key();
    String scope = scope(key);
    Optional<String> refusal = refusal(scope, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    SameCategory year = purchases.of(key);
    choices.propose(key, v.toChoice(choices.number(key), year, task.actor()));
    return new Result.Done(
        "拟定采购方式",
        Map.of(
            "yearAmount", cents(year.total()),
            "limitAmount", cents(thresholds.useLimit(key, scope)),
            "openAmount", cents(thresholds.useOpen(key, scope)),
            "methodGround", v.ground().name(),
            "papers", Papers.of(Texts.of(v.planNo()), Texts.of(v.approvalNo())).name()));
  }

  /**
   * The rules and amounts of a choice are its own: a change of method asks for those of its day.
   */
  private String scope(CaseKey key) {
    return key.sub("method", choices.number(key)).value();
  }

  /** Whole cents, so that the table compares exactly. */
  private static long cents(BigDecimal yuan) {
    return yuan.movePointRight(2).longValueExact();
  }

  private Optional<String> refusal(String scope, Values v) {
    Ground ground = v.ground();
    if (ground != Ground.OPEN && Texts.of(v.reason()).isEmpty()) {
      return Optional.of("“采用理由”没有填写：采用公开招标以外的方式必须写明本项目的具体理由（%s）。".formatted(ground.text()));
    }
    if (ground == Ground.SINGLE_SOLE) {
      Optional<String> publicity = publicityRefusal(scope, v);
      if (publicity.isPresent()) {
        return publicity;
      }
    }
    return ground.method().drawn()
        ? Optional.empty()
        : Optional.of(
            "“采购方式和依据”不能选择%s：该方式的办理流程还没有在本系统中开通，目前请采用公开招标（可以在外部平台组织、在本系统登记）。"
                .formatted(ground.method().title()));
  }

  private Optional<String> publicityRefusal(String scope, Values v) {
    LocalDate from = v.publicFrom();
    LocalDate until = v.publicUntil();
    if (from == null || until == null || !Texts.isUrl(Texts.of(v.publicUrl()))) {
      return Optional.of(
          "“公示开始日期”“公示结束日期”“公示网址”没有填写完整：只有一家供应商投标不等于只能从唯一供应商处采购，须先公示（政府采购法实施条例第38条）。");
    }
    int least = rules.whole(scope, "single.publicity-days", "核对单一来源公示期");
    LocalDate earliest = calendar.plusWorkingDays(from, least);
    if (until.isBefore(earliest)) {
      return Optional.of(
          "“公示结束日期”过早：公示期不少于%d个工作日，最早为%s（政府采购法实施条例第38条）。".formatted(least, Facts.date(earliest)));
    }
    return until.isBefore(time.today())
        ? Optional.empty()
        : Optional.of("“公示结束日期”还没有过去，请在公示期满、处理完异议后提交。");
  }

  record Values(
      @NotNull(message = "没有选择") Ground ground,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason,
      @Nullable @Size(max = 60, message = "不能超过60个字") String planNo,
      @Nullable @Size(max = 60, message = "不能超过60个字") String approvalNo,
      @Nullable LocalDate publicFrom,
      @Nullable LocalDate publicUntil,
      @Nullable @Size(max = 500, message = "不能超过500个字") String publicUrl) {

    MethodChoice toChoice(int no, SameCategory year, String user) {
      boolean single = ground == Ground.SINGLE_SOLE;
      return new MethodChoice(
          no,
          ground,
          Texts.of(reason),
          Texts.of(planNo),
          Texts.of(approvalNo),
          single ? publicFrom : null,
          single ? publicUntil : null,
          single ? Texts.of(publicUrl) : "",
          year.own(),
          year.total(),
          user,
          null,
          null,
          "");
    }
  }
}
