package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.service.ReportFacts;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The county's group scores both parts of the evaluation with the users' opinions (R60, B41). */
@Component
class ScoreAgencyForm implements TaskForm<ScoreAgencyForm.Score> {

  private final Evaluations evaluations;
  private final EvaluationFacts facts;
  private final ReportFacts reports;

  ScoreAgencyForm(Evaluations evaluations, EvaluationFacts facts, ReportFacts reports) {
    this.evaluations = evaluations;
    this.facts = facts;
    this.reports = reports;
  }

  @Override
  public String id() {
    return "evaluation-score";
  }

  @Override
  public Class<Score> type() {
    return Score.class;
  }

  @Override
  public FormView open(TaskCase task) {
    Optional<Round> last = evaluations.lastRound(task.key());
    Facts shown =
        facts
            .heading(task.key())
            .rows(facts.scale(task.key()))
            .rows(reports.soFar(task.key()))
            .rows(facts.selfAssessment(task.key()))
            .rows(facts.opinions(task.key()))
            .put(
                "vetoKinds",
                Arrays.stream(VetoKind.values())
                    .map(k -> Facts.option(k.name(), k.title()))
                    .toList());
    last.map(Round::replyText)
        .filter(t -> !t.isEmpty())
        .ifPresent(t -> shown.row("承接机构对上次评分的意见", t));
    return new FormView(last.map(ScoreAgencyForm::values).orElseGet(Map::of), shown.toMap());
  }

  private static Map<String, Object> values(Round round) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("stationScore", round.stationScore().toPlainString());
    form.put("projectScore", round.projectScore().toPlainString());
    form.put("validOpinions", round.validOpinions());
    form.put("satisfaction", round.satisfaction().toPlainString());
    form.put("veto", round.vetoKind() == null ? "NO" : "YES");
    Optional.ofNullable(round.vetoKind()).ifPresent(k -> form.put("vetoKind", k));
    form.put("vetoEvidence", round.vetoEvidence());
    form.put("comment", round.comment());
    return form;
  }

  @Override
  public Result submit(TaskCase task, Score score) {
    Evaluation evaluation = evaluations.get(task.key());
    return evaluation
        .refusal(score.stationScore(), score.projectScore())
        .or(score::vetoRefusal)
        .map(Result::refused)
        .orElseGet(
            () -> {
              evaluations.score(task.key(), score, task.actor());
              return new Result.Done("评估打分", answers(evaluation, score));
            });
  }

  /** What the grade table asks: a veto, and which cut-offs the total reaches. */
  private static Map<String, Object> answers(Evaluation evaluation, Score score) {
    Map<String, Object> answers =
        new LinkedHashMap<>(evaluation.reached(score.stationScore().add(score.projectScore())));
    answers.put("veto", score.veto() == YesNo.YES);
    return answers;
  }

  enum YesNo {
    YES,
    NO
  }

  record Score(
      @NotNull(message = "没有填写") @Digits(integer = 3, fraction = 2, message = "最多两位小数")
          BigDecimal stationScore,
      @NotNull(message = "没有填写") @Digits(integer = 3, fraction = 2, message = "最多两位小数")
          BigDecimal projectScore,
      @NotNull(message = "没有填写")
          @Positive(message = "应大于0：公共服务项目应当邀请服务对象出具意见（政府采购法实施条例第45条）")
          @Max(value = 1_000_000, message = "数值过大")
          Integer validOpinions,
      @NotNull(message = "没有填写")
          @PositiveOrZero(message = "不能为负数")
          @DecimalMax(value = "100", message = "不能超过100")
          @Digits(integer = 3, fraction = 2, message = "最多两位小数")
          BigDecimal satisfaction,
      @NotNull(message = "没有选择") YesNo veto,
      @Nullable VetoKind vetoKind,
      @Nullable @Size(max = 2000, message = "不能超过2000个字") String vetoEvidence,
      @NotBlank(message = "没有填写") @Size(max = 2000, message = "不能超过2000个字") String comment) {

    String evidence() {
      return vetoEvidence == null ? "" : vetoEvidence.strip();
    }

    Optional<String> vetoRefusal() {
      if (veto == YesNo.NO) {
        return vetoKind == null && evidence().isEmpty()
            ? Optional.empty()
            : Optional.of("“是否一票否决”选择了否，请清除“否决事项”和“否决依据和证据”后再提交。");
      }
      if (vetoKind == null) {
        return Optional.of("“否决事项”没有选择：一票否决须写明触及哪一事项。");
      }
      return evidence().isEmpty()
          ? Optional.of("“否决依据和证据”没有填写：一票否决须有依据和证据，并听取机构意见。")
          : Optional.empty();
    }
  }
}
