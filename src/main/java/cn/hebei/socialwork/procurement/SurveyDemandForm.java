package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.plan.Plan;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.procurement.Survey.Subject;
import cn.hebei.socialwork.procurement.Survey.Way;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The officer records how the market was asked about the demand before anything is drafted (P13).
 */
@Component
class SurveyDemandForm implements TaskForm<SurveyDemandForm.Values> {

  private static final String LEAST = "demand.survey-subjects";

  private final Demands demands;
  private final Plans plans;
  private final CaseRules rules;
  private final TimeSource time;

  SurveyDemandForm(Demands demands, Plans plans, CaseRules rules, TimeSource time) {
    this.demands = demands;
    this.plans = plans;
    this.rules = rules;
    this.time = time;
  }

  @Override
  public String id() {
    return "tender-preparation-survey-demand";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Plan plan = plans.get(task.key());
    Facts rows =
        new Facts()
            .row("群众需求", plan.needs())
            .row("目标任务和措施", plan.goals())
            .row("年度计划的服务经费", Facts.money(plan.serviceBudget()))
            .row(
                "调查对象",
                "面向市场主体的，一般不少于%s家"
                    .formatted(rules.shown(task.key().root().value(), LEAST).value()));
    demands.reviews(task.key()).forEach(review -> rows.rows(review.facts()));
    return new FormView(
        demands.survey(task.key()).map(SurveyDemandForm::values).orElse(Map.of()), rows.toMap());
  }

  private static Map<String, Object> values(Survey s) {
    return Map.of(
        "from", s.from(),
        "to", s.to(),
        "ways", s.ways(),
        "findings", s.findings(),
        "priceBasis", s.priceBasis(),
        "fewerReason", s.fewerReason(),
        "subjects", s.subjects().stream().map(SurveyDemandForm::values).toList());
  }

  private static Map<String, Object> values(Subject s) {
    Map<String, Object> row = new LinkedHashMap<>(Map.of("name", s.name(), "advice", s.advice()));
    BigDecimal price = s.price();
    if (price != null) {
      row.put("price", price.toPlainString());
    }
    return row;
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Optional<String> refusal = refusal(task, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    demands.save(task.key(), v.toSurvey(task.actor()));
    return Result.done("登记需求调查");
  }

  private Optional<String> refusal(TaskCase task, Values v) {
    if (v.to().isBefore(v.from())) {
      return Optional.of("“调查结束日期”早于“调查开始日期”，请核对。");
    }
    if (v.to().isAfter(time.today())) {
      return Optional.of("“调查结束日期”还没有到，请在调查结束后登记。");
    }
    long names = v.subjects().stream().map(s -> s.name().strip()).distinct().count();
    if (names < v.subjects().size()) {
      return Optional.of("“调查对象”中有重复的“市场主体名称”，请合并。");
    }
    int least = rules.whole(task.key().root().value(), LEAST, "核对需求调查的对象数");
    if (names < least && Texts.of(v.fewerReason()).isEmpty()) {
      return Optional.of(
          "“调查对象”只有%d家：面向社会公众的公共服务项目一般不少于%d家；确实不足的，请写明“调查对象较少的理由”，由主要负责同志审批（财库〔2021〕22号第10条）。"
              .formatted(names, least));
    }
    return Optional.empty();
  }

  record Values(
      @NotNull(message = "没有填写") LocalDate from,
      @NotNull(message = "没有填写") LocalDate to,
      @NotEmpty(message = "没有选择") @Size(max = 4, message = "选择过多")
          List<@NotNull(message = "不能为空") Way> ways,
      @NotEmpty(message = "至少填写一行") @Size(max = 20, message = "不能超过20行")
          List<@Valid @NotNull(message = "不能为空") Row> subjects,
      @Nullable @Size(max = 500, message = "不能超过500个字") String fewerReason,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String findings,
      @NotBlank(message = "没有填写") @Size(max = 1000, message = "不能超过1000个字") String priceBasis) {

    Survey toSurvey(String user) {
      return new Survey(
          0,
          from,
          to,
          ways.stream().distinct().toList(),
          findings.strip(),
          priceBasis.strip(),
          Texts.of(fewerReason),
          user,
          subjects.stream().map(Row::toSubject).toList());
    }
  }

  record Row(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String name,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String advice,
      @Nullable
          @Positive(message = "应大于0")
          @Digits(integer = 12, fraction = 2, message = "最多两位小数，且不超过12位整数")
          BigDecimal price) {

    Subject toSubject() {
      return new Subject(
          name.strip(),
          advice.strip(),
          price == null ? null : price.setScale(2, RoundingMode.UNNECESSARY));
    }
  }
}
