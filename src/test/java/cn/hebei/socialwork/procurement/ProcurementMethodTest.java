package cn.hebei.socialwork.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** B1, B2, B9, P20: every row of {@code procurement-method}, on the file that is deployed. */
class ProcurementMethodTest {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private static final String LIMIT = "300000";
  private static final String OPEN = "4000000.00";

  private static @Nullable String decide(String yuan, String ground, Papers papers) {
    return decide(yuan, LIMIT, OPEN, ground, papers);
  }

  /** From the comparison of the year's purchases with the limits to the table. */
  private static @Nullable String decide(
      String yuan, String limit, String open, String ground, Papers papers) {
    SameCategory year = new SameCategory(new BigDecimal(yuan), List.of());
    try (InputStream in = Files.newInputStream(Path.of("processes/procurement-method.dmn"))) {
      DmnDecision decision = ENGINE.parseDecision("procurement-method", in);
      var result =
          ENGINE.evaluateDecisionTable(
              decision,
              Map.of(
                  "reachesLimit", year.reaches(new BigDecimal(limit)),
                  "reachesOpen", year.reaches(new BigDecimal(open)),
                  "methodGround", ground,
                  "papers", papers.name()));
      return result.isEmpty() ? null : result.getSingleResult().getSingleEntry();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,INTERNAL",
    "299999.99,INTERNAL",
    "300000.00,PLAN_MISSING",
    "300000.01,PLAN_MISSING"
  })
  void theLawBeginsAtTheLimitToTheCent(String amount, String verdict) {
    assertThat(decide(amount, "OPEN", Papers.NONE)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "3999999.99,FILED,STATUTORY",
    "4000000,FILED,APPROVAL_MISSING",
    "4000000,APPROVED,STATUTORY",
    "4000000,NONE,PLAN_MISSING",
    "3999999.99,NONE,PLAN_MISSING"
  })
  void anotherMethodNeedsApprovalFromTheAmountOfOpenTenderOn(
      String amount, Papers papers, String verdict) {
    assertThat(decide(amount, "CONSULT_SERVICES", papers)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @EnumSource(value = Papers.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void anOpenTenderIsAlwaysLawfulOnceThePlanIsFiled(Papers papers) {
    assertThat(decide(LIMIT, "OPEN", papers)).isEqualTo("STATUTORY");
    assertThat(decide("40000000", "OPEN", papers)).isEqualTo("STATUTORY");
  }

  @ParameterizedTest
  @EnumSource(value = Ground.class, names = "INQUIRY_GOODS", mode = EnumSource.Mode.EXCLUDE)
  void theTableKnowsEveryGroundForServices(Ground ground) {
    assertThat(decide("299999.99", ground.name(), Papers.NONE)).isEqualTo("INTERNAL");
    assertThat(decide(LIMIT, ground.name(), Papers.FILED)).isEqualTo("STATUTORY");
    assertThat(decide(OPEN, ground.name(), Papers.APPROVED)).isEqualTo("STATUTORY");
    assertThat(decide(OPEN, ground.name(), Papers.FILED))
        .isEqualTo(
            Set.of(Ground.OPEN, Ground.SINGLE_SOLE).contains(ground)
                ? "STATUTORY"
                : "APPROVAL_MISSING");
  }

  /** Finance approves after the publicity (条例38), which is held once the method is chosen. */
  @Test
  void theOnlySupplierIsArguedAndPublishedBeforeFinanceApproves() {
    assertThat(decide(OPEN, "SINGLE_SOLE", Papers.NONE)).isEqualTo("PLAN_MISSING");
    assertThat(decide(OPEN, "SINGLE_SOLE", Papers.FILED)).isEqualTo("STATUTORY");
    assertThat(decide(OPEN, "SINGLE_URGENT", Papers.FILED)).isEqualTo("APPROVAL_MISSING");
  }

  @Test
  void theLimitsComeFromOutside() {
    assertThat(decide("1", "2", "3", "OPEN", Papers.NONE)).isEqualTo("INTERNAL");
    assertThat(decide("2", "2", "3", "SINGLE_SOLE", Papers.FILED)).isEqualTo("STATUTORY");
    assertThat(decide("3", "2", "3", "SINGLE_URGENT", Papers.FILED)).isEqualTo("APPROVAL_MISSING");
  }

  @Test
  void anUnknownGroundIsNeverAllowed() {
    assertThat(decide(LIMIT, "INQUIRY_GOODS", Papers.APPROVED)).isNull();
  }

  @Test
  void everyVerdictHasItsWords() {
    for (Verdict verdict : Verdict.values()) {
      assertThat(verdict.title()).contains("采用");
    }
  }
}
