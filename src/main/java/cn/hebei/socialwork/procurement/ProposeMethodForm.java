package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officer proposes how it is bought; the table {@code procurement-method} says whether the law
 * allows it, told which of the province's amounts the year's purchases reach (B1, B9, B10).
 */
@Component
class ProposeMethodForm implements TaskForm<ProposeMethodForm.Values> {

  private static final String VERDICT = "methodVerdict";
  private static final String EMERGENCY = "relief.emergency";

  private final MethodChoices choices;
  private final MethodFacts facts;
  private final YearPurchases purchases;
  private final Thresholds thresholds;
  private final CaseRules rules;

  ProposeMethodForm(
      MethodChoices choices,
      MethodFacts facts,
      YearPurchases purchases,
      Thresholds thresholds,
      CaseRules rules) {
    this.choices = choices;
    this.facts = facts;
    this.purchases = purchases;
    this.thresholds = thresholds;
    this.rules = rules;
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
    values.put("budgetNo", c.budgetNo());
    values.put("planNo", c.planNo());
    values.put("approvalNo", c.approvalNo());
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
            "reachesLimit", year.reaches(thresholds.useLimit(key, scope)),
            "reachesOpen", year.reaches(thresholds.useOpen(key, scope)),
            "methodGround", v.ground().name(),
            "papers",
                Papers.of(Texts.of(v.budgetNo()), Texts.of(v.planNo()), Texts.of(v.approvalNo()))
                    .name()));
  }

  /**
   * The rules and amounts of a choice are its own: a change of method asks for those of its day.
   */
  private String scope(CaseKey key) {
    return key.sub("method", choices.number(key)).value();
  }

  private Optional<String> refusal(String scope, Values v) {
    Ground ground = v.ground();
    if (!ground.method().drawn()) {
      return Optional.of(instead(ground.method()));
    }
    if (ground == Ground.SINGLE_EMERGENCY && !rules.yes(scope, EMERGENCY, "核对应急采购情形")) {
      return Optional.of(
          "“采购方式和依据”不能选择应急采购：%s没有启用，请按其他情形选择采购方式。"
              .formatted(rules.shown(scope, EMERGENCY).article()));
    }
    return ground != Ground.OPEN && Texts.of(v.reason()).isEmpty()
        ? Optional.of("“采用理由”没有填写：采用公开招标以外的方式必须写明本项目的具体理由（%s）。".formatted(ground.text()))
        : Optional.empty();
  }

  /** One sentence that says what to choose instead (B9). */
  private static String instead(Method method) {
    return "“采购方式和依据”不能选择%s：%s，请改选竞争性磋商（政府购买服务项目可以采用，财库〔2014〕214号第3条）或者公开招标。"
        .formatted(
            method.title(), method == Method.INQUIRY ? "询价只适用于货物（政府采购法第32条）" : "本系统没有开通这种方式");
  }

  record Values(
      @NotNull(message = "没有选择") Ground ground,
      @Nullable @Size(max = 1000, message = "不能超过1000个字") String reason,
      @Nullable @Size(max = 60, message = "不能超过60个字") String budgetNo,
      @Nullable @Size(max = 60, message = "不能超过60个字") String planNo,
      @Nullable @Size(max = 60, message = "不能超过60个字") String approvalNo) {

    MethodChoice toChoice(int no, SameCategory year, String user) {
      return new MethodChoice(
          no,
          ground,
          Texts.of(reason),
          Texts.of(budgetNo),
          Texts.of(planNo),
          Texts.of(approvalNo),
          year.own(),
          year.total(),
          user,
          null,
          null,
          "");
    }
  }
}
