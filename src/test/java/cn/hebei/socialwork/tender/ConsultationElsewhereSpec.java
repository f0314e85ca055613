package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.ConsultationStory.DEADLINE;
import static cn.hebei.socialwork.tender.ConsultationStory.DECLARE;
import static cn.hebei.socialwork.tender.ConsultationStory.OFFICER;
import static cn.hebei.socialwork.tender.ConsultationStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.ConsultationStory.PUBLISH;
import static cn.hebei.socialwork.tender.ConsultationStory.QUOTE;
import static cn.hebei.socialwork.tender.ConsultationStory.QUOTES;
import static cn.hebei.socialwork.tender.ConsultationStory.THREE;
import static cn.hebei.socialwork.tender.ElsewhereStory.REGISTER;
import static cn.hebei.socialwork.tender.ElsewhereStory.changing;
import static cn.hebei.socialwork.tender.ElsewhereStory.consulted;
import static cn.hebei.socialwork.tender.ElsewhereStory.ended;
import static cn.hebei.socialwork.tender.ElsewhereStory.failing;
import static cn.hebei.socialwork.tender.ElsewhereStory.lacking;
import static cn.hebei.socialwork.tender.ElsewhereStory.quoting;
import static cn.hebei.socialwork.tender.ElsewhereStory.registered;
import static cn.hebei.socialwork.tender.ElsewhereStory.response;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.Stranger;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
 * P12 for P11: a 竞争性磋商 that an agency or a trading centre holds is registered here, held to what
 * one held here is held to, and goes on like it.
 */
@ProcessSpec
class ConsultationElsewhereSpec {

  private static final String REPORT = ReportStory.REGISTER;
  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Openings openings;
  @Autowired private Consultations consultations;
  @Autowired private Agencies agencies;
  @Autowired private Awards awards;
  @Autowired private PublicNotices pages;
  @Autowired private Terms terms;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;
  @Autowired private Environment environment;

  private ConsultationStory story;
  private ElsewhereStory elsewhere;

  @BeforeEach
  void tellTheStory() {
    story = new ConsultationStory(world, desk, bidding, tenders, json);
    elsewhere = new ElsewhereStory(world, story, tenders);
  }

  @AfterEach
  void theStrangerIsGone() {
    Stranger.isGone(jdbc);
  }

  // Where it is held (P12)

  @Test
  void theNoticeNamesThePlatformAndNobodyRespondsHere() {
    story.prepared();
    assertThat(
            world.refusal(OFFICER, PUBLISH, with(ConsultationStory.notice(), "mode", "ELSEWHERE")))
        .contains("外部平台和组织单位");
    world.submit(OFFICER, PUBLISH, ConsultationStory.noticeElsewhere());
    long id = tenders.get(CASE).id();
    assertThat(bidding.offeredTo("agency-1")).isEmpty();
    assertThat(bidding.begin(id, "agency-1")).isPresent();
    assertThat(pages.find(id).orElseThrow().rows().toString()).contains("提交地点", "石家庄市公共资源交易中心");
    assertThat(world.open(REGISTER)).isEmpty();
    world.submit(OFFICER, ConsultationStory.FORM, ConsultationStory.group(THREE, "expert-1"));
    world.goTo(DEADLINE);
    assertThat(world.open(REGISTER)).hasSize(1);
    assertThat(world.open(DECLARE)).isEmpty();
    assertThat(world.open("tender-declare-failed")).isEmpty();
  }

  @Test
  void whoRegistersChoosesSuppliersByNameAndCreditCode() {
    elsewhere.held();
    JsonNode facts = world.view(OFFICER, REGISTER, "facts");
    assertThat(facts.path("agencies").get(0).path("label").asText())
        .contains("（" + agencies.find("agency-1").orElseThrow().creditCode() + "）");
    assertThat(facts.path("rows").toString()).contains("磋商小组", "评审专家1、评审专家2、评审专家3");
    assertThat(world.view(OFFICER, REGISTER, "form").path("organizer").asText())
        .isEqualTo("石家庄市公共资源交易中心");
  }

  /** The periods of the notice end with the deadline, wherever it is held (B13). */
  @Test
  void thePeriodsOfTheNoticeEndWithTheDeadline() {
    elsewhere.held();
    assertThat(terms.of(CASE.value()))
        .extracting(t -> t.rule().key())
        .contains("consult.notice-days", "consult.documents-days", "consult.response-days");
    assertThat(running()).isEmpty();
  }

  private List<String> running() {
    return List.of("consult.notice-days", "consult.documents-days", "consult.response-days")
        .stream()
        .flatMap(rule -> terms.running(tenders.get(CASE).scope(), rule).stream())
        .map(Term::scope)
        .toList();
  }

  // Not before its time

  @Test
  void beforeTheLastDeadlineNothingIsRegistered() {
    story.prepared();
    world.submit(OFFICER, PUBLISH, ConsultationStory.noticeElsewhere());
    world.submit(OFFICER, ConsultationStory.FORM, ConsultationStory.group(THREE, "expert-1"));
    world.goTo(QUOTES.minusMinutes(1));
    assertThat(world.refusal(OFFICER, REGISTER, registered()))
        .contains("最后报价截止时间", "还没有到")
        .endsWith("。");
    world.goTo(QUOTES);
    world.submit(OFFICER, REGISTER, registered());
    assertThat(world.open(REGISTER)).isEmpty();
  }

  // The responses (P11, B17)

  @Test
  void aResponseIsFromARegisteredSupplierOnceAndInTime() {
    elsewhere.held();
    assertThat(refused(changing(2, "agency", "nobody"))).contains("第2行“供应商”", "已注册");
    assertThat(refused(changing(2, "agency", "expert-1"))).contains("第2行“供应商”", "已注册");
    assertThat(refused(changing(2, "agency", "agency-1"))).contains("第2行“供应商”重复");
    assertThat(refused(changing(3, "submittedAt", "2024-09-12T10:01")))
        .contains("第3行“递交时间”", "首次响应截止时间", "第13条");
    assertThat(refused(changing(3, "submittedAt", "2024-09-01T23:59"))).contains("第3行“递交时间”早于公告日期");
    world.submit(OFFICER, REGISTER, changing(3, "submittedAt", "2024-09-12T10:00"));
    assertThat(world.open(REPORT)).hasSize(1);
  }

  /** The same check of conditions as the group makes here (B20, R44-R46, P10). */
  @Test
  void whetherAResponseConformsIsCheckedAsHere() {
    elsewhere.held();
    assertThat(refused(changing(1, "conclusion", "FAIL"))).contains("第1行", "不符合的条件");
    assertThat(refused(changing(1, "failed", List.of("RESPONSIVE")))).contains("应为空");
    assertThat(refused(changing(1, "credit", "GRAVE"))).contains("信用记录和认定理由");
    assertThat(refused(changing(1, "credit", "OTHER"))).contains("信用记录和认定理由");
    assertThat(refused(changing(1, "creditProcurementAt", "2024-09-13T10:01")))
        .contains("中国政府采购网查询时间");
    assertThat(refused(changing(1, "price", "1500000.01"))).contains("第1行", "超过最高限价");
  }

  // The consultations and the change (P11)

  @Test
  void everybodyWhoConformsIsConsultedAfterTheDeadlineAndNobodyElse() {
    elsewhere.held();
    assertThat(refused(lacking(2, "heldAt"))).contains("第2行“磋商时间”没有填写");
    assertThat(refused(changing(2, "heldAt", "2024-09-12T09:59"))).contains("第2行“磋商时间”");
    assertThat(refused(changing(2, "heldAt", "2024-09-13T10:01"))).contains("第2行“磋商时间”");
    Map<String, Object> talkedTo =
        with(failing("agency-3", "1431111.11"), "heldAt", "2024-09-12T11:00");
    assertThat(refused(registered(two(talkedTo)))).contains("第3行", "应为空", "不参加磋商");
    Map<String, Object> quoted =
        with(failing("agency-3", "1431111.11"), "finalPrice", "1300000.00");
    assertThat(refused(registered(two(quoted)))).contains("第3行", "应为空");
  }

  @Test
  void allAreAskedAfterTheLastTalkAndAChangeWasConfirmedAndToldInWriting() {
    elsewhere.held();
    assertThat(refused(with(registered(), "askedAt", "2024-09-12T10:59"))).contains("早于“磋商时间”");
    assertThat(refused(with(registered(), "askedAt", "2024-09-13T10:01"))).contains("不能晚于");
    assertThat(refused(with(registered(), "askedAt", ""))).contains("没有填写");
    assertThat(refused(with(registered(), "closesAt", ""))).contains("没有填写");
    assertThat(refused(with(registered(), "notified", false))).contains("没有勾选", "第20条");
    assertThat(refused(changing(1, "words", ""))).contains("第1行“对书面变动的响应”");
    world.submit(
        OFFICER, REGISTER, with(with(changing(1, "words", ""), "change", ""), "notified", false));
    assertThat(world.open(REPORT)).hasSize(1);
  }

  // The final quotations (P11)

  @Test
  void aFinalQuotationIsExactWithinTheCeilingAndInTime() {
    elsewhere.held();
    assertThat(refused(changing(1, "finalPrice", "1500000.01"))).contains("第1行“最后报价”", "超过最高限价");
    assertThat(refused(changing(1, "finalPrice", "1400000.001"))).contains("第1行“最后报价”", "两位小数");
    assertThat(refused(changing(1, "finalPrice", "0"))).contains("第1行“最后报价”", "大于0");
    assertThat(refused(changing(1, "quotedAt", "2024-09-13T10:01"))).contains("第1行“最后报价时间”", "逾期");
    assertThat(refused(changing(1, "quotedAt", "2024-09-12T15:59"))).contains("第1行“最后报价时间”");
    assertThat(refused(lacking(1, "quotedAt"))).contains("第1行“最后报价时间”");
    assertThat(refused(lacking(1, "quotationNo"))).contains("最后报价摘要或者编号");
    assertThat(refused(lacking(1, "finalPrice"))).contains("第1行“最后报价”没有填写");
  }

  /** P9: nobody needs an account here to respond there; its name and code are its own. */
  @Test
  void aSupplierWithoutAnAccountIsEnteredByNameAndCodeAndIsRankedLikeTheOthers() {
    long id = elsewhere.held();
    assertThat(refused(third(with(stranger(), "creditCode", "52130100MJ99887718"))))
        .contains("第3行“统一社会信用代码”", "校验码");
    assertThat(refused(third(with(stranger(), "name", " ")))).contains("第3行“供应商名称”没有填写");
    assertThat(refused(third(with(stranger(), "agency", "agency-3")))).contains("第3行", "应为空");
    String known = agencies.find("agency-1").orElseThrow().creditCode();
    assertThat(refused(third(with(stranger(), "creditCode", known))))
        .contains("第3行“统一社会信用代码”已经登记在", "供应商名称");
    assertThat(refused(lacking(1, "agency"))).contains("第1行“供应商”没有选择", "供应商名称");
    assertThat(refused(registered(List.of(stranger(), stranger())))).contains("第2行“供应商”重复");
    world.submit(OFFICER, REGISTER, third(stranger()));
    assertThat(openings.qualified(id)).hasSize(3);
    String organ = openings.of(id).get(2).agencyCode();
    assertThat(agencies.find(organ).orElseThrow().creditCode()).isEqualTo(Stranger.CODE);
    assertThat(world.view(OFFICER, REPORT, "facts").toString()).contains("3号", Stranger.NAME);
  }

  private static Map<String, Object> third(Map<String, Object> row) {
    List<Map<String, Object>> rows =
        new ArrayList<>(
            List.of(
                quoting("agency-1", "1411111.11", "1400000.00"),
                quoting("agency-2", "1421111.11", "1200000.00")));
    rows.add(row);
    return registered(rows);
  }

  private static Map<String, Object> stranger() {
    Map<String, Object> row = new TreeMap<>(quoting("agency-3", "1431111.11", "1300000.00"));
    row.remove("agency");
    row.put("name", Stranger.NAME);
    row.put("creditCode", Stranger.CODE);
    return row;
  }

  // How many (P11: two may go on)

  @Test
  void twoFinalQuotationsMayGoOnAndWhoGaveNoneHasWithdrawn() {
    long id = elsewhere.held();
    world.submit(OFFICER, REGISTER, registered(two(consulted("agency-3", "1431111.11"))));
    assertThat(openings.of(id)).hasSize(3);
    assertThat(openings.qualified(id)).extracting(OpenedBid::no).containsExactly(1, 2);
    assertThat(world.open(REPORT)).hasSize(1);
    assertThat(world.open(QUOTE)).isEmpty();
    assertThat(world.open(DECLARE)).isEmpty();
  }

  @Test
  void oneFinalQuotationEndsIt() {
    long id = elsewhere.held();
    world.submit(
        OFFICER,
        REGISTER,
        registered(
            List.of(
                quoting("agency-1", "1411111.11", "1400000.00"),
                consulted("agency-2", "1421111.11"))));
    assertThat(world.open(REPORT)).isEmpty();
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .contains("最后报价", "不足2家");
    assertThat(openings.qualified(id)).hasSize(1);
  }

  @Test
  void oneConformingResponseEndsItWithoutConsultation() {
    elsewhere.held();
    List<Map<String, Object>> bids =
        List.of(response("agency-1", "1411111.11"), failing("agency-2", "1421111.11"));
    assertThat(refused(with(ended(bids), "closesAt", "2024-09-13T10:00"))).contains("应为空", "不足2家");
    assertThat(
            refused(
                ended(
                    List.of(
                        quoting("agency-1", "1411111.11", "1400000.00"),
                        failing("agency-2", "1421111.11")))))
        .contains("应为空", "财库〔2015〕124号");
    world.submit(OFFICER, REGISTER, ended(bids));
    assertThat(world.open("tender-declare-failed")).hasSize(1);
    assertThat(world.open(REPORT)).isEmpty();
  }

  /** The browser leaves out a list without rows. */
  @Test
  void whereNobodyRespondedItEndsToo() {
    elsewhere.held();
    Map<String, Object> nobody = with(ended(List.of()), "record", "截止时无人响应。");
    nobody.remove("bids");
    world.submit(OFFICER, REGISTER, nobody);
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  // It goes on like one held here

  @Test
  void nobodyScoresHereAndTheFinalQuotationAloneIsRankedAndAwarded() {
    long id = elsewhere.held();
    world.submit(OFFICER, REGISTER, registered());
    assertThat(consultations.change(id).orElseThrow().content())
        .isEqualTo(ConsultationStory.CHANGE);
    assertThat(consultations.talk(id, 2).orElseThrow().record()).contains("石交磋〔2024〕31号");
    assertThat(world.open("scoring-declare")).isEmpty();
    JsonNode form = world.view(OFFICER, REPORT, "form");
    assertThat(form.path("members").findValuesAsText("name"))
        .as("the group that was formed")
        .containsExactly("评审专家1", "评审专家2", "评审专家3");
    assertThat(world.refusal(OFFICER, REPORT, reported("1421111.11")))
        .as("the first price counts no more")
        .contains("第2行“报价”", "1,200,000.00元不一致");
    assertThat(world.refusal(OFFICER, REPORT, with(reported("1200000.00"), "heldOn", "2024-09-12")))
        .contains("评审结束日期", "9月13日");
    world.submit(OFFICER, REPORT, reported("1200000.00"));
    JsonNode facts = world.view(PRINCIPAL, "tender-award", "facts");
    assertThat(facts.path("rows").toString())
        .contains("外部磋商", "示例采购代理公司", "石交磋〔2024〕31号", "外部评审", "石交评〔2024〕31号");
    JsonNode ranking = facts.path("ranking");
    assertThat(ranking.get(0).path("price").asText()).isEqualTo("1,200,000.00元");
    assertThat(ranking.get(0).path("priceScore").asText()).isEqualTo("20.00");
    assertThat(ranking.toString()).doesNotContain("1,411,111.11", "1,421,111.11");
    awarded();
    assertThat(awards.of(CASE).orElseThrow().price()).isEqualByComparingTo("1200000.00");
    assertThat(pages.find(id).orElseThrow().rows().toString())
        .contains("成交机构", "1,200,000.00元")
        .doesNotContain("1,300,000", "1,400,000", "1,411,111");
  }

  private void awarded() {
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "2"));
    world.submit(
        OFFICER, "tender-publish-result", with(TenderStory.result(), "publishedOn", "2024-09-13"));
  }

  /** B21: an odd number, two thirds of them experts, as of a group formed here. */
  @Test
  void theGroupInTheReportIsHeldToTheSizeOfOneFormedHere() {
    elsewhere.held();
    world.submit(OFFICER, REGISTER, registered());
    List<Map<String, Object>> two = ReportStory.members().subList(0, 2);
    assertThat(world.refusal(OFFICER, REPORT, with(reported("1200000.00"), "members", two)))
        .contains("磋商小组成员", "2人", "3人以上的单数");
  }

  private static Map<String, Object> reported(String cheapest) {
    Map<String, Object> values = new TreeMap<>(ReportStory.report());
    values.put("reportNo", "石交评〔2024〕31号");
    values.put("heldOn", "2024-09-13");
    values.put("receivedOn", "2024-09-13");
    values.put("members", ReportStory.members().subList(0, 3));
    values.put(
        "bids",
        List.of(
            ReportStory.bid(1, "1400000.00", "60.00", "77.14", 3, true),
            ReportStory.bid(2, cheapest, "60.00", "80.00", 1, true),
            ReportStory.bid(3, "1300000.00", "60.00", "78.46", 2, true)));
    return values;
  }

  /** As of one held here: finance learns who responded with the result, not before (B18, P11). */
  @Test
  void financeIsAskedForTheBondsWithTheResult() {
    elsewhere.held(with(TenderStory.documents(), "bond", "30000.00"));
    world.submit(OFFICER, REGISTER, registered());
    assertThat(world.open("bid-bond-record")).isEmpty();
    world.submit(OFFICER, REPORT, reported("1200000.00"));
    awarded();
    assertThat(world.open("bid-bond-record")).hasSize(1);
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
  void nobodyElseCompletesReadsOrTakesTheRegistration(String who) throws JsonProcessingException {
    elsewhere.held();
    String task = "/task/" + world.open(REGISTER).get(0).taskId();
    Caller caller = Caller.signedIn(environment, who);
    assertThat(caller.engine("POST", task + "/claim", Map.of("userId", who)).status())
        .isBetween(400, 499);
    assertThat(caller.engine("GET", task + "/form-variables").body())
        .doesNotContain("磋商小组", "评审专家", "agencies");
    assertThat(caller.engine("POST", task + "/submit-form", sent(registered())).status())
        .isBetween(400, 499);
    assertThat(caller.engine("POST", task + "/complete", Map.of()).status()).isBetween(400, 499);
    assertThat(world.open(REGISTER)).hasSize(1);
    assertThat(openings.of(tenders.get(CASE).id())).isEmpty();
  }

  @Test
  void whateverIsTypedIsRefusedInOneSentenceAndTheTaskStays() throws JsonProcessingException {
    elsewhere.held();
    String task = "/task/" + world.open(REGISTER).get(0).taskId();
    Caller officer = Caller.signedIn(environment, OFFICER);
    officer.engine("POST", task + "/claim", Map.of("userId", OFFICER));
    for (Map<String, Object> values : spoilt()) {
      Caller.Answer answer = officer.engine("POST", task + "/submit-form", sent(values));
      assertThat(answer.status()).as(values.toString()).isEqualTo(400);
      assertThat(answer.refusal()).as(values.toString()).isNotEmpty().endsWith("。");
      assertThat(world.open(REGISTER)).hasSize(1);
    }
    assertThat(officer.engine("POST", task + "/submit-form", sent(registered())).status())
        .isEqualTo(204);
  }

  private static List<Map<String, Object>> spoilt() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String field : registered().keySet()) {
      all.add(with(registered(), field, Map.of("a", List.of())));
    }
    for (String field : quoting("agency-1", "1", "1").keySet()) {
      all.add(changing(1, field, Map.of("a", List.of())));
      all.add(changing(1, field, "x".repeat(5000)));
    }
    for (String moment : List.of("submittedAt", "creditChinaAt", "heldAt", "quotedAt")) {
      all.add(changing(1, moment, "+999999999-12-31T00:00"));
      all.add(changing(1, moment, "2000-01-01T00:00"));
      all.add(changing(1, moment, "2100-12-31T23:59"));
    }
    all.remove(changing(1, "creditChinaAt", "2000-01-01T00:00"));
    all.add(with(registered(), "closesAt", "2100-12-31T23:59"));
    all.add(with(registered(), "askedAt", "2000-01-01T00:00"));
    all.add(changing(1, "finalPrice", "1E+2147483647"));
    all.add(changing(1, "finalPrice", "-1"));
    all.add(changing(1, "price", "999999999999999.99"));
    all.add(with(registered(), "unknown", "1"));
    return all;
  }

  private Map<String, Object> sent(Map<String, Object> values) throws JsonProcessingException {
    return Map.of(
        "variables",
        Map.of("form", Map.of("type", "Json", "value", json.writeValueAsString(values))));
  }

  /**
   * Until the result nobody reads who responded, or with what; nor does the case's chain say it.
   */
  @Test
  void whatIsRegisteredIsReadByNobodyBeforeTheResult() {
    long id = elsewhere.held();
    world.submit(OFFICER, REGISTER, registered());
    for (String who : List.of(OFFICER, "130123-finance", "130100-officer", "agency-4", "auditor")) {
      Caller caller = Caller.signedIn(environment, who);
      for (String page :
          List.of(
              "/",
              "/public/notices/" + id,
              "/public/notices/" + id + ".json",
              "/cases/130123-01-2025",
              "/audit/130123-01-2025",
              "/tenders/receipts",
              "/tenders/" + id + "/files")) {
        assertThat(caller.get(page).body())
            .as(who + " " + page)
            .doesNotContain("1,400,000", "1400000", "1,411,111", "1411111", "（示例1）", "石交磋")
            .doesNotContain("agency-1\"");
      }
      for (String list : List.of("/task", "/history/task", "/history/process-instance")) {
        assertThat(caller.engine("GET", list).body())
            .as(who + " " + list)
            .doesNotContain("1400000", "1,400,000", "石交磋");
      }
    }
  }

  private static List<Map<String, Object>> two(Map<String, Object> third) {
    return List.of(
        quoting("agency-1", "1411111.11", "1400000.00"),
        quoting("agency-2", "1421111.11", "1200000.00"),
        third);
  }

  private String refused(Map<String, Object> values) {
    return world.refusal(OFFICER, REGISTER, values);
  }
}
