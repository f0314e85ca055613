package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.SingleSourceStory.ANSWER;
import static cn.hebei.socialwork.tender.SingleSourceStory.APPROVE;
import static cn.hebei.socialwork.tender.SingleSourceStory.CONFIRM;
import static cn.hebei.socialwork.tender.SingleSourceStory.JUSTIFY;
import static cn.hebei.socialwork.tender.SingleSourceStory.NEGOTIATE;
import static cn.hebei.socialwork.tender.SingleSourceStory.OFFER;
import static cn.hebei.socialwork.tender.SingleSourceStory.PUBLISH;
import static cn.hebei.socialwork.tender.SingleSourceStory.justification;
import static cn.hebei.socialwork.tender.SingleSourceStory.offer;
import static cn.hebei.socialwork.tender.SingleSourceStory.publicity;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.Stranger;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * P9, P12, B49: nobody needs an account to be the only supplier; what it hands in on paper the
 * purchaser's officer registers, held to what the supplier's own would be held to.
 */
@ProcessSpec
class PaperOfferSpec {

  private static final String REGISTER = "paper-offer-register";
  private static final String PAPER_ANSWER = "paper-offer-answer";
  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private HappyYear year;
  @Autowired private Tenders tenders;
  @Autowired private SingleSources sources;
  @Autowired private PublicNotices pages;
  @Autowired private Awards awards;
  @Autowired private Agencies agencies;
  @Autowired private Organs organs;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;
  @Autowired private Environment environment;

  private SingleSourceStory story;

  @BeforeEach
  void tellTheStory() {
    story = new SingleSourceStory(world);
  }

  @AfterEach
  void theStrangerIsGone() {
    Stranger.isGone(jdbc);
  }

  private static Map<String, Object> stranger(String publish) {
    return named(publish, Stranger.NAME, Stranger.CODE);
  }

  private static Map<String, Object> named(String publish, String name, String code) {
    Map<String, Object> values =
        with(with(justification(publish), "name", name), "creditCode", code);
    values.remove("agency");
    return values;
  }

  private Map<String, Object> paper(String price) {
    return with(paper(offer(price)), "means", "REGISTER");
  }

  private Map<String, Object> paper(Map<String, Object> values) {
    Map<String, Object> all = new TreeMap<>(values);
    all.put("paperOn", world.today().toString());
    all.put("signedBy", "王新");
    all.put("paperNo", "外来〔2024〕7号");
    return all;
  }

  private Map<String, Object> answered(String answer) {
    return paper(Map.of("answer", answer));
  }

  /** The supplier is approved, and asked for its offer. */
  private long asked() {
    story.chosen();
    world.submit(OFFICER, JUSTIFY, stranger("NO"));
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    return tenders.get(CASE).id();
  }

  private long agreed() {
    long id = asked();
    world.submit(OFFICER, REGISTER, paper("1480000.00"));
    world.submit(OFFICER, NEGOTIATE, story.negotiation("1450000.00"));
    return id;
  }

  private String supplier() {
    return sources.get(tenders.get(CASE).id()).agencyCode();
  }

  private void signsUp() {
    assertThat(
            agencies.signUp(
                new Agencies.Application(
                    Stranger.NAME, Stranger.CODE, "王新", "第三条 社会工作服务", "某街1号", "0311-86009999"),
                "Passw0rd-1234"))
        .isEqualTo(new Agencies.SignUp.Done(supplier()));
  }

  // Named (P9)

  @Test
  void theOnlySupplierIsNamedByNameAndCodeWhereItHasNoAccount() {
    story.chosen();
    assertThat(world.refusal(OFFICER, JUSTIFY, named("NO", "", "")))
        .contains("“拟定的唯一供应商”没有选择", "统一社会信用代码");
    assertThat(world.refusal(OFFICER, JUSTIFY, with(stranger("NO"), "agency", "agency-2")))
        .contains("“拟定的唯一供应商”已经选择", "应为空");
    assertThat(world.refusal(OFFICER, JUSTIFY, named("NO", Stranger.NAME, "52130100MJ99887718")))
        .contains("“统一社会信用代码”", "校验码");
    String known = agencies.find("agency-2").orElseThrow().creditCode();
    assertThat(world.refusal(OFFICER, JUSTIFY, named("NO", Stranger.NAME, known)))
        .contains("“统一社会信用代码”已经登记在", "“拟定的唯一供应商名称”不一致");
    world.submit(OFFICER, JUSTIFY, stranger("NO"));
    assertThat(world.view(PRINCIPAL, APPROVE, "facts").toString())
        .contains(Stranger.NAME, Stranger.CODE, "没有在本系统注册");
    world.submit(PRINCIPAL, APPROVE, Map.of("decision", "RETURN", "opinion", "补充理由"));
    JsonNode form = world.view(OFFICER, JUSTIFY, "form");
    assertThat(form.path("name").asText()).isEqualTo(Stranger.NAME);
    assertThat(form.path("creditCode").asText()).isEqualTo(Stranger.CODE);
    assertThat(form.has("agency")).isFalse();
  }

  @Test
  void itIsPublishedAndObjectedToAsAnyOther() {
    story.chosen();
    world.submit(OFFICER, JUSTIFY, stranger("YES"));
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    world.submit(OFFICER, PUBLISH, publicity());
    assertThat(pages.find(tenders.get(CASE).id()).orElseThrow().rows().toString())
        .contains(Stranger.NAME);
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    assertThat(world.open(REGISTER)).isEmpty();
    world.submit(OFFICER, ANSWER, Map.of("objections", List.of()));
    assertThat(world.open(REGISTER)).hasSize(1);
    assertThat(world.refusal(OFFICER, REGISTER, with(paper("1480000.00"), "paperOn", "2024-09-09")))
        .as("signed before the publicity was over")
        .contains("“落款日期”", "2024年9月10日");
  }

  /** Who is named by the code of an agency with an account is that agency. */
  @Test
  void nobodyAnswersForASupplierThatHasAnAccountHoweverItIsNamed() {
    story.chosen();
    String code = agencies.find("agency-2").orElseThrow().creditCode();
    world.submit(OFFICER, JUSTIFY, named("NO", organs.get("agency-2").name(), code));
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    assertThat(world.running("paper-offer")).isEmpty();
    world.submit("agency-2", OFFER, offer("1480000.00"));
    assertThat(world.open(NEGOTIATE)).hasSize(1);
  }

  // Offered on paper (B49)

  @Test
  void anOfferOnPaperIsHeldToWhatTheSuppliersOwnIsHeldTo() {
    asked();
    assertThat(world.open(OFFER)).isEmpty();
    assertThat(world.refusal(OFFICER, REGISTER, paper("1500000.01"))).contains("超过采购预算", "第43条");
    assertThat(refused("undertaking", false)).contains("不转包", "没有勾选");
    for (String field : List.of("price", "servicePlan", "team", "costs")) {
      Map<String, Object> without = paper("1480000.00");
      without.remove(field);
      assertThat(world.refusal(OFFICER, REGISTER, without)).contains("没有填写").endsWith("。");
    }
  }

  @Test
  void aPaperHasADateASignerAndANumber() {
    asked();
    assertThat(refused("signedBy", " ")).contains("“签字人”", "没有填写");
    assertThat(refused("paperNo", "")).contains("“文件编号”", "没有填写");
    LocalDate today = world.today();
    assertThat(refused("paperOn", today.plusDays(1).toString())).contains("“落款日期”", "今日");
    assertThat(refused("paperOn", today.minusDays(1).toString()))
        .as("nobody had asked for it")
        .contains("“落款日期”", "请供应商报价之日");
    world.submit(OFFICER, REGISTER, paper("1480000.00"));
    assertThat(world.view(OFFICER, NEGOTIATE, "facts").toString())
        .contains("1,480,000.00元", "供应商书面报价", "签字人：王新", "外来〔2024〕7号");
  }

  private String refused(String field, Object value) {
    return world.refusal(OFFICER, REGISTER, with(paper("1480000.00"), field, value));
  }

  /** Unlike the case of a supplier that answers itself, this one is the purchaser's own (P39). */
  @Test
  void theCasePageTellsThatTheOfficerHasToRegisterAndNothingOfTheOffer() {
    asked();
    assertThat(casePage()).contains("登记书面报价");
    world.submit(OFFICER, REGISTER, paper("1473219.00"));
    assertThat(casePage()).contains("登记供应商书面报价").doesNotContain("1,473,219", "王新");
  }

  private String casePage() {
    return Caller.signedIn(environment, OFFICER).get("/cases/" + CASE.value()).body();
  }

  @Test
  void aSupplierThatOffersNothingOnPaperInTimeEndsIt() {
    asked();
    world.goTo(LocalDateTime.of(2024, 9, 12, 23, 0));
    assertThat(world.open(REGISTER)).hasSize(1);
    world.goTo(LocalDateTime.of(2024, 9, 13, 9, 0));
    assertThat(world.running("paper-offer")).isEmpty();
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  // Negotiated and confirmed on paper (B49)

  @Test
  void whatIsNotAgreedEndsThePapersToo() {
    asked();
    world.submit(OFFICER, REGISTER, paper("1480000.00"));
    world.submit(OFFICER, NEGOTIATE, with(story.negotiation("1450000.00"), "decision", "FAILED"));
    assertThat(world.running("paper-offer")).isEmpty();
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  @Test
  void whatIsNotConfirmedOnPaperInTimeIsNotAgreed() {
    agreed();
    // The fifth day is a Saturday: the Monday after it is the last one (B48).
    world.goTo(LocalDateTime.of(2024, 9, 9, 23, 0));
    assertThat(world.open(PAPER_ANSWER)).hasSize(1);
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    assertThat(world.running("paper-offer")).isEmpty();
    assertThat(world.open("tender-award")).isEmpty();
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .contains("逾期没有确认");
  }

  @Test
  void whatThePaperDeclinesIsNegotiatedAgainAndWhatItConfirmsIsAwardedUnscored() {
    long id = agreed();
    assertThat(world.view(OFFICER, PAPER_ANSWER, "facts").toString())
        .contains("1,450,000.00元", Stranger.NAME);
    assertThat(world.refusal(OFFICER, PAPER_ANSWER, answered("DECLINE"))).contains("不确认的理由");
    assertThat(
            world.refusal(
                OFFICER,
                PAPER_ANSWER,
                with(answered("CONFIRM"), "paperOn", world.today().minusDays(1).toString())))
        .as("before it was negotiated")
        .contains("“落款日期”", "协商之日");
    world.submit(OFFICER, PAPER_ANSWER, with(answered("DECLINE"), "words", "价格记录有误"));
    assertThat(world.view(OFFICER, NEGOTIATE, "facts").toString())
        .contains("价格记录有误", "供应商对协商结果的书面答复");
    world.submit(OFFICER, NEGOTIATE, story.negotiation("1440000.00"));
    world.submit(OFFICER, PAPER_ANSWER, with(answered("CONFIRM"), "paperNo", "外来〔2024〕8号"));
    assertThat(world.running("paper-offer")).isEmpty();
    assertThat(world.running("scoring")).isEmpty();
    JsonNode facts = world.view(PRINCIPAL, "tender-award", "facts");
    assertThat(facts.path("ranking").toString()).contains(Stranger.NAME, "1,440,000.00元", "不评分");
    assertThat(facts.path("rows").toString())
        .contains("供应商书面报价", "外来〔2024〕7号", "供应商对协商结果的书面答复", "外来〔2024〕8号");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    world.submit(
        OFFICER, "tender-publish-result", with(TenderStory.result(), "publishedOn", "2024-09-02"));
    assertThat(awards.of(CASE).orElseThrow().price()).isEqualByComparingTo("1440000.00");
    assertThat(pages.find(id).orElseThrow().rows().toString())
        .contains("成交金额", Stranger.NAME, "1,440,000.00元")
        .doesNotContain("1,480,000", "王新");
  }

  /** As a winner elsewhere: it signs up with its code before it can confirm the agreement (P9). */
  @Test
  void theWinnerSignsUpBeforeItConfirmsTheAgreement() {
    year.change(
            "tender-method-propose", v -> v.put("ground", "SINGLE_SOLE").put("reason", "只有一家有站点场地"))
        .change(
            JUSTIFY,
            v -> v.put("name", Stranger.NAME).put("creditCode", Stranger.CODE).remove("agency"));
    world.newLot(2025);
    year.liveUntilOpen("agreement-confirmation-confirm");
    assertThat(world.open("agreement-confirmation-confirm").get(0).candidates())
        .contains(supplier() + "-agency");
    signsUp();
    year.workUntil("agreement-review");
    assertThat(world.open("agreement-confirmation-confirm")).isEmpty();
    assertThat(world.open("agreement-review")).hasSize(1);
  }

  // It signs up in between (P9)

  @Test
  void whoSignsUpBeforeItsOfferMakesItItself() {
    asked();
    assertThat(world.refusal(OFFICER, REGISTER, Map.of("means", "HAND_OVER")))
        .contains("“办理方式”", "没有在本系统注册");
    signsUp();
    assertThat(world.view(OFFICER, REGISTER, "facts").toString()).contains("请转由其本人办理");
    assertThat(world.refusal(OFFICER, REGISTER, paper("1480000.00"))).contains("“办理方式”", "不得代办");
    world.submit(OFFICER, REGISTER, Map.of("means", "HAND_OVER"));
    assertThat(world.running("paper-offer")).isEmpty();
    world.submit(supplier(), OFFER, offer("1480000.00"));
    assertThat(world.view(OFFICER, NEGOTIATE, "facts").toString()).doesNotContain("供应商书面报价");
    world.submit(OFFICER, NEGOTIATE, story.negotiation("1450000.00"));
    world.submit(supplier(), CONFIRM, Map.of("answer", "CONFIRM"));
    assertThat(world.open("tender-award")).hasSize(1);
  }

  /** The days do not begin anew. */
  @Test
  void whoIsHandedItsOfferHasTheDaysThatAreLeft() {
    asked();
    world.goTo(LocalDateTime.of(2024, 9, 11, 9, 0));
    signsUp();
    world.submit(OFFICER, REGISTER, Map.of("means", "HAND_OVER"));
    assertThat(world.open(OFFER)).hasSize(1);
    world.goTo(LocalDateTime.of(2024, 9, 13, 9, 0));
    assertThat(world.running("single-offer")).isEmpty();
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  @Test
  void whoSignsUpBeforeItsAnswerConfirmsItselfWhatWasNegotiatedOverItsPaper() {
    agreed();
    assertThat(world.refusal(OFFICER, PAPER_ANSWER, Map.of("answer", "HAND_OVER")))
        .contains("“办理方式”", "没有在本系统注册");
    signsUp();
    assertThat(world.refusal(OFFICER, PAPER_ANSWER, answered("CONFIRM")))
        .contains("“办理方式”", "不得代办");
    world.submit(OFFICER, PAPER_ANSWER, Map.of("answer", "HAND_OVER"));
    assertThat(world.running("paper-offer")).isEmpty();
    assertThat(world.open(OFFER)).as("its paper stands").isEmpty();
    world.submit(supplier(), CONFIRM, Map.of("answer", "DECLINE", "words", "价格记录有误"));
    world.submit(OFFICER, NEGOTIATE, story.negotiation("1440000.00"));
    world.submit(supplier(), CONFIRM, Map.of("answer", "CONFIRM"));
    assertThat(world.open("tender-award")).hasSize(1);
  }

  // As somebody tries who may not, or means harm

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agency-1",
        "130682-officer",
        "130100-officer",
        "130123-principal",
        "130123-finance",
        "expert-1",
        "auditor"
      })
  void nobodyElseCompletesReadsOrTakesARegistration(String who) throws JsonProcessingException {
    asked();
    isClosedTo(who, REGISTER, paper("1480000.00"));
    world.submit(OFFICER, REGISTER, paper("1480000.00"));
    world.submit(OFFICER, NEGOTIATE, story.negotiation("1450000.00"));
    isClosedTo(who, PAPER_ANSWER, answered("CONFIRM"));
  }

  private void isClosedTo(String who, String form, Map<String, Object> values)
      throws JsonProcessingException {
    String task = "/task/" + world.open(form).get(0).taskId();
    Caller caller = Caller.signedIn(environment, who);
    assertThat(caller.engine("POST", task + "/claim", Map.of("userId", who)).status())
        .isBetween(400, 499);
    assertThat(caller.engine("GET", task + "/form-variables").body())
        .doesNotContain(Stranger.NAME, Stranger.CODE, "1,450,000.00");
    assertThat(caller.engine("POST", task + "/submit-form", sent(values)).status())
        .isBetween(400, 499);
    assertThat(caller.engine("POST", task + "/complete", Map.of()).status()).isBetween(400, 499);
    assertThat(world.open(form)).hasSize(1);
  }

  @Test
  void whateverIsTypedIsRefusedInOneSentenceAndTheTaskStays() throws JsonProcessingException {
    asked();
    String task = "/task/" + world.open(REGISTER).get(0).taskId();
    Caller officer = Caller.signedIn(environment, OFFICER);
    officer.engine("POST", task + "/claim", Map.of("userId", OFFICER));
    List<Map<String, Object>> spoilt = new ArrayList<>();
    for (String field : paper("1").keySet()) {
      spoilt.add(with(paper("1480000.00"), field, Map.of("a", List.of())));
    }
    spoilt.add(with(paper("1480000.00"), "signedBy", "x".repeat(101)));
    spoilt.add(with(paper("1480000.00"), "paperOn", "+999999999-12-31"));
    spoilt.add(with(paper("1480000.00"), "price", "-1"));
    spoilt.add(with(paper("1480000.00"), "price", "1E+2147483647"));
    spoilt.add(with(paper("1480000.00"), "unknown", "1"));
    for (Map<String, Object> values : spoilt) {
      Caller.Answer answer = officer.engine("POST", task + "/submit-form", sent(values));
      assertThat(answer.status()).as(values.toString()).isEqualTo(400);
      assertThat(answer.refusal()).as(values.toString()).isNotEmpty().endsWith("。");
    }
    assertThat(world.open(REGISTER)).hasSize(1);
  }

  private Map<String, Object> sent(Map<String, Object> values) throws JsonProcessingException {
    return Map.of(
        "variables",
        Map.of("form", Map.of("type", "Json", "value", json.writeValueAsString(values))));
  }
}
