package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.plan.Plan.BudgetLine;
import cn.hebei.socialwork.plan.Plan.Fund;
import cn.hebei.socialwork.plan.Plan.LineKind;
import cn.hebei.socialwork.plan.Plan.Milestone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** The fields of {@code plan-draft}. */
record PlanDraft(
    @NotBlank(message = "没有填写") @Size(max = 60, message = "不能超过60个字") String lotName,
    @NotEmpty(message = "没有选择") @Size(max = 100, message = "选择过多")
        List<@NotBlank(message = "不能为空") String> towns,
    @NotNull(message = "没有填写") LocalDate serviceFrom,
    @NotNull(message = "没有填写") LocalDate serviceTo,
    @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String needs,
    @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String goals,
    @NotEmpty(message = "没有选择") @Size(max = 20, message = "选择过多")
        List<@NotBlank(message = "不能为空") @Size(max = 200, message = "过长") String> basis,
    @NotEmpty(message = "至少填写一行") @Size(max = 40, message = "不能超过40行")
        List<@Valid @NotNull(message = "不能为空") Line> lines,
    @NotEmpty(message = "至少填写一行：计划应当明确时间节点（冀民〔2021〕22号六(一)）") @Size(max = 40, message = "不能超过40行")
        List<@Valid @NotNull(message = "不能为空") Step> milestones) {

  Plan toPlan(String user, boolean supportInside) {
    return new Plan(
        towns,
        serviceFrom,
        serviceTo,
        needs.strip(),
        goals.strip(),
        basis,
        lines.stream().map(Line::toBudgetLine).toList(),
        milestones.stream().map(m -> new Milestone(m.what().strip(), m.due())).toList(),
        user,
        null,
        supportInside);
  }

  record Line(
      @NotNull(message = "没有选择") LineKind kind,
      @NotNull(message = "没有选择") Fund fund,
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal amount) {

    BudgetLine toBudgetLine() {
      return new BudgetLine(kind, fund, amount.setScale(2, RoundingMode.UNNECESSARY));
    }
  }

  record Step(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String what,
      @NotNull(message = "没有填写") LocalDate due) {}
}
