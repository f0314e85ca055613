package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.RoundEndStory.APPROVE;
import static cn.hebei.socialwork.tender.RoundEndStory.ASK;
import static cn.hebei.socialwork.tender.RoundEndStory.DECLARE;
import static cn.hebei.socialwork.tender.RoundEndStory.asking;
import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * B31 (法36): what is decided about the end of a review is decided about its own round, once, and
 * about no later one.
 */
@ProcessSpec
class RoundEndTwiceSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");
  private static final String AWARD = "tender-award";
  private static final Map<String, Object> FAILS =
      Map.of("decision", "FAIL", "ground", "GREAT_CHANGE", "failReason", "区划调整，任务取消");

  /** Twenty days after 2024-09-23 are over in October. */
  private static final LocalDateTime SECOND = LocalDateTime.of(2024, 10, 14, 10, 0);

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Failures failures;
  @Autowired private EndOffers offers;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;
  @Autowired private ManagementService management;
  @Autowired private Environment environment;
  @Autowired private ObjectMapper json;

  private TenderStory story;
  private ConsultationStory consultation;
  private RoundEndStory end;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
    consultation = new ConsultationStory(world, desk, bidding, tenders, json);
    end = new RoundEndStory(world, offers);
  }

  @AfterEach
  void nothingIsHeldBack() {
    management.activateJobDefinitionByProcessDefinitionKey("round-end", true);
  }

  /** From now on no step of what was asked goes on by itself. */
  private void heldBack() {
    management.suspendJobDefinitionByProcessDefinitionKey("round-end", true);
  }

  private void letGo() {
    nothingIsHeldBack();
    world.runJobs();
  }

  private long reviewed() {
    long round = story.threeBids();
    story.opens(FIVE);
    return round;
  }

  private void scored() {
    FIVE.forEach(e -> story.scores(e, "40", "30", "35"));
  }

  /** The principal ends the first round after its review; the second is reviewed. */
  private long again() {
    scored();
    world.submit(PRINCIPAL, AWARD, FAILS);
    end.declared("AGAIN");
    return reviewedAgain();
  }

  private long reviewedAgain() {
    world.submit(OFFICER, "tender-prepare-documents", TenderStory.documents());
    world.submit(PRINCIPAL, "tender-approve-documents", PlanStory.AGREED);
    world.submit(OFFICER, "open-tender-publish-notice", later(TenderStory.notice()));
    long second = tenders.get(CASE).id();
    for (int n = 1; n <= 3; n++) {
      story.bids(second, "agency-" + n, "1400000.00");
    }
    world.goTo(SECOND.plusMinutes(1));
    story.opens(FIVE);
    return second;
  }

  private Map<String, Object> later(Map<String, Object> notice) {
    Map<String, Object> published = with(notice, "publishedOn", world.today().toString());
    return with(with(published, "documentsUntil", "2024-09-30"), "bidsCloseAt", SECOND.toString());
  }

  private void secondIsReviewed(long second) {
    assertThat(world.running("review")).hasSize(1);
    assertThat(world.running("scoring")).hasSize(5);
    assertThat(failures.find(second)).isEmpty();
    assertThat(world.open(DECLARE)).isEmpty();
  }

  // A request left open

  @Test
  void aRequestThatWaitsForThePrincipalEndsWithItsRound() {
    end.asks(reviewed(), "ILLEGAL");
    scored();
    assertThat(world.open(APPROVE)).as("until it is decided").hasSize(1);
    world.submit(PRINCIPAL, AWARD, FAILS);
    assertThat(world.open(APPROVE)).isEmpty();
    assertThat(world.running("round-end")).isEmpty();
  }

  @Test
  void aRequestThatWasOnlyBegunEndsOnceSomebodyHasWon() {
    end.begins(reviewed());
    scored();
    assertThat(world.open(ASK)).hasSize(1);
    world.submit(PRINCIPAL, AWARD, Map.of("bid", "1"));
    assertThat(world.open(ASK)).isEmpty();
    assertThat(world.running("round-end")).isEmpty();
  }

  /** It was on its way to the principal when its round ended. */
  @Test
  void aRequestThatReachesThePrincipalInTheNextRoundEndsNothing() {
    long first = reviewed();
    end.begins(first);
    heldBack();
    world.submit(OFFICER, ASK, asking("ILLEGAL"));
    long second = again();
    letGo();
    assertThat(world.refusal(PRINCIPAL, APPROVE, PlanStory.AGREED))
        .contains("第1轮采购已经结束", "不同意", "第36条");
    secondIsReviewed(second);
    world.submit(PRINCIPAL, APPROVE, Map.of("decision", "RETURN", "opinion", "本轮已经结束"));
    assertThat(world.running("round-end")).isEmpty();
    secondIsReviewed(second);
  }

  @Test
  void aRequestThatIsStillToBeWrittenInTheNextRoundEndsNothing() {
    long first = reviewed();
    heldBack();
    assertThat(offers.begin(OFFICER, first)).isEmpty();
    long second = again();
    letGo();
    assertThat(world.refusal(OFFICER, ASK, asking("ILLEGAL"))).contains("第1轮采购已经结束", "不再提请");
    world.submit(OFFICER, ASK, Map.of("decision", "WITHDRAW"));
    assertThat(world.running("round-end")).isEmpty();
    secondIsReviewed(second);
  }

  // A page left open

  @Test
  void aPageOfTheFirstRoundEndsNothingInTheSecondWhichHasItsOwn() {
    long first = reviewed();
    long second = again();
    Caller officer = Caller.signedIn(environment, OFFICER);
    assertThat(officer.form("/", "/tenders/" + first + "/end", Map.of()).location()).endsWith("/");
    assertThat(officer.get("/").body()).contains("第1轮采购已经结束，不能再废标").doesNotContain("已经发起");
    world.runJobs();
    assertThat(world.running("round-end")).isEmpty();
    officer.form("/", "/tenders/" + second + "/end", Map.of());
    assertThat(officer.get("/").body()).contains("已经发起");
    world.runJobs();
    world.submit(OFFICER, ASK, asking("ILLEGAL"));
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    assertThat(failures.find(first).orElseThrow().reason()).contains("区划调整");
    assertThat(failures.find(second).orElseThrow().reason()).contains("串通投标");
    assertThat(world.running("review")).isEmpty();
    assertThat(world.open(DECLARE)).hasSize(1);
  }

  /** P11, B16: before its deadline nobody can end the second on the ground of the first. */
  @Test
  void aPageOfAFailedConsultationEndsNothingInTheNextOne() {
    long first = consultation.responds(1);
    end.declared("AGAIN");
    consultedAgain();
    assertThat(offers.begin(OFFICER, first))
        .hasValueSatisfying(s -> assertThat(s).contains("第1轮采购已经结束"));
    world.runJobs();
    assertThat(world.running("round-end")).isEmpty();
    assertThat(world.running("consultation")).hasSize(1);
  }

  private void consultedAgain() {
    world.submit(OFFICER, "tender-prepare-documents", TenderStory.documents());
    world.submit(PRINCIPAL, "tender-approve-documents", PlanStory.AGREED);
    world.submit(OFFICER, ConsultationStory.PUBLISH, later(ConsultationStory.notice()));
    world.submit(
        OFFICER,
        ConsultationStory.FORM,
        ConsultationStory.group(ConsultationStory.THREE, "expert-1"));
  }

  // Between what is decided and what follows from it

  @Test
  void aStopThatComesLateStopsNoLaterRound() {
    long first = consultation.asked();
    end.asks(first, "ILLEGAL");
    heldBack();
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    world.goTo(ConsultationStory.QUOTES.plusMinutes(1));
    assertThat(world.view(OFFICER, DECLARE, "form").path("reason").asText()).contains("串通投标");
    end.declared("AGAIN");
    consultedAgain();
    letGo();
    assertThat(world.running("round-end")).isEmpty();
    assertThat(world.running("consultation")).hasSize(1);
    assertThat(world.open(DECLARE)).isEmpty();
  }

  @Test
  void onceThePrincipalHasDecidedNoReportIsRegisteredAnyMore() {
    long round = new ReportStory(world, story, tenders).qualified();
    end.asks(round, "ILLEGAL");
    heldBack();
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    assertThat(world.refusal(OFFICER, ReportStory.REGISTER, ReportStory.report()))
        .contains("已经批准废标", "不再登记", "宣布废标");
    letGo();
    assertThat(world.open(ReportStory.REGISTER)).isEmpty();
    assertThat(world.open(AWARD)).isEmpty();
    assertThat(world.open(DECLARE)).hasSize(1);
  }

  @Test
  void norIsAConsultationThatWasHeldElsewhere() {
    long round = new ElsewhereStory(world, consultation, tenders).held();
    end.asks(round, "ILLEGAL");
    heldBack();
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    assertThat(world.refusal(OFFICER, ElsewhereStory.REGISTER, ElsewhereStory.registered()))
        .contains("已经批准废标", "不再登记");
    letGo();
    assertThat(world.open(ElsewhereStory.REGISTER)).isEmpty();
    assertThat(world.open(DECLARE)).hasSize(1);
  }

  /** As builds before left it that registered a report in between. */
  @Test
  void whereTheAwardIsReachedAllTheSameOnlyWhatWasDecidedFollows() {
    long round = reviewed();
    scored();
    failures.decide(round, Failures.Ground.ILLEGAL, "两家机构串通投标", "another-principal");
    assertThat(world.view(PRINCIPAL, AWARD, "form").toString())
        .contains("\"decision\":\"FAIL\"", "\"ground\":\"ILLEGAL\"", "两家机构串通投标");
    assertThat(world.refusal(PRINCIPAL, AWARD, Map.of("bid", "1")))
        .contains("“决定”只能是废标", "已经批准废标", "第36条");
    assertThat(world.refusal(PRINCIPAL, AWARD, FAILS)).contains("应与主要负责同志已经批准的一致");
    world.submit(
        PRINCIPAL,
        AWARD,
        Map.of("decision", "FAIL", "ground", "ILLEGAL", "failReason", "两家机构串通投标"));
    assertThat(failures.find(round).orElseThrow().reason()).isEqualTo("两家机构串通投标");
    assertThat(world.open(DECLARE)).hasSize(1);
  }

  /** 法36: bidders are told why, in the words of whoever decided it. */
  @Test
  void whatIsPublishedBeginsWithWhatThePrincipalDecided() {
    end.ends(reviewed(), "ILLEGAL");
    String decided = world.view(OFFICER, DECLARE, "form").path("reason").asText();
    for (String other : new String[] {"家数不足。", "串通投标", decided.substring(1)}) {
      assertThat(world.refusal(OFFICER, DECLARE, TenderStory.failed(world, other, "AGAIN")))
          .contains("“废标（终止）理由”", "照写", "第36条");
    }
    String more = decided + "。质疑请向本局提出。";
    world.submit(OFFICER, DECLARE, TenderStory.failed(world, more, "AGAIN"));
    assertThat(world.open("tender-prepare-documents")).hasSize(1);
  }

  // Cases that began under an earlier picture

  /**
   * Such a case cannot be told: the round ends all the same, and so does the case at its own end.
   */
  @Test
  void aQuotationThatBeganUnderAnEarlierPictureDoesNotKeepItsRoundFromEnding() {
    String earlier = deployed("final-quotation", "quotingStopped");
    try {
      long round = consultation.asked();
      assertThat(runtime.createEventSubscriptionQuery().eventName("quotingStopped").list())
          .isEmpty();
      end.ends(round, "ILLEGAL");
      assertThat(world.running("round-end")).isEmpty();
      assertThat(world.running("consultation")).isEmpty();
      assertThat(world.open(DECLARE)).hasSize(1);
      assertThat(world.running("final-quotation")).hasSize(3);
      world.goTo(ConsultationStory.QUOTES.plusMinutes(1));
      assertThat(world.running("final-quotation")).isEmpty();
    } finally {
      repository.deleteDeployment(earlier, true);
    }
  }

  /** The same picture without this message, as it was before; the id of its deployment. */
  private String deployed(String process, String message) {
    var current =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    String text = text(current.getId());
    String before =
        text.replaceAll(
                "<bpmn:messageEventDefinition [^>]*messageRef=\"message_" + message + "\" />",
                "<bpmn:timerEventDefinition><bpmn:timeDate>2099-01-01T00:00:00Z</bpmn:timeDate>"
                    + "</bpmn:timerEventDefinition>")
            .replaceAll("<bpmn:message [^>]*name=\"" + message + "\" />", "");
    assertThat(before).doesNotContain("\"" + message + "\"");
    return repository.createDeployment().addString(process + ".bpmn", before).deploy().getId();
  }

  private String text(String definition) {
    try (var model = repository.getProcessModel(definition)) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
