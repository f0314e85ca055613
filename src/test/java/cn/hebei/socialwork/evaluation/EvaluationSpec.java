package cn.hebei.socialwork.evaluation;

import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.PlanStory.RETURNED;
import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.support.YearStory.score;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.support.YearStory;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class EvaluationSpec {

  private static final String SELF = "self-assessment-assess";
  private static final String SCORE = "evaluation-score";
  private static final String REPLY = "evaluation-reply-reply";
  private static final String REVIEW = "evaluation-review";
  private static final String DECIDE = "evaluation-decide";
  private static final String AGENCY = "agency-1";
  private static final String OFFICER = "130123-officer";
  private static final String DEPUTY = "130123-deputy";
  private static final String PRINCIPAL = "130123-principal";

  private static final Map<String, Object> OWN_VIEW =
      Map.of(
          "stationScore",
          "28",
          "projectScore",
          "65.50",
          "results",
          "建档完整",
          "shortcomings",
          "督导不足",
          "plans",
          "增加督导");
  private static final Map<String, Object> NO_OBJECTION = Map.of("reply", "ACCEPT");

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private JdbcClient jdbc;
  @Autowired private Accounts accounts;
  @Autowired private Desk desk;
  @Autowired private TimeSource time;
  @Autowired private Evaluations evaluations;
  @Autowired private UnfundedRenewals unfunded;
  @Autowired private TaskService tasks;

  private CaseKey key = new CaseKey("");

  @BeforeEach
  void evaluationOpens() {
    YearStory story = new YearStory(world, workflow, jdbc);
    key = story.underAgreement(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 1);
    world.goTo(LocalDate.of(2025, 10, 15));
    story.start("evaluation", key);
  }

  private String facts(String user, String form) {
    return world.view(user, form, "facts").toString();
  }

  @Test
  void theAgencyAssessesItselfBeforeTheCountyScores() {
    assertThat(world.open(SCORE)).isEmpty();
    assertThat(facts(AGENCY, SELF)).contains("2025年10月31日前", "站点建设30分，项目实施70分");
    world.submit(AGENCY, SELF, OWN_VIEW);
    assertThat(facts(OFFICER, SCORE)).contains("合计93.5分", "督导不足");
    assertThat(world.running("self-assessment")).isEmpty();
  }

  @Test
  void anAgencyThatDoesNotAssessItselfHoldsNothingUp() {
    world.goTo(LocalDate.of(2025, 10, 31));
    assertThat(world.open(SELF)).hasSize(1);
    assertThat(world.open(SCORE)).isEmpty();
    world.goTo(LocalDate.of(2025, 11, 1));
    assertThat(world.open(SELF)).isEmpty();
    assertThat(world.running("self-assessment")).isEmpty();
    assertThat(facts(OFFICER, SCORE)).contains("未在期限内报送");
  }

  @ParameterizedTest
  @CsvSource({"30.01,60", "20,70.01", "-1,60"})
  void pointsBeyondTheirPartAreRefused(String station, String project) {
    world.submit(AGENCY, SELF, OWN_VIEW);
    assertThat(world.refusal(OFFICER, SCORE, score(station, project))).contains("应在0至");
  }

  @Test
  void pointsWithThreeDecimalsAreRefused() {
    world.submit(AGENCY, SELF, OWN_VIEW);
    assertThat(world.refusal(OFFICER, SCORE, score("19.999", "40"))).contains("站点建设得分", "两位小数");
  }

  @Test
  void anEvaluationWithoutAnyUsersOpinionIsRefused() {
    world.submit(AGENCY, SELF, OWN_VIEW);
    assertThat(world.refusal(OFFICER, SCORE, with(score("20", "60"), "validOpinions", 0)))
        .contains("有效服务对象意见数", "第45条");
  }

  @ParameterizedTest
  @CsvSource({
    "20,39.99,FAIL,59.99分",
    "20,40,PASS,60分",
    "20,59.99,PASS,79.99分",
    "20,60,GOOD,80分",
    "25,64.99,GOOD,89.99分",
    "25,65,EXCELLENT,90分",
    "30,70,EXCELLENT,100分"
  })
  void theGradeFollowsTheExactTotal(String station, String project, String grade, String total) {
    world.submit(AGENCY, SELF, OWN_VIEW);
    world.submit(OFFICER, SCORE, score(station, project));
    assertThat(evaluations.round(key).grade()).isEqualTo(Grade.valueOf(grade));
    assertThat(facts(AGENCY, REPLY)).contains("总分" + total, Grade.valueOf(grade).title());
  }

  @Test
  void aVetoNeedsItsKindAndItsEvidence() {
    world.submit(AGENCY, SELF, OWN_VIEW);
    Map<String, Object> veto = with(score("28", "67"), "veto", "YES");
    assertThat(world.refusal(OFFICER, SCORE, veto)).contains("否决事项");
    veto = with(veto, "vetoKind", "SUBCONTRACTED");
    assertThat(world.refusal(OFFICER, SCORE, veto)).contains("否决依据和证据");
    assertThat(world.refusal(OFFICER, SCORE, with(veto, "veto", "NO"))).contains("是否一票否决");
  }

  @Test
  void ninetyFivePointsWithAVetoFail() {
    world.submit(AGENCY, SELF, OWN_VIEW);
    Map<String, Object> veto = with(score("28", "67"), "veto", "YES");
    veto = with(with(veto, "vetoKind", "SUBCONTRACTED"), "vetoEvidence", "转包合同复印件");
    world.submit(OFFICER, SCORE, veto);
    assertThat(evaluations.round(key).grade()).isEqualTo(Grade.FAIL);
    assertThat(facts(AGENCY, REPLY)).contains("服务转包", "转包合同复印件", "不论总分");
  }

  @Test
  void cutOffsChangedWhileTheEvaluationRunsDoNotCount() {
    world.submit(AGENCY, SELF, OWN_VIEW);
    jdbc.sql("update rule_value set value = '85' where key = 'evaluation.pass-from'").update();
    try {
      world.submit(OFFICER, SCORE, score("20", "50"));
      assertThat(evaluations.round(key).grade()).isEqualTo(Grade.PASS);
    } finally {
      jdbc.sql("update rule_value set value = '60' where key = 'evaluation.pass-from'").update();
    }
  }

  @Test
  void theCountyHasUntilTheEndOfTheYear() {
    world.submit(AGENCY, SELF, OWN_VIEW);
    assertThat(tasks.createTaskQuery().processDefinitionKey("evaluation").singleResult())
        .satisfies(
            t ->
                assertThat(t.getDueDate())
                    .isEqualTo(Date.from(Instant.parse("2025-12-31T15:59:00Z"))));
  }

  @Test
  void theYearIsMeasuredByWhatItsAgreementSays() {
    CaseKey other = world.newLot(2025);
    YearStory.agree(jdbc, other, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 1);
    jdbc.sql("update agreement_scale set pass_from = 55 where case_key = ?")
        .param(other.value())
        .update();
    assertThat(evaluations.open(other).passFrom()).isEqualByComparingTo("55");
    assertThat(evaluations.get(key).passFrom()).isEqualByComparingTo("60");
  }

  @Test
  void theDeputyReadsWhatTheAgencyObjects() {
    scoredAndTold();
    assertThat(world.refusal(AGENCY, REPLY, Map.of("reply", "OBJECT"))).contains("意见和理由");
    world.submit(AGENCY, REPLY, Map.of("reply", "OBJECT", "text", "场地问题不是机构责任"));
    assertThat(facts(DEPUTY, REVIEW)).contains("有异议。场地问题不是机构责任", "达到良好分数线80分");
    assertThat(world.running("evaluation-reply")).isEmpty();
  }

  @Test
  void anAgencyThatDoesNotReplyHoldsNothingUp() {
    scoredAndTold();
    assertThat(facts(AGENCY, REPLY)).contains("2025年10月22日前");
    world.goTo(LocalDate.of(2025, 10, 22));
    assertThat(world.open(REVIEW)).isEmpty();
    world.goTo(LocalDate.of(2025, 10, 23));
    assertThat(world.open(REPLY)).isEmpty();
    assertThat(world.running("evaluation-reply")).isEmpty();
    assertThat(facts(DEPUTY, REVIEW)).contains("期限内未提出意见");
  }

  @Test
  void aReturnedScoringComesBackFilledInAndTheAgencyIsHeardAgain() {
    scoredAndTold();
    world.submit(AGENCY, REPLY, Map.of("reply", "OBJECT", "text", "督导记录已补"));
    assertThat(world.refusal(DEPUTY, REVIEW, Map.of("decision", "RETURN"))).contains("意见说明");
    world.submit(DEPUTY, REVIEW, RETURNED);
    assertThat(world.view(OFFICER, SCORE, "form").path("projectScore").asText()).isEqualTo("60.00");
    assertThat(facts(OFFICER, SCORE)).contains("退回。请补充措施", "督导记录已补");
    world.submit(OFFICER, SCORE, score("25", "65"));
    assertThat(world.open(REPLY))
        .singleElement()
        .extracting(Desk.Item::key)
        .isEqualTo(key.sub("reply", 2));
    world.submit(AGENCY, REPLY, NO_OBJECTION);
    assertThat(facts(DEPUTY, REVIEW)).contains("优秀", "无意见");
  }

  @Test
  void theSecondRightOfReplyRunsOutToo() {
    scoredAndTold();
    world.submit(AGENCY, REPLY, NO_OBJECTION);
    world.submit(DEPUTY, REVIEW, RETURNED);
    world.submit(OFFICER, SCORE, score("20", "60"));
    world.goTo(LocalDate.of(2025, 10, 23));
    assertThat(world.open(REPLY)).isEmpty();
    assertThat(world.open(REVIEW)).hasSize(1);
  }

  @Test
  void thePrincipalMayReturnItToo() {
    scoredAndTold();
    world.submit(AGENCY, REPLY, NO_OBJECTION);
    world.submit(DEPUTY, REVIEW, AGREED);
    world.submit(PRINCIPAL, DECIDE, RETURNED);
    assertThat(world.open(SCORE)).hasSize(1);
    assertThat(evaluations.get(key).decidedOn()).isNull();
  }

  @Test
  void aDecidedResultGoesToTheCityAndTheEvaluationIsOver() {
    scoredAndTold();
    world.submit(AGENCY, REPLY, NO_OBJECTION);
    world.submit(DEPUTY, REVIEW, AGREED);
    world.submit(PRINCIPAL, DECIDE, AGREED);
    assertThat(world.running("evaluation")).isEmpty();
    assertThat(evaluations.get(key).decidedOn()).isEqualTo(LocalDate.of(2025, 10, 15));
    assertThat(world.open("filing-check"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("130100-officer"));
    assertThat(facts("130100-officer", "filing-check")).contains("评估结果报送", "良好", "总分", "审定日期");
  }

  @Test
  void whereTheSettingSaysSoTheEvaluationWaitsForTheReceipt() {
    jdbc.sql("update rule_value set value = 'true' where key = 'filing.await'").update();
    try {
      scoredAndTold();
      world.submit(AGENCY, REPLY, NO_OBJECTION);
      world.submit(DEPUTY, REVIEW, AGREED);
      world.submit(PRINCIPAL, DECIDE, AGREED);
      assertThat(world.running("evaluation")).hasSize(1);
      world.submit("130100-officer", "filing-check", Map.of("decision", "ACCEPT", "number", "石报1"));
      assertThat(world.running("evaluation")).isEmpty();
    } finally {
      jdbc.sql("update rule_value set value = 'false' where key = 'filing.await'").update();
    }
  }

  private void toBeDecided(String station, String project) {
    world.submit(AGENCY, SELF, OWN_VIEW);
    world.submit(OFFICER, SCORE, score(station, project));
    world.submit(AGENCY, REPLY, NO_OBJECTION);
    world.submit(DEPUTY, REVIEW, AGREED);
  }

  @Test
  void whereNextYearHasNoBudgetThePrincipalSaysWhy() {
    toBeDecided("20", "60");
    assertThat(world.refusal(PRINCIPAL, DECIDE, with(AGREED, "noBudget", true)))
        .contains("没有预算的理由");
    assertThat(unfunded.reason(key)).isEmpty();
    world.submit(
        PRINCIPAL, DECIDE, with(with(AGREED, "noBudget", true), "noBudgetReason", "县级财政压减"));
    assertThat(unfunded.reason(key)).hasValue("县级财政压减");
    assertThat(evaluations.get(key).decidedOn()).isNotNull();
  }

  @Test
  void whereNextYearHasABudgetNothingOfTheKindIsKept() {
    toBeDecided("20", "60");
    world.submit(PRINCIPAL, DECIDE, AGREED);
    assertThat(unfunded.reason(key)).isEmpty();
  }

  @Test
  void whatFailedIsNotCalledUnfunded() {
    toBeDecided("20", "30");
    assertThat(
            world.refusal(
                PRINCIPAL,
                DECIDE,
                with(with(AGREED, "noBudget", true), "noBudgetReason", "县级财政压减")))
        .contains("不合格");
  }

  @ParameterizedTest
  @CsvSource({"DEPUTY,evaluation-review", "PRINCIPAL,evaluation-decide"})
  void whoeverScoredCanNeitherReviewNorDecide(Role role, String form) {
    Post second = new Post(OFFICER, "130123", role);
    accounts.addPost(second);
    try {
      scoredAndTold();
      world.submit(AGENCY, REPLY, NO_OBJECTION);
      if (role == Role.PRINCIPAL) {
        world.submit(DEPUTY, REVIEW, AGREED);
      }
      assertThat(world.refusal(OFFICER, form, AGREED)).contains("打分与审定分离");
    } finally {
      accounts.removePost(second);
    }
  }

  @Test
  void aDeadlineIsJudgedByTheClockEvenBeforeItsTimerFires() {
    new TestClock(time).set(LocalDateTime.of(2025, 11, 1, 0, 0));
    assertThat(world.refusal(AGENCY, SELF, OWN_VIEW)).contains("自评时限2025年10月31日已过");
    world.runJobs();
    world.submit(OFFICER, SCORE, score("20", "60"));
    new TestClock(time).set(LocalDateTime.of(2025, 11, 8, 0, 0));
    assertThat(world.refusal(AGENCY, REPLY, NO_OBJECTION)).contains("时限2025年11月7日已过");
  }

  @Test
  void answersGivenInTimeCountEvenWhenTheCountyHasGoneOn() {
    desk.submit(AGENCY, world.open(SELF).get(0), OWN_VIEW);
    new TestClock(time).set(LocalDateTime.of(2025, 11, 1, 0, 0));
    world.runJobs();
    assertThat(facts(OFFICER, SCORE)).contains("合计93.5分");
    world.submit(OFFICER, SCORE, score("20", "60"));
    desk.submit(AGENCY, world.open(REPLY).get(0), Map.of("reply", "OBJECT", "text", "请复核"));
    new TestClock(time).set(LocalDateTime.of(2025, 11, 8, 0, 0));
    world.runJobs();
    assertThat(facts(DEPUTY, REVIEW)).contains("有异议。请复核");
    assertThat(world.running("evaluation-reply")).isEmpty();
    assertThat(world.running("self-assessment")).isEmpty();
  }

  private void scoredAndTold() {
    world.submit(AGENCY, SELF, OWN_VIEW);
    world.submit(OFFICER, SCORE, score("20", "60"));
  }
}
