package cn.hebei.socialwork.evaluation;

import static cn.hebei.socialwork.support.YearStory.score;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.StubSteps;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.support.YearStory;
import cn.hebei.socialwork.workflow.CaseKey;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year as a whole: what follows what, with every called step stood in for. */
@ProcessSpec
class ProjectSpec {

  private static final String AFTER_CYCLE = "project-decide-after-cycle";
  private static final String PRINCIPAL = "130123-principal";
  private static final CaseKey FIRST = CaseKey.of("130123", 1, 2025);
  private static final CaseKey SECOND = CaseKey.of("130123", 1, 2026);

  @Autowired private World world;
  @Autowired private LotYears years;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient jdbc;
  @Autowired private Evaluations evaluations;
  @Autowired private UnfundedRenewals unfunded;
  @Autowired private EvaluationFacts facts;
  @Autowired private ObjectMapper json;

  private @Nullable StubSteps steps;

  @BeforeEach
  void stub() {
    steps = new StubSteps(repository, runtime, world);
    world.newLot(2025);
  }

  @AfterEach
  void unstub() {
    steps().close();
  }

  private StubSteps steps() {
    return Objects.requireNonNull(steps);
  }

  private void serving(int cycleYear) {
    steps().end("plan", FIRST, Map.of());
    steps().end("tender", FIRST, Map.of("awarded", true));
    agreed(FIRST, cycleYear);
  }

  private void agreed(CaseKey key, int cycleYear) {
    steps()
        .end(
            "agreement",
            key,
            Map.of(
                "nextPlanOn",
                Moments.startOf(LocalDate.of(key.year(), 9, 1)),
                "evaluationOn",
                Moments.startOf(LocalDate.of(key.year(), 10, 15)),
                "cycleYear",
                cycleYear,
                "maxCycleYears",
                3,
                "agencyAnswer",
                "APPROVE"));
  }

  private void graded(String grade) {
    world.goTo(LocalDate.of(2025, 10, 15));
    steps().end("evaluation", FIRST, Map.of("grade", grade));
  }

  @Test
  void aNewLotIsTendered() {
    assertThat(steps().runs("tender", FIRST)).isFalse();
    steps().end("plan", FIRST, Map.of());
    assertThat(steps().runs("tender", FIRST)).isTrue();
    assertThat(steps().runs("agreement", FIRST)).isFalse();
  }

  @Test
  void aLotThatNobodyWonEndsItsYear() {
    steps().end("plan", FIRST, Map.of());
    steps().end("tender", FIRST, Map.of("awarded", false));
    assertThat(world.running("project")).isEmpty();
  }

  @Test
  void theAgreementOpensOnboardingAndThenService() {
    serving(1);
    assertThat(steps().runs("onboarding", FIRST)).isTrue();
    assertThat(steps().runs("service-year", FIRST)).isFalse();
    world
        .theOnly("project")
        .as("the next plan opens beside the running year (P1)")
        .isWaitingAtExactly("callActivity_onboarding", "event_nextPlanDay");
    steps().end("onboarding", FIRST, Map.of());
    assertThat(steps().runs("service-year", FIRST)).isTrue();
    world.theOnly("project").isWaitingAtExactly("callActivity_serviceYear", "event_nextPlanDay");
  }

  @Test
  void aWinnerThatDoesNotSignSendsTheYearToANewTender() {
    steps().end("plan", FIRST, Map.of());
    steps().end("tender", FIRST, Map.of("awarded", true));
    steps().end("agreement", FIRST, Map.of("agencyAnswer", "DECLINE"));
    assertThat(steps().runs("tender", FIRST)).isTrue();
    assertThat(steps().runs("onboarding", FIRST)).isFalse();
    steps().end("tender", FIRST, Map.of("awarded", true));
    agreed(FIRST, 1);
    assertThat(steps().runs("onboarding", FIRST)).isTrue();
  }

  @Test
  void anAgencyThatDoesNotWantToBeRenewedSendsTheNextYearToATender() {
    serving(1);
    graded("GOOD");
    steps().end("plan", SECOND, Map.of());
    steps().end("agreement", SECOND, Map.of("agencyAnswer", "DECLINE"));
    assertThat(steps().runs("tender", SECOND)).isTrue();
  }

  @Test
  void nextYearsPlanOpensInSeptemberBesideTheRunningYear() {
    serving(1);
    world.goTo(LocalDate.of(2025, 8, 31));
    assertThat(years.find(SECOND)).isEmpty();
    world.goTo(LocalDate.of(2025, 9, 1));
    assertThat(years.get(SECOND).previousKey()).isEqualTo(FIRST.value());
    assertThat(steps().runs("plan", SECOND)).isTrue();
    assertThat(steps().runs("onboarding", FIRST)).isTrue();
    assertThat(steps().runs("evaluation", FIRST)).isFalse();
  }

  @Test
  void theEvaluationOpensOnItsDay() {
    serving(1);
    world.goTo(LocalDate.of(2025, 10, 14));
    assertThat(steps().runs("evaluation", FIRST)).isFalse();
    world.goTo(LocalDate.of(2025, 10, 15));
    assertThat(steps().runs("evaluation", FIRST)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "EXCELLENT,1,RENEW,agreement",
    "GOOD,2,RENEW,agreement",
    "PASS,2,RENEW,agreement",
    "FAIL,1,RETENDER,tender",
    "FAIL,3,RETENDER,tender"
  })
  void gradeAndCycleYearSendTheNextYearItsWay(
      String grade, int cycleYear, LotYear.Outcome outcome, String next) {
    serving(cycleYear);
    graded(grade);
    assertThat(years.get(FIRST).outcome()).isEqualTo(outcome);
    steps().end("plan", SECOND, Map.of());
    assertThat(steps().runs(next, SECOND)).isTrue();
    assertThat(steps().runs("agreement".equals(next) ? "tender" : "agreement", SECOND)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"GOOD,agreement", "FAIL,tender"})
  void aPlannedYearWaitsForTheGradeOfTheYearBefore(String grade, String next) {
    serving(1);
    world.goTo(LocalDate.of(2025, 9, 1));
    steps().end("plan", SECOND, Map.of());
    assertThat(steps().runs("tender", SECOND)).isFalse();
    assertThat(steps().runs("agreement", SECOND)).isFalse();
    graded(grade);
    assertThat(steps().runs(next, SECOND)).isTrue();
  }

  @Test
  void theYearIsDoneWhenServiceAndDecisionAreBoth() {
    serving(1);
    graded("GOOD");
    assertThat(running(FIRST)).isTrue();
    steps().end("onboarding", FIRST, Map.of());
    steps().end("service-year", FIRST, Map.of());
    assertThat(running(FIRST)).isFalse();
    assertThat(running(SECOND)).isTrue();
  }

  @Test
  void afterTheThirdYearThePrincipalIsAskedAndNothingIsRenewed() {
    cycleOver();
    assertThat(world.open(AFTER_CYCLE))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("130123-principal"));
    assertThat(years.get(FIRST).outcome()).isNull();
    assertThat(world.view(PRINCIPAL, AFTER_CYCLE, "form").path("outcome").asText())
        .isEqualTo("RETENDER");
    assertThat(world.view(PRINCIPAL, AFTER_CYCLE, "facts").toString())
        .contains("第3年", "良好", "1个乡镇（街道）：正定镇");
  }

  @Test
  void aCycleThatIsOverIsRetendered() {
    cycleOver();
    world.submit(PRINCIPAL, AFTER_CYCLE, Map.of("outcome", "RETENDER", "reason", "继续服务"));
    assertThat(years.get(FIRST).outcome()).isEqualTo(LotYear.Outcome.RETENDER);
    steps().end("plan", SECOND, Map.of());
    assertThat(steps().runs("tender", SECOND)).isTrue();
  }

  @Test
  void aCycleThatIsOverIsClosedWithAReasonAndTheNextYearEnds() {
    cycleOver();
    steps().end("plan", SECOND, Map.of());
    assertThat(world.refusal(PRINCIPAL, AFTER_CYCLE, Map.of("outcome", "CLOSE"))).contains("理由");
    world.submit(PRINCIPAL, AFTER_CYCLE, Map.of("outcome", "CLOSE", "reason", "乡镇合并"));
    assertThat(years.get(FIRST).outcome()).isEqualTo(LotYear.Outcome.CLOSE);
    assertThat(running(SECOND)).isFalse();
    assertThat(world.open("filing-check"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("130100-officer"));
    assertThat(world.view("130100-officer", "filing-check", "facts").toString())
        .as("the level above is told (P4)")
        .contains("不再实施的告知", "周期届满，不再实施", "乡镇合并", "1个乡镇（街道）：正定镇");
    assertThat(facts.decided(FIRST).toString()).as("the case page").isNotEmpty();
    assertThat(facts.decided(FIRST).get(0).lines().toString()).contains("不再实施", "乡镇合并");
  }

  @Test
  void aCycleThatIsClosedEndsNextYearsPlanThoughItIsStillBeingMade() {
    cycleOver();
    assertThat(steps().runs("plan", SECOND)).isTrue();
    world.submit(PRINCIPAL, AFTER_CYCLE, Map.of("outcome", "CLOSE", "reason", "乡镇合并"));
    assertThat(steps().runs("plan", SECOND)).isFalse();
    assertThat(running(SECOND)).isFalse();
    assertThat(years.get(SECOND).outcome()).isEqualTo(LotYear.Outcome.CLOSE);
  }

  @Test
  void whatIsProposedAfterTheCycleIsASetting() {
    jdbc.sql("update rule_value set value = 'CLOSE' where key = 'cycle.after'").update();
    try {
      cycleOver();
      assertThat(world.view(PRINCIPAL, AFTER_CYCLE, "form").path("outcome").asText())
          .isEqualTo("CLOSE");
    } finally {
      jdbc.sql("update rule_value set value = 'RETENDER' where key = 'cycle.after'").update();
    }
  }

  @Test
  void withoutABudgetWhatPassedIsNotRenewedAndTheCityIsToldWhy() {
    serving(1);
    world.goTo(LocalDate.of(2025, 10, 15));
    scored(1);
    unfunded.keep(FIRST, "县级财政压减", "130123-principal");
    steps().end("evaluation", FIRST, Map.of("grade", "GOOD", "noBudget", true));
    assertThat(years.get(FIRST).outcome()).isEqualTo(LotYear.Outcome.NO_BUDGET);
    assertThat(running(SECOND)).isFalse();
    assertThat(world.open(AFTER_CYCLE)).as("the cycle is not over").isEmpty();
    assertThat(world.view("130100-officer", "filing-check", "facts").toString())
        .contains("没有预算未续签的告知", "县级财政压减", "良好", "1个乡镇（街道）：正定镇");
    assertThat(facts.decided(FIRST).get(0).lines().toString()).contains("县级财政压减");
  }

  @Test
  void withABudgetWhatPassedIsRenewed() {
    serving(1);
    world.goTo(LocalDate.of(2025, 10, 15));
    steps().end("evaluation", FIRST, Map.of("grade", "GOOD", "noBudget", false));
    assertThat(years.get(FIRST).outcome()).isEqualTo(LotYear.Outcome.RENEW);
    assertThat(world.open("filing-check")).isEmpty();
  }

  @Test
  void aCycleThatIsRetenderedIsNotToldAsClosed() {
    cycleOver();
    world.submit(PRINCIPAL, AFTER_CYCLE, Map.of("outcome", "RETENDER", "reason", "继续服务"));
    assertThat(world.open("filing-check")).isEmpty();
    assertThat(facts.decided(FIRST).get(0).lines().toString()).contains("重新采购", "继续服务");
  }

  @Test
  void aCycleThatIsOverCannotBeRenewed() {
    cycleOver();
    assertThat(world.refusal(PRINCIPAL, AFTER_CYCLE, Map.of("outcome", "RENEW", "reason", "满意")))
        .contains("去向");
  }

  /** The third year graded 良好, with what the principal is shown. */
  private void cycleOver() {
    serving(3);
    world.goTo(LocalDate.of(2025, 10, 15));
    scored(3);
    steps().end("evaluation", FIRST, Map.of("grade", "GOOD"));
  }

  private void scored(int cycleYear) {
    YearStory.agree(jdbc, FIRST, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), cycleYear);
    plan();
    evaluations.open(FIRST);
    evaluations.score(
        FIRST, json.convertValue(score("20", "60"), ScoreAgencyForm.Score.class), "x");
    evaluations.tell(FIRST, Grade.GOOD);
    evaluations.decide(FIRST);
  }

  private void plan() {
    jdbc.sql(
            "insert into plan (case_key, service_from, service_to, needs, goals, basis,"
                + " drafted_by) values (?, '2025-01-01', '2025-12-31', '', '', '', 'x')")
        .param(FIRST.value())
        .update();
    jdbc.sql("insert into plan_town values (?, '130123100')").param(FIRST.value()).update();
  }

  private boolean running(CaseKey key) {
    return world.running("project").stream().anyMatch(p -> key.value().equals(p.getBusinessKey()));
  }
}
