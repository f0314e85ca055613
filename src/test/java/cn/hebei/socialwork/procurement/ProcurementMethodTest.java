package cn.hebei.socialwork.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  private static final long LIMIT = 30_000_000;
  private static final long OPEN = 400_000_000;

  private static @Nullable String decide(long amount, String ground, Papers papers) {
    return decide(amount, LIMIT, OPEN, ground, papers);
  }

  private static @Nullable String decide(
      long amount, long limit, long open, String ground, Papers papers) {
    try (InputStream in = Files.newInputStream(Path.of("processes/procurement-method.dmn"))) {
      DmnDecision decision = ENGINE.parseDecision("procurement-method", in);
      var result =
          ENGINE.evaluateDecisionTable(
              decision,
              Map.of(
                  "yearAmount", amount,
                  "limitAmount", limit,
                  "openAmount", open,
                  "methodGround", ground,
                  "papers", papers.name()));
      return result.isEmpty() ? null : result.getSingleResult().getSingleEntry();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,INTERNAL", "29999999,INTERNAL", "30000000,PLAN_MISSING", "30000001,PLAN_MISSING"})
  void theLawBeginsAtTheLimitToTheCent(long amount, String verdict) {
    assertThat(decide(amount, "OPEN", Papers.NONE)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "399999999,FILED,STATUTORY",
    "400000000,FILED,APPROVAL_MISSING",
    "400000000,APPROVED,STATUTORY",
    "400000000,NONE,PLAN_MISSING",
    "399999999,NONE,PLAN_MISSING"
  })
  void anotherMethodNeedsApprovalFromTheAmountOfOpenTenderOn(
      long amount, Papers papers, String verdict) {
    assertThat(decide(amount, "CONSULT_SERVICES", papers)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @EnumSource(value = Papers.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void anOpenTenderIsAlwaysLawfulOnceThePlanIsFiled(Papers papers) {
    assertThat(decide(LIMIT, "OPEN", papers)).isEqualTo("STATUTORY");
    assertThat(decide(OPEN * 10, "OPEN", papers)).isEqualTo("STATUTORY");
  }

  @ParameterizedTest
  @EnumSource(Ground.class)
  void theTableKnowsEveryGround(Ground ground) {
    assertThat(decide(LIMIT - 1, ground.name(), Papers.NONE)).isEqualTo("INTERNAL");
    assertThat(decide(LIMIT, ground.name(), Papers.FILED)).isEqualTo("STATUTORY");
    assertThat(decide(OPEN, ground.name(), Papers.APPROVED)).isEqualTo("STATUTORY");
    assertThat(decide(OPEN, ground.name(), Papers.FILED))
        .isEqualTo(ground == Ground.OPEN ? "STATUTORY" : "APPROVAL_MISSING");
  }

  @Test
  void theLimitsComeFromOutside() {
    assertThat(decide(1, 2, 3, "OPEN", Papers.NONE)).isEqualTo("INTERNAL");
    assertThat(decide(2, 2, 3, "SINGLE_SOLE", Papers.FILED)).isEqualTo("STATUTORY");
    assertThat(decide(3, 2, 3, "SINGLE_SOLE", Papers.FILED)).isEqualTo("APPROVAL_MISSING");
  }

  @Test
  void anUnknownGroundIsNeverAllowed() {
    assertThat(decide(LIMIT, "INQUIRY", Papers.APPROVED)).isNull();
  }

  @Test
  void everyVerdictHasItsWords() {
    for (Verdict verdict : Verdict.values()) {
      assertThat(verdict.title()).contains("采用");
    }
  }
}
