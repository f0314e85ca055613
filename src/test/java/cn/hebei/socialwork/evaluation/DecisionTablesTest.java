package cn.hebei.socialwork.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

  private @Nullable String grade(
      boolean veto, boolean excellent, boolean good, @Nullable Boolean pass) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("veto", veto);
    variables.put("reachesExcellent", excellent);
    variables.put("reachesGood", good);
    variables.put("reachesPass", pass);
    return decide("evaluation-grade", variables);
  }

  /** The grade of a total by cut-offs, from the comparison to the table. */
  private @Nullable String grade(String total, int excellent, int good, int pass) {
    Evaluation evaluation =
        new Evaluation(
            "130123-01-2025",
            LocalDate.EPOCH,
            BigDecimal.valueOf(30),
            BigDecimal.valueOf(70),
            BigDecimal.valueOf(excellent),
            BigDecimal.valueOf(good),
            BigDecimal.valueOf(pass),
            LocalDate.EPOCH,
            null);
    Map<String, Object> variables = new HashMap<>(evaluation.reached(new BigDecimal(total)));
    variables.put("veto", false);
    return decide("evaluation-grade", variables);
  }

  @ParameterizedTest
  @CsvSource({
    "100,EXCELLENT",
    "90.01,EXCELLENT",
    "90,EXCELLENT",
    "89.99,GOOD",
    "80.00,GOOD",
    "79.99,PASS",
    "60,PASS",
    "59.99,FAIL",
    "0,FAIL"
  })
  void theTotalDecidesTheGradeWithoutRounding(String total, String grade) {
    assertThat(grade(total, 90, 80, 60)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "true,true,true,EXCELLENT",
    "false,true,true,GOOD",
    "false,false,true,PASS",
    "false,false,false,FAIL"
  })
  void theHighestLineThatIsReachedDecides(
      boolean excellent, boolean good, boolean pass, String grade) {
    assertThat(grade(false, excellent, good, pass)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"true,true,true", "false,true,true", "false,false,true", "false,false,false"})
  void aVetoFailsWhateverTheTotal(boolean excellent, boolean good, boolean pass) {
    assertThat(grade(true, excellent, good, pass)).isEqualTo("FAIL");
  }

  @Test
  void withoutATotalThereIsNoGrade() {
    assertThat(grade(false, false, false, null)).isNull();
  }

  @Test
  void cutOffsComeFromOutside() {
    assertThat(grade("69.99", 95, 85, 70)).isEqualTo("FAIL");
    assertThat(grade("70", 95, 85, 70)).isEqualTo("PASS");
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
