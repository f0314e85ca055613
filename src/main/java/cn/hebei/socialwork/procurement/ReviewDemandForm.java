package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Handovers;
import cn.hebei.socialwork.procurement.Review.ItemResult;
import cn.hebei.socialwork.procurement.Review.Reviewer;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import cn.hebei.socialwork.workflow.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 一般性审查 and 重点审查 of the demand by people who had no part in it; what does not pass goes back (P13:
 * 财库〔2021〕22号 29-33).
 */
@Component
class ReviewDemandForm implements TaskForm<ReviewDemandForm.Values> {

  private final Demands demands;
  private final Handovers handovers;
  private final TimeSource time;

  ReviewDemandForm(Demands demands, Handovers handovers, TimeSource time) {
    this.demands = demands;
    this.handovers = handovers;
    this.time = time;
  }

  @Override
  public String id() {
    return "tender-preparation-review-demand";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Facts rows = survey(task.key()).facts();
    demands.reviews(task.key()).forEach(review -> rows.rows(review.facts()));
    return new FormView(
        Map.of(
            "items",
            Arrays.stream(ReviewItem.values()).map(i -> Map.of("item", i.title())).toList()),
        rows.toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    Survey survey = survey(task.key());
    Optional<String> refusal = refusal(task, survey, v);
    if (refusal.isPresent()) {
      return Result.refused(refusal.get());
    }
    Review review = v.toReview(survey.round(), task.actor());
    demands.save(task.key(), review);
    return Result.done(review.passed() ? "审查通过" : "审查未通过", "reviewPassed", review.passed());
  }

  private Optional<String> refusal(TaskCase task, Survey survey, Values v) {
    Optional<String> same = handovers.samePerson(survey.surveyedBy(), task.actor());
    if (same.isPresent()) {
      return Optional.of("采购需求%s调查，不能由您审查，请由其他同志办理（调查与审查分离）。".formatted(same.get()));
    }
    if (v.reviewedOn().isBefore(survey.to()) || v.reviewedOn().isAfter(time.today())) {
      return Optional.of("“审查日期”应在需求调查结束（%s）以后、今日以前。".formatted(Facts.date(survey.to())));
    }
    List<Row> rows = v.items();
    List<String> titles = Arrays.stream(ReviewItem.values()).map(ReviewItem::title).toList();
    boolean whole = titles.equals(rows.stream().map(Row::item).toList());
    if (!whole) {
      return Optional.of("“审查事项”应逐项填写，请刷新页面后重新填写。");
    }
    List<ReviewOffice> missing = v.missing();
    if (!missing.isEmpty() && Texts.of(v.lackingReason()).isEmpty()) {
      return Optional.of(
          "“审查人员”中没有%s方面的：审查应由采购、财务、业务、监督等内部机构参加；确实没有的，请写明“缺少内部机构的理由”，由主要负责同志审批（财库〔2021〕22号第33条，待法务确认）。"
              .formatted(
                  missing.stream().map(ReviewOffice::title).collect(Collectors.joining("、"))));
    }
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).result() == Outcome.FAIL && rows.get(i).text().isEmpty())
        .mapToObj(i -> "第%d行“说明”没有填写：不通过的必须写明理由。".formatted(i + 1))
        .findFirst();
  }

  private Survey survey(CaseKey key) {
    return demands
        .survey(key)
        .orElseThrow(() -> new IllegalStateException("no demand surveyed for " + key));
  }

  enum Outcome {
    PASS,
    FAIL
  }

  record Values(
      @NotNull(message = "没有填写") LocalDate reviewedOn,
      @NotEmpty(message = "没有填写") @Size(max = 20, message = "行数过多")
          List<@Valid @NotNull(message = "不能为空") Row> items,
      @NotEmpty(message = "至少填写一名") @Size(max = 20, message = "不能超过20行")
          List<@Valid @NotNull(message = "不能为空") Person> reviewers,
      @Nullable @Size(max = 300, message = "不能超过300个字") String lackingReason) {

    List<ReviewOffice> missing() {
      List<ReviewOffice> there = reviewers.stream().map(Person::office).toList();
      return ReviewOffice.own().stream().filter(office -> !there.contains(office)).toList();
    }

    Review toReview(int round, String user) {
      return new Review(
          round,
          reviewedOn,
          items.stream().allMatch(i -> i.result() == Outcome.PASS),
          user,
          items.stream().map(Row::toResult).toList(),
          reviewers.stream()
              .map(p -> new Reviewer(p.name().strip(), p.unit().strip(), p.office()))
              .toList(),
          missing().isEmpty() ? "" : Texts.of(lackingReason));
    }
  }

  record Row(
      @NotBlank(message = "不能为空") @Size(max = 100, message = "过长") String item,
      @NotNull(message = "没有选择") Outcome result,
      @Nullable @Size(max = 300, message = "不能超过300个字") String note) {

    String text() {
      return Texts.of(note);
    }

    ItemResult toResult() {
      return new ItemResult(ReviewItem.titled(item).orElseThrow(), result == Outcome.PASS, text());
    }
  }

  record Person(
      @NotBlank(message = "没有填写") @Size(max = 30, message = "不能超过30个字") String name,
      @NotBlank(message = "没有填写") @Size(max = 60, message = "不能超过60个字") String unit,
      @NotNull(message = "没有选择") ReviewOffice office) {}
}
