package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.EntrustedStory.AGENT;
import static cn.hebei.socialwork.tender.EntrustedStory.CODE;
import static cn.hebei.socialwork.tender.EntrustedStory.CONSULTATION;
import static cn.hebei.socialwork.tender.EntrustedStory.NAME;
import static cn.hebei.socialwork.tender.EntrustedStory.OPENING;
import static cn.hebei.socialwork.tender.EntrustedStory.REGISTER;
import static cn.hebei.socialwork.tender.EntrustedStory.REVIEW;
import static cn.hebei.socialwork.tender.ReportStory.report;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.agency.Employers;
import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * P12: 采购代理机构 is a role. One that has an account hands in what it holds; the purchaser reads,
 * corrects and registers it, and answers for it (政府采购法20).
 */
@ProcessSpec
class EntrustedAgentSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Openings openings;
  @Autowired private OpeningFacts scenes;
  @Autowired private QualificationFacts cases;
  @Autowired private Entrustments entrustments;
  @Autowired private ChangeOffers changes;
  @Autowired private EndOffers offers;
  @Autowired private Agencies agencies;
  @Autowired private Employers employers;
  @Autowired private Organs organs;
  @Autowired private Accounts accounts;
  @Autowired private AuditTrail audit;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ManagementService management;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private EntrustedStory story;

  @BeforeEach
  void tellTheStory() {
    TenderStory tender = new TenderStory(world, desk, bidding, tenders, json);
    story = new EntrustedStory(world, tender, agencies, organs);
  }

  @AfterEach
  void asBefore() {
    accounts.setStatus(AGENT, Account.Status.ACTIVE);
    jdbc.sql("delete from employer where organ_code = 'expert-1'").update();
  }

  private String rows(String user, String form) {
    return world.view(user, form, "facts").path("rows").toString();
  }

  /** What stands in a form, as its reader would send it. */
  private Map<String, Object> shown(String user, String form) {
    JsonNode values = world.view(user, form, "form");
    return json.convertValue(values, new TypeReference<>() {});
  }

  // Open tender: the opening

  @Test
  void whoHoldsTheOpeningIsAskedForItsRecordInItsOwnTenant() {
    story.noticed(CODE);
    assertThat(world.running("entrusted")).as("nothing before the deadline").isEmpty();
    world.goTo(TenderStory.DEADLINE.plusMinutes(90));
    assertThat(world.running("entrusted"))
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.getTenantId()).isEqualTo(AGENT);
              assertThat(i.getBusinessKey()).startsWith("entrusted-").doesNotContain("130123");
            });
    assertThat(world.open(OPENING))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("agent-1-agent"));
    assertThat(world.open(REGISTER)).as("the purchaser need not wait").hasSize(1);
    assertThat(rows(OFFICER, REGISTER)).contains(NAME + "已收到任务，尚未提交", "可以不等待");
  }

  @Test
  void whatTheAgentHandsInIsRegisteredOnlyByThePurchaser() {
    story.held();
    world.submit(AGENT, OPENING, story.opening());
    long tender = tenders.get(CASE).id();
    assertThat(world.running("entrusted")).isEmpty();
    assertThat(openings.of(tender)).as("handed in is not registered").isEmpty();
    assertThat(world.open(REGISTER)).hasSize(1);
    assertThat(rows(OFFICER, REGISTER)).contains(NAME + "于2024年9月23日 11:30:00提交", "SHA-256", "核对");
    Map<String, Object> begun = shown(OFFICER, REGISTER);
    assertThat(begun).containsEntry("host", "交易中心张某").containsEntry("recorded", "YES");
    assertThat(world.view(OFFICER, REGISTER, "form").path("bids")).hasSize(3);
    world.submit(OFFICER, REGISTER, begun);
    assertThat(openings.of(tender))
        .extracting(OpenedBid::agencyCode)
        .as("known by their codes")
        .containsExactly("agency-1", "agency-2", "agency-3");
    String digest = Objects.requireNonNull(own(EntrustedWork.OPENING).digest());
    assertThat(scenes.of(CASE).get(0).lines().toString())
        .contains(NAME + "于2024年9月23日 11:30:00提交", digest, "登记的与其一致", "登记人");
    assertThat(audit.events(CASE.value()))
        .filteredOn(e -> e.outcome().equals("采购代理机构提交开标记录"))
        .singleElement()
        .satisfies(e -> assertThat(e.actor()).isEqualTo(AGENT))
        .extracting(AuditEvent::what, AuditEvent::digest)
        .containsExactly("entrusted/userTask_handInOpening", digest);
    assertThat(audit.verify(CASE.value()).whole()).isTrue();
  }

  private Entrustment own(EntrustedWork work) {
    return entrustments.find(tenders.get(CASE).id(), work).orElseThrow();
  }

  @Test
  void whatThePurchaserCorrectsStandsAndTheCaseSaysSo() {
    story.held();
    world.submit(AGENT, OPENING, story.opening());
    world.submit(OFFICER, REGISTER, story.changing(1, "price", "1410000.00"));
    assertThat(openings.of(tenders.get(CASE).id()).get(0).price()).isEqualByComparingTo("1410000");
    assertThat(scenes.of(CASE).get(0).lines().toString()).contains("采购人登记时作了更正");
  }

  @Test
  void theAgentsRecordIsHeldToWhatThePurchasersIs() {
    story.held();
    for (Map<String, Object> wrong :
        List.of(
            story.changing(3, "submittedAt", "2024-09-23T10:01:00"),
            story.changing(3, "creditCode", "52130100MJ99887718"),
            story.changing(3, "name", "别的名称"),
            with(story.opening(), "host", " "),
            with(story.opening(), "openedAt", "2024-09-23T09:59:00"),
            with(story.opening(), "recordingPlace", " "))) {
      assertThat(world.refusal(AGENT, OPENING, wrong))
          .isEqualTo(world.refusal(OFFICER, REGISTER, wrong));
    }
  }

  /** Who has an account here is told to nobody but the purchasers. */
  @Test
  void theAgentIsNotToldWhichAgenciesHaveAnAccount() {
    story.held();
    assertThat(world.view(AGENT, OPENING, "facts").path("agencies")).isEmpty();
    assertThat(world.view(OFFICER, REGISTER, "facts").path("agencies")).isNotEmpty();
    assertThat(world.refusal(AGENT, OPENING, story.changing(2, "agency", "agency-2")))
        .contains("第2行“投标人”应为空");
  }

  // A silent agent, or one without an account

  @Test
  void aSilentAgentBlocksNothingAndLosesItsTask() {
    story.held();
    world.submit(OFFICER, REGISTER, story.opening());
    assertThat(world.running("entrusted")).isEmpty();
    assertThat(world.open(OPENING)).isEmpty();
    assertThat(world.open("open-tender-qualify")).hasSize(1);
    assertThat(scenes.of(CASE).get(0).lines().toString()).doesNotContain("提交的开标记录");
  }

  @Test
  void whoIsAskedTooLateHasNothingToDo() {
    management.suspendJobDefinitionByProcessDefinitionKey("entrusted", true);
    try {
      story.held();
      assertThat(world.running("entrusted")).hasSize(1);
      world.submit(OFFICER, REGISTER, story.opening());
    } finally {
      management.activateJobDefinitionByProcessDefinitionKey("entrusted", true);
    }
    world.runJobs();
    assertThat(world.running("entrusted")).isEmpty();
    assertThat(world.open(OPENING)).isEmpty();
  }

  /** The agent sends its record while the purchaser is registering its own. */
  @Test
  void whatComesAfterTheRegistrationIsNotTaken() {
    story.held();
    Desk.Item own = world.open(OPENING).get(0);
    CompletableFuture<Void> sent =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  audit.lock(CASE.value());
                  var agent =
                      CompletableFuture.runAsync(() -> desk.submit(AGENT, own, story.opening()));
                  await().until(this::somebodyWaitsForTheChain);
                  desk.submit(OFFICER, world.open(REGISTER).get(0), story.opening());
                  return agent;
                }));
    assertThat(sent)
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining("不再接收");
    world.runJobs();
    assertThat(own(EntrustedWork.OPENING).digest()).isNull();
    assertThat(world.running("entrusted")).isEmpty();
  }

  private boolean somebodyWaitsForTheChain() {
    return jdbc.sql(
            "select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and query"
                + " like '%audit_head%')")
        .query(Boolean.class)
        .single();
  }

  @Test
  void anAgentWithoutAnAccountInServiceIsNotWaitedFor() {
    accounts.setStatus(AGENT, Account.Status.LOCKED);
    story.held();
    assertThat(world.running("entrusted")).isEmpty();
    assertThat(rows(OFFICER, REGISTER)).doesNotContain("提交的开标记录");
    world.submit(OFFICER, REGISTER, story.opening());
    assertThat(world.open("open-tender-qualify")).hasSize(1);
  }

  @Test
  void aRoundThatIsStoppedLateTakesTheAgentsTaskAway() {
    story.noticed(CODE);
    assertThat(changes.begin(OFFICER, tenders.get(CASE).id())).isEmpty();
    world.runJobs();
    world.submit(OFFICER, "notice-change-draft", NoticeChangeSpec.termination());
    world.submit(PRINCIPAL, "notice-change-approve", PlanStory.AGREED);
    management.suspendJobDefinitionByProcessDefinitionKey("notice-change", true);
    try {
      world.submit(OFFICER, "notice-change-publish", NoticeChangeSpec.publication("2024-09-02"));
      world.goTo(TenderStory.DEADLINE.plusMinutes(1));
      assertThat(world.open(OPENING)).hasSize(1);
    } finally {
      management.activateJobDefinitionByProcessDefinitionKey("notice-change", true);
    }
    world.runJobs();
    assertThat(world.running("tender")).isEmpty();
    assertThat(world.running("entrusted")).isEmpty();
    assertThat(own(EntrustedWork.OPENING).endedAt()).isNotNull();
  }

  /** B31: the principal ends the round while the report is awaited. */
  @Test
  void aRoundThatIsEndedWhileItIsReviewedTakesTheAgentsTaskAway() {
    story.qualified();
    assertThat(world.open(REVIEW)).hasSize(1);
    new RoundEndStory(world, offers).ends(tenders.get(CASE).id(), "ILLEGAL");
    assertThat(world.running("entrusted")).isEmpty();
    assertThat(world.open(REVIEW)).isEmpty();
    assertThat(own(EntrustedWork.REVIEW).endedAt()).isNotNull();
  }

  /** B19: of two bids none is opened, whoever says so. */
  @Test
  void tooFewBidsEndTheRoundAlsoWhereTheAgentSaysSo() {
    story.held();
    Map<String, Object> two = EntrustedStory.opening(List.of(story.bidder(1), story.bidder(2)));
    world.submit(AGENT, OPENING, two);
    world.submit(OFFICER, REGISTER, shown(OFFICER, REGISTER));
    assertThat(world.open("tender-declare-failed")).hasSize(1);
    assertThat(world.running("entrusted")).isEmpty();
  }

  // Open tender: the report of the review

  @Test
  void theAgentHandsInTheReportAndThePurchaserRegistersIt() {
    story.qualified();
    assertThat(world.view(AGENT, REVIEW, "form").path("organizer").asText())
        .isEqualTo("石家庄市公共资源交易中心");
    Map<String, Object> wrong = ReportStory.changing(1, "total", "95.13");
    assertThat(world.refusal(AGENT, REVIEW, wrong))
        .contains("第1行“总分”应为95.14分")
        .isEqualTo(world.refusal(OFFICER, ReportStory.REGISTER, wrong));
    world.submit(AGENT, REVIEW, report());
    assertThat(world.open("tender-award")).as("handed in is not registered").isEmpty();
    world.submit(OFFICER, ReportStory.REGISTER, shown(OFFICER, ReportStory.REGISTER));
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    assertThat(cases.of(CASE)).as("nothing before the result").isEmpty();
    world.submit(
        OFFICER, "tender-publish-result", with(TenderStory.result(), "publishedOn", "2024-09-24"));
    assertThat(cases.of(CASE).get(0).lines().toString())
        .contains("采购代理机构提交的评审报告", NAME + "于2024年9月24日", "登记的与其一致");
  }

  @Test
  void aSilentAgentLosesTheTaskOfTheReportToo() {
    story.qualified();
    assertThat(world.open(REVIEW)).hasSize(1);
    world.submit(OFFICER, ReportStory.REGISTER, report());
    assertThat(world.running("entrusted")).isEmpty();
    assertThat(world.open("tender-award")).hasSize(1);
  }

  // 磋商

  private void consulted() {
    ConsultationStory consultation = new ConsultationStory(world, desk, bidding, tenders, json);
    consultation.prepared();
    world.submit(
        OFFICER,
        ConsultationStory.PUBLISH,
        EntrustedStory.entrusted(ConsultationStory.notice(), CODE));
    world.submit(
        OFFICER,
        ConsultationStory.FORM,
        ConsultationStory.group(ConsultationStory.THREE, "expert-1"));
    world.goTo(ConsultationStory.QUOTES);
  }

  @Test
  void theAgentHandsInTheRecordOfAConsultation() {
    consulted();
    assertThat(world.view(AGENT, CONSULTATION, "facts").path("agencies")).isEmpty();
    Map<String, Object> record = story.consultation();
    assertThat(world.refusal(AGENT, CONSULTATION, with(record, "closesAt", "2024-09-13T10:01:00")))
        .contains("最后报价截止时间");
    assertThat(world.refusal(AGENT, CONSULTATION, ElsewhereStory.registered()))
        .contains("第1行“供应商”应为空");
    world.submit(AGENT, CONSULTATION, record);
    assertThat(openings.of(tenders.get(CASE).id())).isEmpty();
    world.submit(OFFICER, ElsewhereStory.REGISTER, shown(OFFICER, ElsewhereStory.REGISTER));
    assertThat(openings.qualified(tenders.get(CASE).id())).hasSize(3);
    assertThat(own(EntrustedWork.CONSULTATION).changed()).isFalse();
    assertThat(world.open(REVIEW)).as("and then its report").hasSize(1);
  }

  @Test
  void aSilentAgentLosesTheTaskOfAConsultation() {
    consulted();
    world.submit(OFFICER, ElsewhereStory.REGISTER, ElsewhereStory.registered());
    assertThat(world.open(CONSULTATION)).isEmpty();
    assertThat(world.open(REVIEW)).hasSize(1);
  }

  // Conflicts (87令8, 47; 财库〔2014〕214号14)

  @Test
  void whoActsAsAgentDoesNotBidInTheSameTender() {
    String code = agencies.find("agency-3").orElseThrow().creditCode();
    story.held(code);
    assertThat(world.running("entrusted")).as("no agent is entered under this code").isEmpty();
    assertThat(world.refusal(OFFICER, REGISTER, story.opening()))
        .contains("第3行“投标人”是本项目的采购代理机构", "第87号第8条");
    Map<String, Object> chosen = story.changing(3, "agency", "agency-3");
    assertThat(world.refusal(OFFICER, REGISTER, without(chosen))).contains("第3行“投标人”是本项目的采购代理机构");
  }

  /** The third bidder is chosen, not told by name and code. */
  @SuppressWarnings("unchecked") // as EntrustedStory puts it
  private static Map<String, Object> without(Map<String, Object> opening) {
    List<Map<String, Object>> bids =
        (List<Map<String, Object>>) Objects.requireNonNull(opening.get("bids"));
    bids.get(2).keySet().removeAll(List.of("name", "creditCode"));
    return opening;
  }

  @Test
  void whoWorksForTheAgentDoesNotSitOnTheGroup() {
    assertThat(employers.add("expert-1", "expert-1", NAME, "")).isEmpty();
    ConsultationStory consultation = new ConsultationStory(world, desk, bidding, tenders, json);
    consultation.prepared();
    Map<String, Object> notice = EntrustedStory.entrusted(ConsultationStory.notice(), CODE);
    world.submit(OFFICER, ConsultationStory.PUBLISH, with(notice, "agentName", "冀诚代理"));
    assertThat(
            world.refusal(
                OFFICER,
                ConsultationStory.FORM,
                ConsultationStory.group(ConsultationStory.THREE, "expert-1")))
        .contains("任职单位是本项目的采购代理机构", "214号第14条");
    world.submit(
        OFFICER,
        ConsultationStory.FORM,
        ConsultationStory.group(List.of("expert-2", "expert-3", "expert-4"), "expert-2"));
  }

  @Test
  void noExpertWhoWorksForTheAgentStandsInTheReport() {
    assertThat(employers.add("expert-1", "expert-1", NAME, "")).isEmpty();
    story.qualified();
    List<Map<String, Object>> members =
        List.of(
            ReportStory.member("评审专家1", "LEADER"),
            ReportStory.member("赵乙", "EXPERT"),
            ReportStory.member("赵丙", "EXPERT"),
            ReportStory.member("赵丁", "EXPERT"),
            ReportStory.member("赵戊", "PURCHASER"));
    Map<String, Object> wrong = with(report(), "members", members);
    assertThat(world.refusal(OFFICER, ReportStory.REGISTER, wrong))
        .contains("“评审专家1”登记的任职单位是本项目的采购代理机构", "第87号第47条");
    assertThat(world.refusal(AGENT, REVIEW, wrong)).contains("采购代理机构");
  }

  // As somebody tries who may not

  @ParameterizedTest
  @ValueSource(
      strings = {
        "130123-officer",
        "130123-principal",
        "130682-officer",
        "130100-officer",
        "130000-officer",
        "130123100-officer",
        "agency-1",
        "expert-1",
        "auditor",
        "admin"
      })
  void nobodyElseReadsOrSendsTheAgentsTask(String who) {
    story.held();
    ProcessInstance own = world.running("entrusted").get(0);
    String id = world.open(OPENING).get(0).taskId();
    Caller caller = Caller.signedIn(environment, who);
    for (String list : List.of("/task", "/process-instance", "/history/task")) {
      assertThat(caller.engine("POST", list, Map.of()).body())
          .doesNotContain(id, own.getId(), own.getBusinessKey());
    }
    for (String part : List.of("", "/form", "/deployed-form", "/form-variables")) {
      assertThat(caller.engine("GET", "/task/" + id + part).status()).as(part).isIn(400, 403, 404);
    }
    assertThat(caller.engine("POST", "/task/" + id + "/claim", Map.of("userId", who)).status())
        .isIn(403, 404);
    assertThat(caller.engine("POST", "/task/" + id + "/submit-form", Map.of()).status())
        .isBetween(400, 499);
    assertThat(world.open(OPENING)).hasSize(1);
  }

  @Test
  void theAgentReachesNothingOfThePurchaser() {
    story.held();
    world.submit(AGENT, OPENING, story.opening());
    String id = world.open(REGISTER).get(0).taskId();
    Caller agent = Caller.signedIn(environment, AGENT);
    assertThat(agent.engine("POST", "/task", Map.of()).json()).isEmpty();
    assertThat(agent.engine("GET", "/task/" + id + "/form-variables").status()).isIn(403, 404);
    assertThat(agent.engine("POST", "/task/" + id + "/claim", Map.of("userId", AGENT)).status())
        .isIn(403, 404);
    assertThat(agent.get("/cases/" + CASE.value()).status()).isIn(403, 404);
    assertThat(agent.get("/tenders/" + tenders.get(CASE).id() + "/files").status()).isIn(403, 404);
    for (String app : List.of("cockpit", "admin")) {
      assertThat(agent.get("/camunda/app/" + app + "/default/").status()).as(app).isEqualTo(403);
    }
    assertThat(agent.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
    assertThat(agent.get("/").body()).contains("待办事项").doesNotContain("流程监控", "法定时限");
  }

  @Test
  void theFormIsReadOnlyByWhoHasClaimedIt() {
    story.held();
    String task = "/task/" + world.open(OPENING).get(0).taskId();
    Caller agent = Caller.signedIn(environment, AGENT);
    assertThat(agent.engine("GET", task + "/form-variables").body())
        .contains("请先认领后查看")
        .doesNotContain("正定县");
    agent.engine("POST", task + "/claim", Map.of("userId", AGENT));
    assertThat(agent.engine("GET", task + "/form-variables").body()).contains("正定县");
    assertThat(agent.get("/").body()).as("its own matters").contains("正定县");
  }
}
