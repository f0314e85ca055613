package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.ReportStory.REGISTER;
import static cn.hebei.socialwork.tender.ReportStory.bid;
import static cn.hebei.socialwork.tender.ReportStory.changing;
import static cn.hebei.socialwork.tender.ReportStory.invalid;
import static cn.hebei.socialwork.tender.ReportStory.member;
import static cn.hebei.socialwork.tender.ReportStory.report;
import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.TenderStory.result;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * P12: the review of a tender that an agency or a trading centre holds is registered here, held to
 * what one held here is held to, and the award goes its ordinary course.
 */
@ProcessSpec
class ReviewElsewhereSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Openings openings;
  @Autowired private Awards awards;
  @Autowired private PublicNotices pages;
  @Autowired private QualificationFacts cases;
  @Autowired private Terms terms;
  @Autowired private ObjectMapper json;
  @Autowired private Environment environment;

  private ReportStory story;

  @BeforeEach
  void tellTheStory() {
    story = new ReportStory(world, new TenderStory(world, desk, bidding, tenders, json), tenders);
  }

  private String refused(Map<String, Object> values) {
    return world.refusal(OFFICER, REGISTER, values);
  }

  @Test
  void whereATenderIsHeldElsewhereNobodyFormsACommitteeOrScoresHere() {
    story.qualified();
    assertThat(world.open("open-tender-form-committee")).isEmpty();
    assertThat(world.open("scoring-declare")).isEmpty();
    assertThat(world.open(REGISTER)).hasSize(1);
    JsonNode form = world.view(OFFICER, REGISTER, "form");
    assertThat(form.path("organizer").asText()).isEqualTo("石家庄市公共资源交易中心");
    assertThat(form.path("bids")).hasSize(3);
    assertThat(world.view(OFFICER, REGISTER, "facts").path("opened").toString())
        .contains("1号", "示例1", "1,400,000.00元");
  }

  // The committee (B21)

  @Test
  void theCommitteeElsewhereIsOddAndNotSmallerThanTheRuleSays() {
    story.qualified();
    List<Map<String, Object>> five = ReportStory.members();
    assertThat(refused(with(report(), "members", five.subList(0, 4)))).contains("4人", "5人以上的单数");
    assertThat(refused(with(report(), "members", five.subList(0, 3)))).contains("3人", "5人以上的单数");
    assertThat(refused(with(report(), "members", List.of()))).contains("评审组成员");
  }

  @Test
  void twoThirdsOfItAreExpertsAndOneOfThemLeadsIt() {
    story.qualified();
    List<Map<String, Object>> members = new ArrayList<>(ReportStory.members());
    members.set(3, member("赵丁", "PURCHASER"));
    assertThat(refused(with(report(), "members", members))).contains("5人中评审专家3人", "2/3", "第47条");
    members.set(3, member("赵丁", "LEADER"));
    assertThat(refused(with(report(), "members", members))).contains("一名组长");
    members.set(3, member("赵丁", "EXPERT"));
    members.set(0, member("赵甲", "EXPERT"));
    assertThat(refused(with(report(), "members", members))).contains("一名组长");
    members.set(0, member("赵乙", "LEADER"));
    assertThat(refused(with(report(), "members", members))).contains("重复的姓名");
  }

  // Its days (B33)

  @Test
  void itWasHeldAfterTheOpeningAndTheReportCameAfterwardsNotTomorrow() {
    story.qualified();
    assertThat(refused(with(report(), "heldOn", "2024-09-22"))).contains("评审结束日期", "9月23日");
    assertThat(refused(with(report(), "heldOn", "2024-09-25"))).contains("评审结束日期");
    assertThat(refused(with(report(), "receivedOn", "2024-09-23"))).contains("收到评审报告的日期");
    assertThat(refused(with(report(), "receivedOn", "2024-09-25"))).contains("收到评审报告的日期");
    for (String field : List.of("reportNo", "place", "organizer", "recusals")) {
      assertThat(refused(with(report(), field, " "))).as(field).contains("没有填写");
    }
  }

  /** B33: the purchaser's days run from the report, not from when it is typed in. */
  @Test
  void theDaysToDecideRunFromTheDayOfTheReport() {
    story.qualified();
    world.submit(OFFICER, REGISTER, report());
    assertThat(terms.running(tenders.get(CASE).scope(), "award.decision-days").orElseThrow().from())
        .isEqualTo(LocalDate.of(2024, 9, 24));
  }

  /** B33: the report is due two working days after the review; the delay of others is no bar. */
  @Test
  void aReportThatCameLateSaysSo() {
    story.qualified();
    world.goTo(DEADLINE.plusDays(4));
    world.submit(OFFICER, REGISTER, with(report(), "receivedOn", "2024-09-27"));
    assertThat(world.view(PRINCIPAL, "tender-award", "facts").path("rows").toString())
        .contains("2024年9月27日，迟于应当送交的2024年9月26日", "2工作日", "第68条");
  }

  /** B33: who lets the days pass can no longer choose another than the first. */
  @Test
  void whereTheDaysAreOverWhenItIsRegisteredOnlyTheFirstCanWin() {
    story.qualified();
    world.goTo(DEADLINE.plusDays(17));
    world.submit(OFFICER, REGISTER, report());
    assertThat(world.refusal(PRINCIPAL, "tender-award", Map.of("bid", "3", "reason", "排名第一的机构放弃")))
        .contains("只能是排名第一", "第68条");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
  }

  // Price, points, sum and order (B14, B25, B32)

  @Test
  void aPriceIsWithinTheCeilingAndTheOneThatWasOpened() {
    story.qualified();
    assertThat(refused(changing(1, "price", "1500000.01"))).contains("第1行“报价”", "超过最高限价");
    assertThat(refused(changing(1, "price", "1399999.99")))
        .contains("第1行“报价”1,399,999.99元", "1,400,000.00元不一致");
    assertThat(refused(changing(1, "price", "1400000.001"))).contains("报价", "两位小数");
  }

  @Test
  void theTotalIsThePointsForThePriceAndTheOthersExactly() {
    story.qualified();
    assertThat(refused(changing(1, "total", "95.13")))
        .contains("第1行“总分”应为95.14分", "价格分17.14分", "78.00分");
    assertThat(refused(changing(1, "points", "80.01"))).contains("第1行“其他因素得分”80.01分", "80分");
    assertThat(refused(changing(2, "points", null))).contains("第2行", "没有填写");
    assertThat(refused(changing(2, "total", null))).contains("第2行", "没有填写");
    assertThat(refused(changing(2, "rank", null))).contains("第2行", "没有填写");
    assertThat(refused(changing(1, "bid", "1号 别家"))).contains("第1行“投标机构”不符");
    assertThat(refused(with(report(), "bids", ReportStory.bids().subList(0, 2)))).contains("共3家");
  }

  @Test
  void theOrderIsTheOneScoresGivenHereWouldHave() {
    story.qualified();
    assertThat(refused(changing(1, "rank", 2))).contains("第1行“名次”应为1", "第57条");
    List<Map<String, Object>> tied = new ArrayList<>(ReportStory.bids());
    tied.set(2, bid(3, "1300000.00", "76.68", "95.14", 2, true));
    assertThat(refused(with(report(), "bids", tied)))
        .as("of two with the same total the cheaper one is first")
        .contains("第3行“名次”应为1");
    tied.set(2, bid(3, "1300000.00", "76.68", "95.14", 1, true));
    tied.set(0, bid(1, "1400000.00", "78.00", "95.14", 2, false));
    world.submit(OFFICER, REGISTER, with(report(), "bids", tied));
    assertThat(world.view(PRINCIPAL, "tender-award", "form").path("bid").asText()).isEqualTo("3");
  }

  // The candidates (B33)

  @Test
  void candidatesAreRecommendedInTheirOrderAndOnlyTheyCanWin() {
    story.qualified();
    assertThat(refused(changing(1, "candidate", false))).contains("第1行“推荐为候选人”", "第68条");
    List<Map<String, Object>> skipping = new ArrayList<>(ReportStory.bids());
    skipping.set(2, bid(3, "1300000.00", "70.00", "88.46", 2, false));
    skipping.set(1, bid(2, "1200000.00", "60.00", "80.00", 3, true));
    assertThat(refused(with(report(), "bids", skipping))).contains("第2行“推荐为候选人”", "依次推荐");
    world.submit(OFFICER, REGISTER, report());
    assertThat(world.view(PRINCIPAL, "tender-award", "facts").path("candidates")).hasSize(2);
    assertThat(world.refusal(PRINCIPAL, "tender-award", Map.of("bid", "2", "reason", "前两名放弃")))
        .contains("候选人", "第68条");
    assertThat(world.refusal(PRINCIPAL, "tender-award", Map.of("bid", "3"))).contains("法定理由");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "3", "reason", "排名第一的机构放弃"));
    assertThat(awards.of(CASE).orElseThrow().agencyCode()).isEqualTo("agency-3");
  }

  // Invalid bids

  @Test
  void anInvalidBidHasItsReasonAndCountsForNoPrice() {
    long tender = story.fourQualified();
    List<Map<String, Object>> bids = new ArrayList<>(ReportStory.bids());
    bids.add(invalid(4, "1100000.00", ""));
    assertThat(refused(with(report(), "bids", bids))).contains("第4行“投标无效的理由”没有填写");
    bids.set(3, with(invalid(4, "1100000.00", "人员数量不满足"), "total", "70.00"));
    assertThat(refused(with(report(), "bids", bids))).contains("第4行投标无效的", "应为空");
    assertThat(refused(changing(1, "reason", "有瑕疵"))).contains("共4家");
    bids.set(3, invalid(4, "1100000.00", "人员数量不满足"));
    bids.set(0, with(bids.get(0), "reason", "有瑕疵"));
    assertThat(refused(with(report(), "bids", bids))).contains("第1行“投标无效的理由”应为空");
    bids.set(0, ReportStory.bids().get(0));
    world.submit(OFFICER, REGISTER, with(report(), "bids", bids));
    assertThat(openings.qualified(tender)).extracting(OpenedBid::no).containsExactly(1, 2, 3);
    JsonNode facts = world.view(PRINCIPAL, "tender-award", "facts");
    assertThat(facts.path("rows").toString()).contains("4号投标无效", "人员数量不满足");
    assertThat(facts.path("ranking")).hasSize(3);
  }

  /** B20, B31: fewer than three valid bids are not ranked; the principal can only end the round. */
  @Test
  void tooFewValidBidsAreNotRankedAndThePrincipalEndsTheRound() {
    story.qualified();
    List<Map<String, Object>> bids = new ArrayList<>(ReportStory.bids());
    bids.set(2, invalid(3, "1300000.00", "没有响应实质性要求"));
    assertThat(refused(with(report(), "bids", bids))).contains("应为空", "不足3家", "废标");
    bids.set(0, bid(1, "1400000.00", null, null, null, false));
    bids.set(1, bid(2, "1200000.00", null, null, null, false));
    world.submit(OFFICER, REGISTER, with(report(), "bids", bids));
    JsonNode form = world.view(PRINCIPAL, "tender-award", "form");
    assertThat(form.path("decision").asText()).isEqualTo("FAIL");
    assertThat(form.path("ground").asText()).isEqualTo("TOO_FEW");
    assertThat(world.view(PRINCIPAL, "tender-award", "facts").path("ranking")).isEmpty();
    assertThat(world.refusal(PRINCIPAL, "tender-award", Map.of("decision", "AWARD", "bid", "1")))
        .contains("只能是废标", "第36条");
    world.submit(
        PRINCIPAL,
        "tender-award",
        Map.of("decision", "FAIL", "ground", "TOO_FEW", "failReason", "评审有效投标两家"));
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .contains("不足三家", "评审有效投标两家");
  }

  // The ordinary course

  @Test
  void theResultIsPublishedWithScoresAndTheNamesOfTheCommittee() {
    long tender = story.qualified();
    world.submit(OFFICER, REGISTER, report());
    JsonNode facts = world.view(PRINCIPAL, "tender-award", "facts");
    assertThat(facts.path("ranking").toString())
        .contains("\"total\":\"95.14\"", "\"total\":\"88.46\"", "\"total\":\"80.00\"");
    assertThat(facts.path("rows").toString())
        .contains("外部评审", "石交评〔2024〕18号", "第三评标室", "赵甲（组长、评审专家）", "李己因配偶");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    assertThat(pages.find(tender).orElseThrow().rows().toString()).doesNotContain("赵甲", "95.14");
    assertThat(cases.of(CASE)).isEmpty();
    world.submit(OFFICER, "tender-publish-result", with(result(), "publishedOn", "2024-09-24"));
    PublicNotices.Page page = pages.find(tender).orElseThrow();
    assertThat(page.rows().toString()).contains("示例1", "赵甲", "赵戊（采购人代表）");
    assertThat(page.ranking()).hasSize(3);
    assertThat(cases.of(CASE).get(0).lines().toString()).contains("外部评审", "石交评〔2024〕18号");
    assertThat(world.running("agreement")).hasSize(1);
  }

  // As somebody tries who may not

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agency-1",
        "130682-officer",
        "130100-officer",
        "130123-principal",
        "expert-1",
        "auditor"
      })
  void nobodyElseReadsOrSendsTheReport(String who) throws Exception {
    story.qualified();
    String task = "/task/" + world.open(REGISTER).get(0).taskId();
    Caller caller = Caller.signedIn(environment, who);
    assertThat(caller.engine("GET", task + "/form-variables").body()).doesNotContain("示例1", "1号");
    assertThat(caller.engine("POST", task + "/complete", Map.of()).status()).isBetween(400, 499);
    assertThat(world.open(REGISTER)).hasSize(1);
  }
}
