package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.SingleSourceStory.ANSWER;
import static cn.hebei.socialwork.tender.SingleSourceStory.APPROVE;
import static cn.hebei.socialwork.tender.SingleSourceStory.CONFIRM;
import static cn.hebei.socialwork.tender.SingleSourceStory.JUSTIFY;
import static cn.hebei.socialwork.tender.SingleSourceStory.NEGOTIATE;
import static cn.hebei.socialwork.tender.SingleSourceStory.OFFER;
import static cn.hebei.socialwork.tender.SingleSourceStory.PUBLISH;
import static cn.hebei.socialwork.tender.SingleSourceStory.expert;
import static cn.hebei.socialwork.tender.SingleSourceStory.justification;
import static cn.hebei.socialwork.tender.SingleSourceStory.offer;
import static cn.hebei.socialwork.tender.SingleSourceStory.publicity;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B9, B49: 单一来源 is argued, published above the amount of open tender, negotiated, confirmed. */
@ProcessSpec
class SingleSourceSpec {

  private static final String LIST = "/public/notices";

  @Autowired private World world;
  @Autowired private Tenders tenders;
  @Autowired private Notices notices;
  @Autowired private Bidding bidding;
  @Autowired private PublicNotices pages;
  @Autowired private OpenTenders open;
  @Autowired private Awards awards;
  @Autowired private ChangeOffers changes;
  @Autowired private Terms terms;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  private SingleSourceStory story;

  @BeforeEach
  void tellTheStory() {
    story = new SingleSourceStory(world);
  }

  /** The sample amount of open tender is above the lot's: a spec may enter another one. */
  @AfterEach
  void theSampleAmountIsBack() {
    amount("4000000");
  }

  private void amount(String yuan) {
    jdbc.sql("update rule_value set value = ? where key = 'threshold.open.county'")
        .param(yuan)
        .update();
  }

  private long justified(String publish) {
    CaseKey key = story.chosen();
    world.submit(OFFICER, JUSTIFY, justification(publish));
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    return tenders.get(key).id();
  }

  private long offered() {
    long id = justified("NO");
    world.submit("agency-2", OFFER, offer("1480000.00"));
    return id;
  }

  // Argued (B49)

  @Test
  void oneBidderIsNoSingleSource() {
    story.chosen();
    assertThat(world.refusal(OFFICER, JUSTIFY, with(justification("NO"), "sole", false)))
        .contains("只有一家供应商投标不等于只能从唯一供应商处采购", "第38条");
  }

  @Test
  void fromTheAmountOfOpenTenderOnThreeExpertsArgueAndItIsPublished() {
    amount("1000000");
    story.chosen();
    assertThat(world.refusal(OFFICER, JUSTIFY, justification("NO"))).contains("必须公示", "第38条");
    assertThat(
            world.refusal(
                OFFICER, JUSTIFY, with(justification("YES"), "experts", List.of(expert("甲")))))
        .contains("只有1人", "至少3人");
    world.submit(OFFICER, JUSTIFY, justification("YES"));
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    assertThat(world.open(PUBLISH)).hasSize(1);
    assertThat(world.open(OFFER)).isEmpty();
  }

  @Test
  void aBudgetAboveThePlansAndAnUnknownSupplierAreRefused() {
    story.chosen();
    assertThat(world.refusal(OFFICER, JUSTIFY, with(justification("NO"), "ceiling", "1530000.01")))
        .contains("采购预算", "超过年度计划");
    assertThat(world.refusal(OFFICER, JUSTIFY, with(justification("NO"), "agency", "expert-1")))
        .contains("不在已注册的机构中");
  }

  @Test
  void thePrincipalMayGiveItBack() {
    story.chosen();
    world.submit(OFFICER, JUSTIFY, justification("NO"));
    world.submit(PRINCIPAL, APPROVE, Map.of("decision", "RETURN", "opinion", "补充理由"));
    assertThat(world.view(OFFICER, JUSTIFY, "facts").toString()).contains("补充理由");
    assertThat(world.view(OFFICER, JUSTIFY, "form").path("agency").asText()).isEqualTo("agency-2");
  }

  // The intent before it (B3)

  private CaseKey chosenTooSoon() {
    return story.chosen(with(PreparationStory.scheme(), "intentOn", "2024-08-20"));
  }

  @Test
  void aSingleSourceIsNotPublishedSoonerThanThirtyDaysAfterTheIntent() {
    CaseKey key = chosenTooSoon();
    world.submit(OFFICER, JUSTIFY, justification("YES"));
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    assertThat(world.refusal(OFFICER, PUBLISH, publicity()))
        .contains("“公示日期”过早", "采购意向于2024年8月20日公开", "2024年9月19日");
    assertThat(terms.running(key.value(), "intent.days")).isPresent();
    world.goTo(LocalDateTime.of(2024, 9, 19, 9, 0));
    Map<String, Object> later =
        with(with(publicity(), "publishedOn", "2024-09-19"), "until", "2024-09-26");
    world.submit(OFFICER, PUBLISH, later);
    assertThat(terms.running(key.value(), "intent.days")).isEmpty();
  }

  @Test
  void withoutPublicityThePurchaseBeginsWithTheApprovalWhichWaitsForTheIntentToo() {
    CaseKey key = chosenTooSoon();
    world.submit(OFFICER, JUSTIFY, justification("NO"));
    assertThat(world.refusal(PRINCIPAL, APPROVE, PlanStory.AGREED))
        .contains("“批准日期”过早", "2024年9月19日");
    world.goTo(LocalDateTime.of(2024, 9, 19, 9, 0));
    world.submit(PRINCIPAL, APPROVE, PlanStory.AGREED);
    assertThat(world.open(OFFER)).hasSize(1);
    assertThat(terms.running(key.value(), "intent.days")).isEmpty();
  }

  /** P19: the days after the intent are no certain rule; the principal passes what he is shown. */
  @Test
  void thePrincipalIsShownThatItIsTooSoonAndPassesItWithAReason() {
    CaseKey key = chosenTooSoon();
    world.submit(OFFICER, JUSTIFY, justification("YES"));
    assertThat(world.view(PRINCIPAL, APPROVE, "facts").toString())
        .contains("期限提示", "“批准日期”过早", "2024年9月19日", "意见说明");
    world.submit(PRINCIPAL, APPROVE, with(PlanStory.AGREED, "opinion", "现协议提前终止，服务不能中断"));
    assertThat(tenders.get(key).shortenReason()).isEqualTo("现协议提前终止，服务不能中断");
    world.submit(OFFICER, PUBLISH, publicity());
    assertThat(terms.running(key.value(), "intent.days")).isEmpty();
  }

  @Test
  void aWordOfApprovalPassesNothingWhereNothingIsTooSoon() {
    CaseKey key = chosenTooSoon();
    world.submit(OFFICER, JUSTIFY, justification("NO"));
    world.goTo(LocalDateTime.of(2024, 9, 19, 9, 0));
    assertThat(world.view(PRINCIPAL, APPROVE, "facts").toString()).doesNotContain("期限提示");
    world.submit(PRINCIPAL, APPROVE, with(PlanStory.AGREED, "opinion", "同意"));
    assertThat(tenders.get(key).shortenReason()).isEmpty();
  }

  @Test
  void thePurchasePlanIsWhereWhatIsBoughtComesFrom() {
    story.chosen();
    assertThat(world.view(OFFICER, JUSTIFY, "form").path("service").asText())
        .isEqualTo(PreparationStory.scheme().get("content"));
  }

  // Published, objected, answered (B49)

  @Test
  void thePublicityLastsFiveWorkingDaysAndEverybodyReadsSupplierReasonAndOpinions() {
    long id = justified("YES");
    assertThat(world.refusal(OFFICER, PUBLISH, with(publicity(), "until", "2042-09-09")))
        .as("a slip of the pen")
        .contains("公示结束日期", "过晚", "不超过60日", "2024年11月1日", "系统默认");
    assertThat(world.refusal(OFFICER, PUBLISH, with(publicity(), "until", "2024-09-08")))
        .contains("公示结束日期", "不少于5个工作日", "2024年9月9日", "第38条");
    assertThat(world.refusal(OFFICER, PUBLISH, with(publicity(), "medium", "某报")))
        .contains("公示媒体", "指定媒体", "第11条");
    assertThat(world.refusal(OFFICER, PUBLISH, with(publicity(), "publishedOn", "2024-09-03")))
        .contains("公示日期");
    assertThat(open.find(id)).isEmpty();
    world.submit(OFFICER, PUBLISH, publicity());
    PublicNotices.Page page = pages.find(id).orElseThrow();
    assertThat(page.line().state()).isEqualTo("单一来源公示和协商");
    assertThat(page.rows().toString())
        .contains("示例2", "只归该机构", "专家甲", "教授", "2024年9月9日")
        .doesNotContain("投标截止时间", "价格分");
    assertThat(bidding.offeredTo("agency-1")).isEmpty();
    assertThat(changes.forUser(OFFICER)).isEmpty();
    world.goTo(LocalDateTime.of(2024, 9, 9, 23, 0));
    assertThat(world.open(ANSWER)).isEmpty();
    world.goTo(LocalDateTime.of(2024, 9, 10, 0, 1));
    assertThat(world.open(ANSWER)).hasSize(1);
  }

  /** R79, B49: nobody bids for it, so nothing says that anybody may or might have. */
  @Test
  void theListAndTheDataNameAPublicityAndNoDeadlineForBids() {
    long id = justified("YES");
    world.submit(OFFICER, PUBLISH, publicity());
    assertThat(row())
        .contains("单一来源采购", "公示结束日", "2024年9月9日", ">单一来源公示和协商</span>")
        .doesNotContain("投标", "招标");
    JsonNode tender = data(id).path("tender");
    assertThat(tender.has("tenderPeriod")).isFalse();
    assertThat(tender.path("enquiryPeriod").toString())
        .isEqualTo(
            "{\"startDate\":\"2024-09-02T00:00:00+08:00\",\"endDate\":\"2024-09-09T00:00:00+08:00\"}");
    assertThat(tender.path("statusDetails").asText()).isEqualTo("单一来源公示和协商");
    assertThat(tender.path("procurementMethod").asText()).isEqualTo("direct");
    assertThat(tender.path("procurementMethodDetails").asText()).isEqualTo("单一来源采购");
    assertThat(tender.path("documents").path(0).path("url").asText())
        .isEqualTo("https://www.ccgp.gov.cn/single/1");
  }

  /** Without publicity it is published with its result: with nothing empty, and no earlier day. */
  @Test
  void withoutPublicityTheResultIsAllThatTheListAndTheDataTell() {
    long id = justified("NO");
    world.goTo(LocalDateTime.of(2024, 9, 13, 9, 0));
    assertThat(Caller.anonymous(environment).get(LIST).body()).contains("目前没有采购公告。");
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "供应商没有报价。", "CHANGE"));
    assertThat(row())
        .contains("单一来源采购", "2024年9月13日", "—", ">已终止采购活动</span>")
        .doesNotContain("投标", "公示结束日", "2024年9月2日");
    JsonNode release = data(id);
    assertThat(release.path("date").asText()).isEqualTo("2024-09-13T00:00:00+08:00");
    JsonNode tender = release.path("tender");
    assertThat(tender.has("tenderPeriod")).isFalse();
    assertThat(tender.has("enquiryPeriod")).isFalse();
    assertThat(tender.path("statusDetails").asText()).isEqualTo("已终止采购活动：供应商没有报价。");
    assertThat(tender.path("documents")).hasSize(1);
    assertThat(tender.path("documents").toString())
        .contains("cancellationDetails")
        .doesNotContain("\"\"");
    assertThat(pages.find(id).orElseThrow().rows().toString())
        .contains("终止采购活动理由", "终止采购活动公告")
        .doesNotContain("废标");
  }

  /** The table of the list. */
  private String row() {
    String page = Caller.anonymous(environment).get(LIST).body();
    return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
  }

  private JsonNode data(long id) {
    return Caller.anonymous(environment)
        .get(LIST + "/" + id + ".json")
        .json()
        .path("releases")
        .path(0);
  }

  private static Map<String, Object> objection(String upheld) {
    return Map.of(
        "objections",
        List.of(
            Map.of(
                "objector", "燕赵公益服务中心",
                "receivedOn", "2024-09-05",
                "content", "本机构也有站点场地",
                "upheld", upheld,
                "answer", "经补充论证，已书面告知")));
  }

  @Test
  void anObjectionThatIsUpheldEndsItAndTheMethodMayChange() {
    long id = justified("YES");
    world.submit(OFFICER, PUBLISH, publicity());
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    world.submit(OFFICER, ANSWER, objection("YES"));
    assertThat(world.open(OFFER)).isEmpty();
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .contains("异议成立");
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "公示异议成立。", "CHANGE"));
    assertThat(world.open(PreparationStory.METHOD)).hasSize(1);
    assertThat(notices.get(id).failedReason()).contains("异议成立");
    assertThat(pages.find(id).orElseThrow().line().state()).isEqualTo("已终止采购活动");
  }

  @Test
  void anObjectionThatIsNotUpheldIsAnsweredAndFinanceApprovesBeforeAnythingIsNegotiated() {
    amount("1000000");
    long id = justified("YES");
    world.submit(OFFICER, PUBLISH, publicity());
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    String scope = tenders.find(id).orElseThrow().scope();
    assertThat(terms.running(scope, "single.objection-days").orElseThrow().until())
        .isEqualTo("2024-09-14");
    assertThat(world.refusal(OFFICER, ANSWER, objection("NO"))).contains("财政部门批准文号", "第27条");
    world.submit(OFFICER, ANSWER, with(objection("NO"), "approvalNo", "石财采〔2024〕9号"));
    assertThat(world.open(OFFER)).hasSize(1);
    assertThat(pages.find(id).orElseThrow().rows().toString())
        .contains("本机构也有站点场地", "不成立", "经补充论证");
    assertThat(terms.running(scope, "single.publicity-days")).isEmpty();
    assertThat(terms.running(scope, "single.objection-days")).isEmpty();
  }

  @Test
  void withoutPublicityNothingStandsOnAPublicPageBeforeTheResult() {
    long id = justified("NO");
    assertThat(world.open(OFFER)).hasSize(1);
    assertThat(pages.find(id)).isEmpty();
    assertThat(open.find(id)).isEmpty();
  }

  // Offered, negotiated, confirmed (B49)

  @Test
  void anOfferAboveTheBudgetIsRefused() {
    justified("NO");
    assertThat(world.refusal("agency-2", OFFER, offer("1500000.01"))).contains("超过采购预算");
  }

  @Test
  void aSupplierThatMakesNoOfferInTimeEndsIt() {
    justified("NO");
    assertThat(Caller.signedIn(environment, OFFICER).get("/terms").body())
        .contains("单一来源供应商提交报价的时限：10日", "请供应商报价", "2024年9月12日", "没有报价的，终止单一来源采购。")
        .as("who it is stands on its papers only")
        .doesNotContain("示例2");
    world.goTo(LocalDateTime.of(2024, 9, 13, 9, 0));
    assertThat(Caller.signedIn(environment, OFFICER).get("/terms").body()).contains("有1个期限已经逾期");
    assertThat(world.running("single-offer")).isEmpty();
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  /** B49: silence is no agreement; the case is not held for ever. */
  @Test
  void aSupplierThatDoesNotConfirmInTimeEndsItAndNothingIsAwarded() {
    long id = offered();
    world.submit(OFFICER, NEGOTIATE, story.negotiation("1450000.00"));
    String scope = tenders.find(id).orElseThrow().scope();
    assertThat(terms.running(scope, "single.offer-days")).isEmpty();
    assertThat(terms.running(scope, "single.confirm-days").orElseThrow())
        .satisfies(t -> assertThat(t.from()).isEqualTo("2024-09-02"))
        .satisfies(t -> assertThat(t.until()).as("not a Saturday (B48)").isEqualTo("2024-09-09"))
        .satisfies(t -> assertThat(t.whatHappens()).contains("没有确认的视为没有成交"));
    world.goTo(LocalDateTime.of(2024, 9, 9, 23, 0));
    assertThat(world.open(CONFIRM)).hasSize(1);
    world.goTo(LocalDateTime.of(2024, 9, 10, 0, 1));
    assertThat(terms.running(scope, "single.confirm-days").orElseThrow().overdue()).isTrue();
    assertThat(world.running("single-offer")).isEmpty();
    assertThat(world.open("tender-award")).isEmpty();
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .contains("逾期没有确认");
    world.submit(
        OFFICER, "tender-declare-failed", TenderStory.failed(world, "供应商逾期没有确认。", "CHANGE"));
    assertThat(notices.get(id).failedReason()).contains("逾期没有确认");
    assertThat(terms.running(scope, "single.confirm-days")).isEmpty();
    assertThat(world.open(PreparationStory.METHOD)).hasSize(1);
  }

  @Test
  void twoProfessionalsNegotiateAndThePriceIsNotAboveTheBudget() {
    offered();
    assertThat(world.view(OFFICER, NEGOTIATE, "facts").toString())
        .contains("1,480,000.00元", "同类合同每站二十万元");
    assertThat(refused("negotiators", List.of(Map.of("name", "协商员甲", "unit", "财务科"))))
        .contains("只有1人", "至少2人");
    assertThat(refused("price", "1500000.01")).contains("超过采购预算");
    assertThat(refused("credit", "GRAVE")).contains("信用记录和认定理由");
    assertThat(refused("talkOn", "2024-09-03")).contains("协商日期");
  }

  private String refused(String field, Object value) {
    return world.refusal(OFFICER, NEGOTIATE, with(story.negotiation("1450000.00"), field, value));
  }

  @Test
  void whatIsNotAgreedEndsItAndTheSupplierIsTold() {
    offered();
    world.submit(OFFICER, NEGOTIATE, with(story.negotiation("1450000.00"), "decision", "FAILED"));
    assertThat(world.running("single-offer")).isEmpty();
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  @Test
  void whatTheSupplierDoesNotConfirmIsNegotiatedAgainAndWhatItConfirmsIsAwardedUnscored() {
    long id = offered();
    world.submit(OFFICER, NEGOTIATE, story.negotiation("1400000.00"));
    assertThat(world.refusal("agency-2", CONFIRM, Map.of("answer", "DECLINE"))).contains("不确认的理由");
    world.submit("agency-2", CONFIRM, Map.of("answer", "DECLINE", "words", "价格记录有误"));
    assertThat(world.view(OFFICER, NEGOTIATE, "facts").toString()).contains("价格记录有误");
    world.submit(OFFICER, NEGOTIATE, story.negotiation("1450000.00"));
    assertThat(world.view("agency-2", CONFIRM, "facts").toString()).contains("1,450,000.00元");
    world.submit("agency-2", CONFIRM, Map.of("answer", "CONFIRM"));
    assertThat(world.running("scoring")).isEmpty();
    assertThat(world.view(PRINCIPAL, "tender-award", "facts").path("ranking").toString())
        .contains("1,450,000.00元", "不评分");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    world.submit(
        OFFICER, "tender-publish-result", with(TenderStory.result(), "publishedOn", "2024-09-02"));
    assertThat(awards.of(new CaseKey("130123-01-2025")).orElseThrow().price())
        .isEqualByComparingTo("1450000.00");
    assertThat(pages.find(id).orElseThrow().rows().toString())
        .contains("成交金额", "1,450,000.00元", "协商员甲")
        .doesNotContain("1,480,000");
  }
}
