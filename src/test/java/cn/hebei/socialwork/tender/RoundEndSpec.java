package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.BondStory.FINANCE;
import static cn.hebei.socialwork.tender.BondStory.paid;
import static cn.hebei.socialwork.tender.RoundEndStory.APPROVE;
import static cn.hebei.socialwork.tender.RoundEndStory.ASK;
import static cn.hebei.socialwork.tender.RoundEndStory.DECLARE;
import static cn.hebei.socialwork.tender.RoundEndStory.asking;
import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * B31 (法36, 37), R69, B47: a round is ended while its members are at work, or goes on untouched.
 */
@ProcessSpec
class RoundEndSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");
  private static final Map<String, Object> GOES_ON =
      Map.of("decision", "RETURN", "opinion", "证据不足，评审继续");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private EndOffers offers;
  @Autowired private RoundOfficers officers;
  @Autowired private PublicNotices pages;
  @Autowired private Receipts receipts;
  @Autowired private RoundEndFacts words;
  @Autowired private Terms terms;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
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

  /** Of five members one has scored, one has declared and three have done nothing. */
  private long scoring() {
    long round = story.threeBids();
    halfScored();
    return round;
  }

  private void halfScored() {
    story.opens(FIVE);
    story.scores("expert-1", "40", "30", "35");
    story.submitOwn("expert-2", "scoring-declare", TenderStory.STAYS);
  }

  private int scores() {
    return jdbc.sql("select count(*) from tender_score").query(Integer.class).single();
  }

  private List<String> offered(String user) {
    return offers.forUser(user).stream().map(o -> o.title()).toList();
  }

  // While members score (法36)

  @Test
  void whileMembersScoreThePrincipalEndsTheRoundAllAreToldAndWhatWasScoredIsKept() {
    long round = story.noticedWithBond("20000.00");
    story.threeBids(round);
    assertThat(offered(OFFICER)).isEmpty();
    halfScored();
    world.submit(FINANCE, "bid-bond-record", paid("agency-1", "agency-2", "agency-3"));
    int scored = scores();
    assertThat(offered(OFFICER)).singleElement().asString().contains("评审中提请废标", "正定县");
    end.ends(round, "ILLEGAL");
    assertThat(world.running("review")).isEmpty();
    assertThat(world.running("scoring")).isEmpty();
    assertThat(world.running("round-end")).isEmpty();
    assertThat(offered(OFFICER)).isEmpty();
    assertThat(pages.find(round).orElseThrow().line().state()).isEqualTo("投标已截止");
    assertThat(pages.find(round).orElseThrow().rows().toString()).doesNotContain("串通投标");
    assertThat(words.of(CASE)).as("nobody reads it before it is declared").isEmpty();
    assertThat(world.view(OFFICER, DECLARE, "form").path("reason").asText())
        .contains("影响采购公正的违法、违规行为", "串通投标");
    end.declared("AGAIN");
    PublicNotices.Page page = pages.find(round).orElseThrow();
    assertThat(page.line().state()).isEqualTo("已废标");
    assertThat(page.rows().toString()).contains("串通投标", "中国政府采购网").doesNotContain("9号");
    assertThat(page.ranking()).isEmpty();
    for (String agency : List.of("agency-1", "agency-2", "agency-3")) {
      assertThat(receipts.of(agency).get(0).state()).as(agency).contains("已废标", "串通投标");
    }
    assertThat(world.view(FINANCE, "bid-bond-refund", "form").path("bonds")).hasSize(3);
    assertThat(scores()).as("sealed with the round").isPositive().isEqualTo(scored);
    assertThat(words.of(CASE).get(0).lines().toString()).contains("监督检查通知书〔2024〕9号", "密封存档");
    assertThat(terms.running(tenders.find(round).orElseThrow().scope(), "award.decision-days"))
        .isEmpty();
    assertThat(world.open("tender-prepare-documents")).hasSize(1);
  }

  @Test
  void itsMembersReadOnTheirDeskThatTheReviewHasStoppedAndNobodyElseDoes() {
    end.ends(scoring(), "ILLEGAL");
    for (String member : FIVE) {
      assertThat(Caller.signedIn(environment, member).get("/").body())
          .as(member)
          .contains("的评审已于2024年9月23日停止", "不用再办理")
          .doesNotContain("串通投标");
    }
    for (String other : List.of("expert-6", "agency-1", "130682-officer")) {
      assertThat(Caller.signedIn(environment, other).get("/").body())
          .as(other)
          .doesNotContain("的评审已于");
    }
    world.goTo(world.today().plusDays(31));
    assertThat(words.news("expert-1")).as("a month later").isEmpty();
  }

  @Test
  void whatThePrincipalRefusesLeavesTheReviewAsItIs() {
    long round = scoring();
    int scored = scores();
    end.begins(round);
    world.submit(OFFICER, ASK, asking("ILLEGAL"));
    assertThat(world.open("scoring-score")).as("it goes on meanwhile").hasSize(1);
    assertThat(world.refusal(PRINCIPAL, APPROVE, Map.of("decision", "RETURN"))).contains("意见说明");
    world.submit(PRINCIPAL, APPROVE, GOES_ON);
    assertThat(world.running("round-end")).isEmpty();
    assertThat(world.running("scoring")).hasSize(4);
    assertThat(scores()).isEqualTo(scored);
    assertThat(words.news("expert-1")).isEmpty();
    assertThat(offered(OFFICER)).as("it may be asked for again").hasSize(1);
    story.submitOwn("expert-2", "scoring-score", story.sheet("expert-2", "40", "30", "35"));
    FIVE.subList(2, 5).forEach(e -> story.scores(e, "40", "30", "35"));
    assertThat(world.open("tender-award")).hasSize(1);
    assertThat(offered(OFFICER)).isEmpty();
  }

  @Test
  void itIsAskedForOnALegalGroundWithReasonAndEvidenceOrNotAtAll() {
    long round = scoring();
    end.begins(round);
    assertThat(offers.begin(OFFICER, round)).hasValueSatisfying(s -> assertThat(s).contains("先办结"));
    Map<String, Object> values = new TreeMap<>(asking("ILLEGAL"));
    assertThat(refused(with(values, "reason", " "))).contains("废标理由");
    assertThat(refused(with(values, "evidence", ""))).contains("依据和证据");
    assertThat(refused(asking("OVER_BUDGET"))).contains("还有报价没有超过最高限价", "第36条");
    values.remove("ground");
    assertThat(refused(values)).contains("法定情形", "第36条");
    world.submit(OFFICER, ASK, Map.of("decision", "WITHDRAW"));
    assertThat(world.running("round-end")).isEmpty();
    assertThat(world.open(APPROVE)).isEmpty();
    assertThat(world.running("scoring")).hasSize(4);
    assertThat(offered(OFFICER)).hasSize(1);
  }

  /** R69: four eyes. */
  @Test
  void whoAskedForItCannotApproveIt() {
    long round = scoring();
    Post both = new Post(OFFICER, "130123", Role.PRINCIPAL);
    accounts.addPost(both);
    try {
      end.begins(round);
      world.submit(OFFICER, ASK, asking("ILLEGAL"));
      assertThat(world.refusal(OFFICER, APPROVE, PlanStory.AGREED)).contains("由您本人", "拟定与审批分离");
    } finally {
      accounts.removePost(both);
    }
    assertThat(world.running("scoring")).hasSize(4);
  }

  private String refused(Map<String, Object> values) {
    return world.refusal(OFFICER, ASK, values);
  }

  // The same routes as after any failure (法37)

  @Test
  void anotherMethodMayFollow() {
    end.ends(scoring(), "ILLEGAL");
    end.declared("CHANGE");
    assertThat(world.open("tender-method-propose")).hasSize(1);
  }

  @Test
  void orNothingMoreIsBoughtOnceThePrincipalAgreesToThatToo() {
    end.ends(scoring(), "GREAT_CHANGE");
    end.declared("STOP");
    world.submit(PRINCIPAL, "tender-declare-approve-stop", PlanStory.AGREED);
    assertThat(world.running("tender")).isEmpty();
    assertThat(world.running("agreement")).isEmpty();
  }

  // Only while the review is under way

  @Test
  void beforeAndAfterTheReviewNobodyCanAskForIt() {
    long round = story.noticed();
    assertThat(offers.begin(OFFICER, round)).isPresent();
    story.threeBids(round);
    assertThat(offers.begin(OFFICER, round)).as("the bids are to be opened").isPresent();
    story.opens(FIVE);
    end.begins(round);
    world.submit(OFFICER, ASK, asking("ILLEGAL"));
    FIVE.forEach(e -> story.scores(e, "40", "30", "35"));
    assertThat(world.refusal(PRINCIPAL, APPROVE, PlanStory.AGREED)).contains("已经结束", "确定中标");
    world.submit(PRINCIPAL, APPROVE, GOES_ON);
    assertThat(offers.begin(OFFICER, round))
        .hasValueSatisfying(s -> assertThat(s).contains("已经结束"));
    assertThat(world.open("tender-award")).hasSize(1);
  }

  @Test
  void whatWasBegunAndNotYetAskedForWhenTheReviewEndsCanOnlyBeGivenUp() {
    long round = scoring();
    end.begins(round);
    story.submitOwn("expert-2", "scoring-score", story.sheet("expert-2", "40", "30", "35"));
    FIVE.subList(2, 5).forEach(e -> story.scores(e, "40", "30", "35"));
    assertThat(refused(asking("ILLEGAL"))).contains("已经结束");
    world.submit(OFFICER, ASK, Map.of("decision", "WITHDRAW"));
    assertThat(world.running("round-end")).isEmpty();
  }

  // A consultation (P11)

  @Test
  void aConsultationIsEndedBeforeItsResponsesAreUnsealedAndTheyGoBackUnopened() {
    long round = consultation.responds(3);
    story.submitOwn("expert-1", ConsultationStory.DECLARE, TenderStory.STAYS);
    end.ends(round, "GREAT_CHANGE");
    consultationIsOver();
    end.declared("AGAIN");
    assertThat(world.running("bid")).isEmpty();
    assertThat(receipts.of("agency-1").get(0).state()).contains("已废标");
  }

  @Test
  void aConsultationIsEndedWhileItsGroupExamines() {
    long round = consultation.declared();
    end.ends(round, "ILLEGAL");
    consultationIsOver();
    assertThat(world.running("bid")).isEmpty();
    end.declared("AGAIN");
    assertThat(world.open("tender-prepare-documents")).hasSize(1);
  }

  @Test
  void aConsultationIsEndedWhileItsGroupSigns() {
    long round = consultation.declared();
    consultation.examines(Map.of());
    consultation.drafts(ConsultationStory.CHANGE);
    consultation.signs("expert-1");
    end.ends(round, "ILLEGAL");
    consultationIsOver();
    assertThat(
            jdbc.sql("select count(*) from consultation_signature").query(Integer.class).single())
        .isEqualTo(1);
    assertThat(words.news("expert-3")).hasSize(1);
  }

  @Test
  void aConsultationIsEndedWhileFinalQuotationsAreMadeAndNoneIsOpened() {
    long round = consultation.asked();
    consultation.quotes("agency-1", ConsultationStory.quotation("1400000.00"));
    end.begins(round);
    assertThat(refused(asking("OVER_BUDGET"))).contains("最后报价还没有开启");
    world.submit(OFFICER, ASK, asking("ILLEGAL"));
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    assertThat(world.open(ConsultationStory.QUOTE)).isEmpty();
    consultationIsOver();
    world.goTo(ConsultationStory.QUOTES.plusDays(1));
    assertThat(
            jdbc.sql("select count(*) from opened_bid where final_price is not null")
                .query(Integer.class)
                .single())
        .isZero();
    end.declared("AGAIN");
    assertThat(world.open("tender-prepare-documents")).hasSize(1);
  }

  private void consultationIsOver() {
    assertThat(world.running("consultation")).isEmpty();
    assertThat(world.running("consultation-group")).isEmpty();
    assertThat(world.running("final-quotation")).isEmpty();
    assertThat(world.open(DECLARE)).hasSize(1);
  }

  // Held elsewhere (P12)

  @Test
  void aReviewElsewhereIsEndedBeforeItsReportIsThere() {
    long round = new ReportStory(world, story, tenders).qualified();
    end.ends(round, "ILLEGAL");
    assertThat(world.open(ReportStory.REGISTER)).isEmpty();
    end.declared("AGAIN");
    assertThat(world.open("tender-prepare-documents")).hasSize(1);
  }

  // Over HTTP, as the people do and as somebody tries who may not

  @Test
  void anOfficerOfThePurchaserBeginsItOnTheDesk() {
    long round = scoring();
    Caller officer = Caller.signedIn(environment, OFFICER);
    assertThat(officer.form("/", "/tenders/" + round + "/end", Map.of()).location()).endsWith("/");
    assertThat(officer.get("/").body()).contains("已经发起，请到待办事项中写明情形、理由和证据");
    world.runJobs();
    assertThat(world.open(ASK)).hasSize(1);
    officer.form("/", "/tenders/" + round + "/end", Map.of());
    assertThat(officer.get("/").body()).contains("先办结");
    world.runJobs();
    assertThat(world.open(ASK)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agency-1", "130682-officer", "130100-officer", "130123-principal", "expert-1"})
  void nobodyElseBeginsReadsOrSendsIt(String who) {
    long round = scoring();
    assertThat(officers.includes(who, round)).isFalse();
    assertThat(offered(who)).isEmpty();
    Caller caller = Caller.signedIn(environment, who);
    assertThat(caller.token("/")).isNotEmpty();
    assertThat(caller.form("/", "/tenders/" + round + "/end", Map.of()).status()).isEqualTo(403);
    world.runJobs();
    assertThat(world.running("round-end")).isEmpty();
    end.begins(round);
    unseen(who, ASK, asking("ILLEGAL"));
    sends(OFFICER, ASK, asking("ILLEGAL"));
    if (!who.equals(PRINCIPAL)) {
      unseen(who, APPROVE, PlanStory.AGREED);
    }
    sends(PRINCIPAL, APPROVE, PlanStory.AGREED);
    assertThat(world.running("review")).isEmpty();
  }

  /** Nothing of what its holder does next is done for anybody else. */
  private void unseen(String who, String form, Map<String, ?> values) {
    String id = world.open(form).get(0).taskId();
    Caller caller = Caller.signedIn(environment, who);
    assertThat(caller.engine("GET", "/task/" + id + "/form-variables").body())
        .doesNotContain("正定县", "串通投标");
    assertThat(caller.engine("POST", "/task/" + id + "/claim", Map.of("userId", who)).status())
        .isIn(403, 404);
    assertThat(caller.submits(id, values).status()).isBetween(400, 499);
    assertThat(world.open(form)).hasSize(1);
  }

  private void sends(String who, String form, Map<String, ?> values) {
    String id = world.open(form).get(0).taskId();
    Caller caller = Caller.signedIn(environment, who);
    assertThat(caller.engine("POST", "/task/" + id + "/claim", Map.of("userId", who)).status())
        .isEqualTo(204);
    assertThat(caller.engine("GET", "/task/" + id + "/form-variables").body()).contains("正定县");
    assertThat(caller.submits(id, values).status()).isEqualTo(204);
    world.runJobs();
  }
}
