package cn.hebei.socialwork.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

  private static final LocalDate OPENED = LocalDate.of(2025, 10, 15);

  private static final Evaluation EVALUATION =
      new Evaluation(
          "130123-01-2025",
          OPENED,
          points("30"),
          points("70"),
          points("90"),
          points("80"),
          points("60"),
          OPENED.plusDays(16),
          null);

  private static BigDecimal points(String value) {
    return new BigDecimal(value);
  }

  private static Round scored(String station, String project, @Nullable VetoKind veto) {
    return new Round(
        "130123-01-2025",
        1,
        points(station),
        points(project),
        30,
        points("90"),
        veto,
        "",
        "",
        "130123-officer",
        null,
        null,
        null,
        "");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "30,70", "30.00,69.99"})
  void scoresWithinTheirPartAreTaken(String station, String project) {
    assertThat(EVALUATION.refusal(points(station), points(project))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "30.01,0,站点建设得分,0至30分",
    "-0.01,0,站点建设得分,0至30分",
    "0,70.01,项目实施得分,0至70分",
    "0,-1,项目实施得分,0至70分"
  })
  void scoresBeyondTheirPartAreRefused(String station, String project, String label, String range) {
    assertThat(EVALUATION.refusal(points(station), points(project)))
        .hasValueSatisfying(s -> assertThat(s).contains(label, range));
  }

  @Test
  void theReasonNamesTheCutOffsAroundTheTotal() {
    assertThat(EVALUATION.reason(scored("25", "65", null), Grade.EXCELLENT))
        .isEqualTo("总分90分，达到优秀分数线90分。");
    assertThat(EVALUATION.reason(scored("24.99", "65", null), Grade.GOOD))
        .contains("总分89.99分", "良好分数线80分", "未达到优秀分数线90分");
    assertThat(EVALUATION.reason(scored("20", "40", null), Grade.PASS))
        .contains("合格分数线60分", "未达到良好分数线80分");
    assertThat(EVALUATION.reason(scored("19.99", "40", null), Grade.FAIL))
        .contains("总分59.99分", "未达到合格分数线60分", "不四舍五入");
  }

  @Test
  void aVetoIsTheReasonWhateverTheTotal() {
    assertThat(EVALUATION.reason(scored("28", "67", VetoKind.SUBCONTRACTED), Grade.FAIL))
        .contains("一票否决", "服务转包", "不论总分");
  }

  /** B48: at the cut-off it is reached, a hundredth below it is not, and nothing is rounded. */
  @ParameterizedTest
  @CsvSource({
    "100,true,true,true",
    "90.00,true,true,true",
    "90,true,true,true",
    "89.99,false,true,true",
    "80,false,true,true",
    "79.99,false,false,true",
    "60.00,false,false,true",
    "59.99,false,false,false",
    "0,false,false,false"
  })
  void aCutOffIsReachedToTheHundredth(String total, boolean excellent, boolean good, boolean pass) {
    assertThat(EVALUATION.reached(points(total)))
        .isEqualTo(Map.of("reachesExcellent", excellent, "reachesGood", good, "reachesPass", pass));
  }

  @Test
  void pointsReadLikePoints() {
    assertThat(Evaluation.points(points("60.00"))).isEqualTo("60");
    assertThat(Evaluation.points(points("59.90"))).isEqualTo("59.9");
    assertThat(Evaluation.points(points("100"))).isEqualTo("100");
  }
}
