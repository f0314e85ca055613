package cn.hebei.socialwork.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one lot-year with the points and cut-offs of its agreement (R60, R63, P26).
 *
 * @param caseKey the lot-year
 * @param openedOn the day it opened
 * @param stationPoints most points for 站点建设
 * @param projectPoints most points for 项目实施
 * @param excellentFrom least total for 优秀
 * @param goodFrom least total for 良好
 * @param passFrom least total for 合格
 * @param selfDueOn last day of the agency's self-assessment
 * @param decidedOn when the principal decided, or null
 */
record Evaluation(
    String caseKey,
    LocalDate openedOn,
    BigDecimal stationPoints,
    BigDecimal projectPoints,
    BigDecimal excellentFrom,
    BigDecimal goodFrom,
    BigDecimal passFrom,
    LocalDate selfDueOn,
    @Nullable LocalDate decidedOn) {

  /** Why these points cannot be, in one sentence; points are never cut down or rounded. */
  Optional<String> refusal(BigDecimal stationScore, BigDecimal projectScore) {
    return beyond("站点建设得分", stationScore, stationPoints)
        .or(() -> beyond("项目实施得分", projectScore, projectPoints));
  }

  private static Optional<String> beyond(String label, BigDecimal score, BigDecimal most) {
    return score.signum() < 0 || score.compareTo(most) > 0
        ? Optional.of("“%s”填写%s分，应在0至%s分之间。".formatted(label, points(score), points(most)))
        : Optional.empty();
  }

  /** Why a scoring has this grade: the row of the table and the cut-offs around it. */
  String reason(Round round, Grade grade) {
    VetoKind veto = round.vetoKind();
    if (veto != null) {
      return "触及一票否决事项“%s”，不论总分一律不合格。".formatted(veto.title());
    }
    String total = "总分" + points(round.total()) + "分，";
    return total
        + switch (grade) {
          case EXCELLENT -> "达到优秀分数线%s分。".formatted(points(excellentFrom));
          case GOOD -> "达到良好分数线%s分，未达到优秀分数线%s分。".formatted(points(goodFrom), points(excellentFrom));
          case PASS -> "达到合格分数线%s分，未达到良好分数线%s分。".formatted(points(passFrom), points(goodFrom));
          case FAIL -> "未达到合格分数线%s分（按实际得分比较，不四舍五入）。".formatted(points(passFrom));
        };
  }

  /** Points for people, such as 59.99 or 60. */
  static String points(BigDecimal points) {
    BigDecimal stripped = points.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /**
   * Which cut-offs a total reaches, as {@code evaluation-grade} asks for them: compared exactly,
   * never rounded, and at the cut-off it is reached (B48). The points themselves stay here.
   */
  Map<String, Object> reached(BigDecimal total) {
    return Map.of(
        "reachesExcellent", total.compareTo(excellentFrom) >= 0,
        "reachesGood", total.compareTo(goodFrom) >= 0,
        "reachesPass", total.compareTo(passFrom) >= 0);
  }
}
