package cn.hebei.socialwork.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row and every cut-off of the two tables, on the files that are deployed (R63, P6, P26). */
class DecisionTablesTest {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private @Nullable String decide(String id, Map<String, Object> variables) {
    try (InputStream in = Files.newInputStream(Path.of("processes", id + ".dmn"))) {
      DmnDecision decision = ENGINE.parseDecision(id, in);
      var result = ENGINE.evaluateDecisionTable(decision, variables);
      return result.isEmpty() ? null : result.getSingleResult().getSingleEntry();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private @Nullable String grade(boolean veto, @Nullable Long score) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("veto", veto);
    variables.put("score", score);
    variables.put("excellentFrom", 9000L);
    variables.put("goodFrom", 8000L);
    variables.put("passFrom", 6000L);
    return decide("evaluation-grade", variables);
  }

  @ParameterizedTest
  @CsvSource({
    "10000,EXCELLENT",
    "9001,EXCELLENT",
    "9000,EXCELLENT",
    "8999,GOOD",
    "8000,GOOD",
    "7999,PASS",
    "6000,PASS",
    "5999,FAIL",
    "0,FAIL"
  })
  void theTotalDecidesTheGradeWithoutRounding(long hundredths, String grade) {
    assertThat(grade(false, hundredths)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"9500", "8000", "6000", "0"})
  void aVetoFailsWhateverTheTotal(long hundredths) {
    assertThat(grade(true, hundredths)).isEqualTo("FAIL");
  }

  @Test
  void withoutATotalThereIsNoGrade() {
    assertThat(grade(false, null)).isNull();
  }

  @Test
  void cutOffsComeFromOutside() {
    Map<String, Object> variables =
        Map.of(
            "veto",
            false,
            "score",
            6999L,
            "excellentFrom",
            9500L,
            "goodFrom",
            8500L,
            "passFrom",
            7000L);
    assertThat(decide("evaluation-grade", variables)).isEqualTo("FAIL");
  }

  private @Nullable String renewal(@Nullable String grade, int cycleYear, int maxCycleYears) {
    return renewal(grade, cycleYear, maxCycleYears, null);
  }

  private @Nullable String renewal(
      @Nullable String grade, int cycleYear, int maxCycleYears, @Nullable Boolean noBudget) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("noBudget", noBudget);
    variables.put("grade", grade);
    variables.put("cycleYear", cycleYear);
    variables.put("maxCycleYears", maxCycleYears);
    return decide("renewal", variables);
  }

  @ParameterizedTest
  @CsvSource({
    "EXCELLENT,1,RENEW", "GOOD,1,RENEW", "PASS,1,RENEW", "FAIL,1,RETENDER",
    "EXCELLENT,2,RENEW", "GOOD,2,RENEW", "PASS,2,RENEW", "FAIL,2,RETENDER",
    "EXCELLENT,3,CYCLE_OVER", "GOOD,3,CYCLE_OVER", "PASS,3,CYCLE_OVER", "FAIL,3,RETENDER",
    "EXCELLENT,4,CYCLE_OVER", "FAIL,4,RETENDER"
  })
  void gradeAndCycleYearDecideTheNextYear(String grade, int cycleYear, String outcome) {
    assertThat(renewal(grade, cycleYear, 3)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "EXCELLENT,1,NO_BUDGET", "GOOD,2,NO_BUDGET", "PASS,1,NO_BUDGET",
    "FAIL,1,RETENDER", "PASS,3,CYCLE_OVER", "FAIL,3,RETENDER"
  })
  void withoutABudgetWhatPassedIsNotRenewed(String grade, int cycleYear, String outcome) {
    assertThat(renewal(grade, cycleYear, 3, true)).isEqualTo(outcome);
  }

  @Test
  void withABudgetWhatPassedIsRenewed() {
    assertThat(renewal("PASS", 1, 3, false)).isEqualTo("RENEW");
  }

  @Test
  void theLengthOfTheCycleComesFromOutside() {
    assertThat(renewal("PASS", 2, 2)).isEqualTo("CYCLE_OVER");
  }

  @Test
  void withoutAGradeNothingIsRenewed() {
    assertThat(renewal(null, 1, 3)).isNull();
  }
}
