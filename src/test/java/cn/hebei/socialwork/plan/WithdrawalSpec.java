package cn.hebei.socialwork.plan;

import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.PlanStory.RETURNED;
import static cn.hebei.socialwork.support.PlanStory.adopt;
import static cn.hebei.socialwork.support.PlanStory.consult;
import static cn.hebei.socialwork.support.PlanStory.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.support.Breakdown;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.Tables;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lot opened by mistake is taken back, until the principal has approved its plan (P45). */
@ProcessSpec
class WithdrawalSpec {

  private static final String PAGE = "/cases/130123-01-2025";
  private static final String BUTTON = "撤回本次发起";
  private static final String REASON = "年度选错，应为2026年";

  private static final List<String> STRANGERS =
      List.of(
          "130123-business",
          "130123-deputy",
          "130123-principal",
          "130123-finance",
          "130125-officer",
          "130682-officer",
          "130100-officer",
          "130000-officer",
          "130123100-officer",
          "agency-1",
          "expert-1",
          "supervisor-1",
          "auditor",
          "admin");

  @Autowired private World world;
  @Autowired private LotYears years;
  @Autowired private Desk desk;
  @Autowired private AuditTrail audit;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private Caller officer;

  @BeforeEach
  void anOfficerAtWork() {
    officer = Caller.signedIn(environment, "130123-officer");
  }

  // What happens

  @Test
  void aLotIsWithdrawnBeforeItsPlanIsDrafted() {
    CaseKey key = world.newLot(2025);
    assertThat(officer.get(PAGE).body()).contains(BUTTON);
    assertThat(withdraw(officer, REASON).location()).endsWith("/");
    assertThat(officer.get("/").body()).contains("已撤回正定县第1包（2025年）的发起", ">已撤回<");
    assertThat(world.openForms()).isEmpty();
    assertThat(world.running("project")).isEmpty();
    assertThat(world.running("plan")).isEmpty();
    assertThat(ends()).containsExactly("endEvent_closed");
    assertThat(years.get(key).withdrawn()).isTrue();
  }

  @Test
  void thePageTellsWhoWithdrewItWhenAndWhy() {
    world.newLot(2025);
    withdraw(officer, REASON);
    assertThat(Caller.signedIn(environment, "130100-officer").get(PAGE).body())
        .contains(">已撤回<", "撤回时间", "2024年9月2日 09:0", "朱立新", REASON)
        .contains("社工站项目年度 · 撤回或不再实施")
        .doesNotContain(BUTTON, "当前环节", ">进行中<");
  }

  @Test
  void theChainHoldsWhoWithdrewAndTheDigestOfTheReasonWhichOneTableKeeps() {
    CaseKey key = world.newLot(2025);
    withdraw(officer, REASON);
    AuditEvent last = audit.events(key.value()).get(audit.events(key.value()).size() - 1);
    assertThat(last.actor()).isEqualTo("130123-officer");
    assertThat(last.what()).isEqualTo("project/event_lotEnded");
    assertThat(last.outcome()).isEqualTo("撤回");
    assertThat(last.digest()).isEqualTo(Digests.of(REASON));
    assertThat(audit.verify(key.value()).whole()).isTrue();
    assertThat(new Tables(jdbc).holding(REASON)).containsExactly("withdrawal");
  }

  @Test
  void duringConsultationEveryOpenTaskLeavesEverybodysList() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    assertThat(world.openForms()).hasSize(3);
    Caller business = Caller.signedIn(environment, "130123-business");
    assertThat(business.engine("GET", "/task/count").json().path("count").asInt()).isPositive();
    withdraw(officer, REASON);
    assertThat(world.openForms()).isEmpty();
    assertThat(business.engine("GET", "/task/count").json().path("count").asInt()).isZero();
    assertThat(world.running("project")).isEmpty();
  }

  @Test
  void aPlanThatWaitsForThePrincipalIsWithdrawn() {
    world.newLot(2025);
    drafted();
    withdraw(officer, REASON);
    assertThat(world.openForms()).isEmpty();
  }

  @Test
  void aPlanThatThePrincipalReturnedIsWithdrawn() {
    world.newLot(2025);
    drafted();
    world.submit("130123-principal", "plan-approve", RETURNED);
    withdraw(officer, REASON);
    assertThat(world.openForms()).isEmpty();
  }

  @Test
  void itsTownshipsAreFreeForANewLotOfTheSameYear() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    world.newLot(2025);
    assertThat(world.refusal("130123-officer", "plan-draft", draft())).contains("只能属于一个包");
    withdraw(officer, REASON);
    world.submit("130123-officer", "plan-draft", draft());
    assertThat(world.open("plan-draft")).isEmpty();
    assertThat(world.running("project")).hasSize(1);
  }

  // What is refused

  @Test
  void onceThePrincipalHasApprovedItIsTooLate() {
    world.newLot(2025);
    drafted();
    desk.submit("130123-principal", world.open("plan-approve").get(0), AGREED);
    assertThat(refusal(officer, PAGE, REASON)).contains("已经主要负责同志批准，不能再撤回。");
    world.runJobs();
    assertThat(refusal(officer, PAGE, REASON)).contains("已经主要负责同志批准，不能再撤回。");
    assertThat(officer.get(PAGE).body()).doesNotContain(BUTTON);
    assertThat(world.openForms()).contains(PreparationStory.SURVEY);
  }

  @Test
  void aSecondWithdrawalIsRefused() {
    CaseKey key = world.newLot(2025);
    withdraw(officer, REASON);
    int events = audit.events(key.value()).size();
    assertThat(refusal(officer, PAGE, "再撤一次")).contains("本次发起已经撤回，不能再次撤回。");
    assertThat(audit.events(key.value())).hasSize(events);
    assertThat(officer.get(PAGE).body()).contains(REASON).doesNotContain("再撤一次");
  }

  @Test
  void ofTwoWithdrawalsSentAtTheSameTimeOneIsDone() {
    CaseKey key = world.newLot(2025);
    Caller other = Caller.signedIn(environment, "130123-officer");
    List<String> where =
        Stream.of(officer, other).parallel().map(c -> send(c, PAGE, REASON).location()).toList();
    assertThat(where).filteredOn(to -> to.endsWith("-2025")).hasSize(1);
    assertThat(audit.events(key.value()))
        .filteredOn(event -> event.what().equals("project/event_lotEnded"))
        .hasSize(1);
  }

  @Test
  void theSecondYearOfALotIsNotWithdrawn() {
    CaseKey key = world.newLot(2025);
    adopt(world);
    CaseKey next = years.openNext(key);
    world.runJobs();
    String page = "/cases/" + next;
    assertThat(officer.get(page).body()).contains("进行中").doesNotContain(BUTTON);
    assertThat(refusal(officer, page, REASON)).contains("只有首次发起的包可以撤回");
    assertThat(world.open("plan-draft")).hasSize(1);
  }

  @Test
  void whileTheCaseIsStillStartingOneTriesAgainLater() {
    years.openNew("130123", 2025, "130123-officer");
    assertThat(officer.get(PAGE).body()).doesNotContain(BUTTON);
    assertThat(refusal(officer, PAGE, REASON)).contains("请稍后再试");
    world.runJobs();
    assertThat(world.openForms()).containsExactly("plan-draft");
    assertThat(officer.get(PAGE).body()).contains(BUTTON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\r\n\t", "　"})
  void withoutAReasonNothingHappens(String blank) {
    world.newLot(2025);
    assertThat(refusal(officer, PAGE, blank)).contains("“撤回理由”没有填写。");
    assertThat(world.openForms()).containsExactly("plan-draft");
  }

  @Test
  void aReasonWithANulIsRefusedByItsName() {
    world.newLot(2025);
    assertThat(refusal(officer, PAGE, "选错\0年度")).contains("“撤回理由”中有不能保存的字符");
    assertThat(world.openForms()).containsExactly("plan-draft");
  }

  @Test
  void aReasonOfMoreThanFiveHundredCharactersIsRefusedAndKept() {
    world.newLot(2025);
    String typed = "误".repeat(501);
    assertThat(refusal(officer, PAGE, typed)).contains("“撤回理由”不能超过500个字。", typed, "open");
    withdraw(officer, "误".repeat(249) + "\r\n" + "误".repeat(250));
    assertThat(world.openForms()).isEmpty();
  }

  // Who may not

  @Test
  void nobodyButAnOfficerOfTheCountyWithdraws() {
    world.newLot(2025);
    for (String stranger : STRANGERS) {
      Caller caller = Caller.signedIn(environment, stranger);
      assertThat(caller.get(PAGE).body()).as(stranger).doesNotContain(BUTTON);
      assertThat(send(caller, PAGE, REASON).status()).as(stranger).isEqualTo(403);
      assertThat(send(caller, "/cases/130123-09-2025", REASON).status())
          .as("%s gets no hint", stranger)
          .isEqualTo(403);
    }
    assertThat(world.openForms()).containsExactly("plan-draft");
  }

  @Test
  void nobodySignedInIsSentToTheSignInPage() {
    world.newLot(2025);
    Answer answer = send(Caller.anonymous(environment), PAGE, REASON);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.location()).endsWith("/login");
    assertThat(world.openForms()).containsExactly("plan-draft");
  }

  @Test
  void withoutTheTokenOfThePageItIsRefused() {
    world.newLot(2025);
    Answer answer =
        officer.form("/actuator/health", PAGE + "/withdrawal", Map.of("reason", REASON));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(world.openForms()).containsExactly("plan-draft");
  }

  @Test
  void aCaseThatIsNotThereAnswersAsItsPageDoes() {
    for (String page :
        List.of("/cases/130123-09-2025", "/cases/130125-01-2025", "/cases/nonsense")) {
      assertThat(send(officer, page, REASON).status())
          .as(page)
          .isEqualTo(officer.get(page).status());
    }
  }

  // All or nothing

  @Test
  void whenTheChainCannotBeWrittenNothingHasHappened() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    Tables tables = new Tables(jdbc);
    for (Breakdown cause : List.of(Breakdown.ofTheDecision(jdbc), Breakdown.ofTheCommit(jdbc))) {
      Map<String, String> before = tables.states();
      Answer answer = cause.during(() -> send(officer, PAGE, REASON));
      assertThat(answer.status()).isEqualTo(500);
      assertThat(tables.states()).as("every table, the engine's too").isEqualTo(before);
    }
    withdraw(officer, REASON);
    assertThat(world.openForms()).isEmpty();
  }

  @Test
  void approvalAndWithdrawalAtTheSameTimeNeverBothHappen() {
    CaseKey key = world.newLot(2025);
    drafted();
    Desk.Item approval = world.open("plan-approve").get(0);
    List<Boolean> done =
        Stream.<BooleanSupplier>of(
                () -> {
                  Answer answer = send(officer, PAGE, REASON);
                  assertThat(answer.status()).isEqualTo(302);
                  return answer.location().endsWith("/");
                },
                () -> catchThrowable(() -> submit(approval)) == null)
            .parallel()
            .map(BooleanSupplier::getAsBoolean)
            .toList();
    assertThat(done).containsExactlyInAnyOrder(true, false);
    boolean withdrawn = years.get(key).withdrawn();
    assertThat(world.running("project")).hasSize(withdrawn ? 0 : 1);
    world.runJobs();
    assertThat(world.open(PreparationStory.SURVEY)).hasSize(withdrawn ? 0 : 1);
    assertThat(audit.events(key.value()))
        .filteredOn(e -> e.what().startsWith("plan/userTask_approve"))
        .hasSize(withdrawn ? 0 : 1);
  }

  private void submit(Desk.Item approval) {
    desk.submit("130123-principal", approval, AGREED);
  }

  private void drafted() {
    world.submit("130123-officer", "plan-draft", draft());
    consult(world);
    world.submit("130123-deputy", "plan-review", AGREED);
  }

  private static Answer send(Caller caller, String page, String reason) {
    return caller.form("/login", page + "/withdrawal", Map.of("reason", reason));
  }

  private Answer withdraw(Caller caller, String reason) {
    Answer answer = send(caller, PAGE, reason);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.location()).as(caller.get(PAGE).body()).doesNotContain("/cases/");
    world.runJobs();
    return answer;
  }

  /** What the case page says after it was refused. */
  private static String refusal(Caller caller, String page, String reason) {
    Answer answer = send(caller, page, reason);
    assertThat(answer.location()).endsWith(page);
    return caller.get(page).body();
  }

  private List<String> ends() {
    return history
        .createHistoricActivityInstanceQuery()
        .activityType("noneEndEvent")
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }
}
