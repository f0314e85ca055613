package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.BondStory.FINANCE;
import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.TenderStory.documents;
import static cn.hebei.socialwork.tender.TenderStory.notice;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agreement.AgreementStory;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * The clock moves an open tender through every period, from the intent to the signed agreement:
 * what 法定时限 shows before each end and after it, and what the end does (B3, B11-B13, B15, B17-B19,
 * B33-B36, B48). The National Day week of 2024 and its make-up days lie across it.
 */
@ProcessSpec
class TenderPeriodsSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");
  private static final LocalDate NOTICE_ON = LocalDate.of(2024, 9, 29);
  private static final LocalDateTime PUBLISHED_DEADLINE = LocalDateTime.of(2024, 10, 21, 10, 0);
  private static final LocalDateTime MOVED_DEADLINE = LocalDateTime.of(2024, 10, 28, 10, 0);

  private static final String INTENT = "采购意向公开至采购活动开始：30日";
  private static final String NOTICE = "采购公告期限：5工作日";
  private static final String DOCUMENTS = "采购文件提供期限最短：5工作日";
  private static final String BIDS = "招标文件发出至投标截止：20日";
  private static final String CONFIRM = "投标人确认开标记录的时限：60分钟";
  private static final String ANSWER = "答复开标异议的时限：30分钟";
  private static final String SCORES = "评审专家申报回避和评分的时限：3工作日";
  private static final String DECISION = "收到评审报告后确定中标人：5工作日";
  private static final String PUBLICATION = "确定中标人后公告结果：2工作日";
  private static final String RESULT = "中标结果公告期限：1工作日";
  private static final String LOSERS = "中标通知书发出后退还未中标人投标保证金：5工作日";
  private static final String WINNER = "合同签订后退还中标人投标保证金：5工作日";

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Notices notices;
  @Autowired private ChangeOffers changes;
  @Autowired private Environment environment;
  @Autowired private ObjectMapper json;

  private TenderStory story;

  @BeforeEach
  void aSchemeWhoseIntentWasPublishedOnTheThirtiethOfAugust() {
    story = new TenderStory(world, desk, bidding, tenders, json);
    world.adoptedLot();
    world.submit(OFFICER, PreparationStory.SURVEY, PreparationStory.survey());
    world.submit(
        PreparationStory.BUSINESS, PreparationStory.REVIEW, PreparationStory.review(world));
    world.submit(
        OFFICER,
        PreparationStory.SCHEME,
        with(PreparationStory.scheme(), "intentOn", "2024-08-30"));
    assertThat(shown()).doesNotContain(INTENT);
    world.submit(PRINCIPAL, PreparationStory.APPROVE_SCHEME, AGREED);
    world.submit(OFFICER, PreparationStory.METHOD, PreparationStory.method());
    world.submit(PRINCIPAL, PreparationStory.APPROVE_METHOD, AGREED);
    world.submit(OFFICER, "tender-prepare-documents", with(documents(), "bond", "20000.00"));
    world.submit(PRINCIPAL, "tender-approve-documents", AGREED);
  }

  @Test
  void everyPeriodStandsOnTheListUntilItEndsAndItsEndHasItsEffect() {
    theIntent();
    long tender = theNotice();
    theDocuments(tender);
    theClarification(tender);
    theDeadline(tender);
    theDecision();
    theResult();
    theAgreement();
    theBonds();
    assertThat(shown()).contains("目前没有正在计算的法定期限");
  }

  /** Thirty days after 08-30 is Sunday 09-29, on which offices work. */
  private void theIntent() {
    assertThat(shown()).contains(INTENT, "采购意向公开", "2024年9月29日", "可以发布采购公告。", "待法务确认");
    world.goTo(NOTICE_ON.minusDays(2));
    assertThat(world.refusal(OFFICER, "open-tender-publish-notice", published("2024-09-27")))
        .contains("过早", "最早为2024年9月29日");
    world.goTo(NOTICE_ON);
    assertThat(shown()).contains(INTENT, "今天到期");
  }

  /**
   * Five working days after 09-29 is Friday 10-11; twenty days after it a Saturday without work.
   */
  private long theNotice() {
    Map<String, Object> values = published("2024-09-29");
    assertThat(refused(with(values, "medium", "某报")))
        .contains("发布媒体", "中国政府采购网、河北省政府采购网", "政府采购法第11条", "规则与设置");
    assertThat(world.view(OFFICER, "open-tender-publish-notice", "facts").path("media").toString())
        .contains("中国政府采购网", "河北省政府采购网")
        .as("above the limit no other")
        .doesNotContain("OTHER");
    assertThat(refused(with(values, "documentsUntil", "2024-10-10")))
        .contains("招标文件提供截止日", "不少于5个工作日", "最早为2024年10月11日", "第18条");
    assertThat(refused(with(values, "bidsCloseAt", "2024-10-20T10:00")))
        .contains("投标截止时间", "不少于20日", "最早为2024年10月21日", "第35条");
    world.submit(OFFICER, "open-tender-publish-notice", values);
    assertThat(shown())
        .doesNotContain(INTENT)
        .contains(NOTICE, "公告期满。", "2024年10月11日")
        .contains(DOCUMENTS, "停止提供招标文件，核对获取文件的家数。")
        .contains(BIDS, "截止投标，当场开标。", "2024年10月21日");
    return tenders.get(CASE).id();
  }

  private String refused(Map<String, Object> values) {
    return world.refusal(OFFICER, "open-tender-publish-notice", values);
  }

  private static Map<String, Object> published(String day) {
    Map<String, Object> values = new TreeMap<>(notice());
    values.put("publishedOn", day);
    values.put("documentsUntil", "2024-10-11");
    values.put("bidsCloseAt", "2024-10-21T10:00");
    return values;
  }

  private void theDocuments(long tender) {
    story.bids(tender, "agency-1", "1400000.00");
    story.bids(tender, "agency-2", "1200000.00");
    story.begins(tender, "agency-3");
    world.goTo(LocalDateTime.of(2024, 10, 11, 23, 0));
    assertThat(world.open("open-tender-check-takers")).isEmpty();
    assertThat(shown()).contains(NOTICE, DOCUMENTS, "今天到期");
    world.goTo(LocalDateTime.of(2024, 10, 12, 0, 1));
    assertThat(shown()).doesNotContain(NOTICE).doesNotContain(DOCUMENTS).contains(BIDS);
    assertThat(world.view(OFFICER, "open-tender-check-takers", "facts").toString())
        .contains("已足3家");
    world.submit(OFFICER, "open-tender-check-takers", Map.of("decision", "KEEP"));
  }

  /** Fifteen days after Saturday 10-12, which is worked, is Sunday 10-27: Monday. */
  private void theClarification(long tender) {
    assertThat(changes.begin(OFFICER, tender)).isEmpty();
    world.runJobs();
    world.submit(
        OFFICER,
        "notice-change-draft",
        Map.of("kind", "CLARIFY", "content", "每月入户二十次指每站。", "unchanged", true));
    world.submit(PRINCIPAL, "notice-change-approve", AGREED);
    world.submit(
        OFFICER,
        "notice-change-publish",
        Map.of(
            "action", "PUBLISH",
            "medium", "中国政府采购网",
            "url", "https://www.ccgp.gov.cn/change/1",
            "publishedOn", "2024-10-12"));
    assertThat(notices.get(tender).localClose()).isEqualTo(MOVED_DEADLINE);
    assertThat(shown()).contains(BIDS, "2024年10月28日").doesNotContain("2024年10月21日");
    assertThat(casePage()).contains("原至2024年10月21日，改为至2024年10月28日：澄清或者修改招标文件");
    world.goTo(PUBLISHED_DEADLINE.plusMinutes(1));
    assertThat(world.open("bid-opening-open-bids")).isEmpty();
    world.submit("agency-3", "bid-submit", TenderStory.bid("1300000.00"));
  }

  private void theDeadline(long tender) {
    world.goTo(MOVED_DEADLINE.minusMinutes(1));
    assertThat(shown()).contains(BIDS, "今天到期");
    assertThat(world.open("bid-opening-open-bids")).isEmpty();
    world.goTo(MOVED_DEADLINE.plusMinutes(1));
    assertThat(shown()).doesNotContain(BIDS);
    assertThat(casePage()).contains("投标截止", "公告期满", "停止提供招标文件");
    assertThat(story.begins(tender, "agency-4"))
        .hasValueSatisfying(s -> assertThat(s).contains("投标已经截止"));
    assertThat(world.open("bid-opening-open-bids")).hasSize(1);
  }

  /** Five working days after Monday 10-28 is Monday 11-04; silence takes the first (B33). */
  private void theDecision() {
    story.opensAndQualifies();
    world.submit(FINANCE, BondStory.RECORD, BondStory.paid("agency-1", "agency-2", "agency-3"));
    world.submit(OFFICER, "open-tender-form-committee", TenderStory.committee(FIVE));
    assertThat(shown()).doesNotContain(DECISION);
    FIVE.forEach(e -> story.scores(e, "40", "30", "35"));
    assertThat(shown()).contains(DECISION, "收到评审报告", "2024年11月4日", "主要负责同志", "视同确定排名第一");
    world.goTo(LocalDateTime.of(2024, 11, 5, 9, 0));
    assertThat(shown()).contains(DECISION, "已逾期1个工作日", "有1个期限已经逾期");
    assertThat(
            world.refusal(PRINCIPAL, "tender-award", Map.of("bid", "3", "reason", "排名第一的机构放弃中标")))
        .contains("只能是排名第一的", "第68条");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    assertThat(shown())
        .doesNotContain(DECISION)
        .contains(PUBLICATION, "确定中标机构", "2024年11月7日", "经办");
  }

  /** The result stands one working day; thirty days after 11-05 the agreement must be signed. */
  private void theResult() {
    world.submit(
        OFFICER, "tender-publish-result", with(TenderStory.result(), "publishedOn", "2024-11-05"));
    assertThat(shown())
        .doesNotContain(PUBLICATION)
        .contains(RESULT, "2024年11月6日")
        .contains("发出中标通知书", "2024年12月5日")
        .contains(LOSERS, "2024年11月12日", "财务");
    world.goTo(LocalDateTime.of(2024, 11, 7, 9, 0));
    assertThat(shown()).as("nobody had to act").doesNotContain(RESULT).doesNotContain("逾期1");
    assertThat(casePage()).contains("中标公告首次发布（2024年11月5日）起1工作日，至2024年11月6日；已满");
    assertThat(world.view(OFFICER, "agreement-draft", "facts").toString())
        .contains("2024年12月5日前签订");
  }

  private void theAgreement() {
    AgreementStory.approve(world, with(AgreementStory.draft(), "amount", "1400000.00"));
    world.submit(OFFICER, "agreement-record-signing", AgreementStory.signing(world.today()));
    assertThat(shown()).doesNotContain("发出中标通知书</span> <span class=\"hint\">2024年12月");
    assertThat(casePage())
        .contains("至2024年12月5日；2024年11月7日签订")
        .contains("签订协议（2024年11月7日）", "2024年11月7日公开");
  }

  private void theBonds() {
    assertThat(shown()).contains(LOSERS);
    world.goTo(LocalDateTime.of(2024, 11, 12, 9, 0));
    assertThat(shown()).contains(LOSERS, "今天到期");
    assertThat(shown()).contains(WINNER, "2024年11月14日");
    assertThat(world.view(FINANCE, BondStory.REFUND, "form").path("bonds"))
        .as("the winner's has become due while the losers' waited")
        .hasSize(3);
    world.submit(FINANCE, BondStory.REFUND, BondStory.settled(world));
    assertThat(shown()).doesNotContain(LOSERS).doesNotContain(WINNER);
    assertThat(world.running("bid-bond")).isEmpty();
    assertThat(casePage()).contains("已按期办结");
  }

  // What follows where somebody lets a last day pass

  @Test
  void whoLetsAPeriodPassAfterTheDeadlineStandsOnTheListAndBearsWhatFollows() {
    world.goTo(NOTICE_ON);
    world.submit(
        OFFICER, "open-tender-publish-notice", with(published("2024-09-29"), "medium", "河北省政府采购网"));
    long tender = tenders.get(CASE).id();
    story.bids(tender, "agency-1", "1400000.00");
    story.bids(tender, "agency-2", "1200000.00");
    story.bids(tender, "agency-3", "1300000.00");
    world.goTo(PUBLISHED_DEADLINE.plusMinutes(1));
    theConfirmationsAndTheObjection();
    theScores();
    theLateResult();
    theLateBondsAndSignature();
  }

  /** Within an hour after it each bidder speaks; an objection is answered within half an hour. */
  private void theConfirmationsAndTheObjection() {
    world.submit(OFFICER, "bid-opening-open-bids", TenderStory.opening());
    assertThat(shown())
        .contains(CONFIRM, "宣读投标文件", "2024年10月21日 11:0", "没有回复的视同认可开标结果，开标继续。")
        .doesNotContain("示例1）", "示例2）", "示例3）");
    story.submitOwn("agency-1", "bid-confirm-opening", Map.of("answer", "CONFIRMED"));
    story.submitOwn(
        "agency-3", "bid-confirm-opening", Map.of("answer", "OBJECTED", "objection", "唱标报价有误"));
    assertThat(shown()).contains(CONFIRM).doesNotContain(ANSWER);
    world.goTo(PUBLISHED_DEADLINE.plusMinutes(65));
    assertThat(world.open("bid-confirm-opening")).as("who is silent accepts").isEmpty();
    assertThat(shown()).doesNotContain(CONFIRM).contains(ANSWER, "投标人提出开标异议", "经办");
    assertThat(casePage()).contains("投标人已经确认、提出异议或者视同认可（已过期限）");
    world.goTo(PUBLISHED_DEADLINE.plusMinutes(100));
    assertThat(shown()).contains(ANSWER, "有1个期限已经逾期", "逾期仍须当场答复，开标不结束。");
    assertThat(world.open("open-tender-qualify")).isEmpty();
    Map<String, Object> row = new TreeMap<>();
    row.put(
        "bid", world.view(OFFICER, "bid-opening-answer", "form").at("/objections/0/bid").asText());
    row.put("objection", "唱标报价有误");
    row.put("reply", "经核对开标一览表，唱标无误。");
    world.submit(OFFICER, "bid-opening-answer", Map.of("objections", List.of(row)));
    assertThat(shown()).doesNotContain(ANSWER);
    assertThat(casePage()).contains("已经答复（已过期限）");
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of()));
    world.submit(FINANCE, BondStory.RECORD, BondStory.paid("agency-1", "agency-2", "agency-3"));
  }

  /** Three working days after Monday 10-21 is Thursday 10-24; without every score no report. */
  private void theScores() {
    world.submit(OFFICER, "open-tender-form-committee", TenderStory.committee(FIVE));
    assertThat(shown())
        .contains(SCORES, "请专家评审", "2024年10月24日", "评审组成员", "逾期没有评分的，由采购人催办。")
        .as("who sits on it is secret (B21)")
        .doesNotContain("专家1", "expert-1");
    FIVE.subList(0, 4).forEach(e -> story.scores(e, "40", "30", "35"));
    world.goTo(LocalDateTime.of(2024, 10, 25, 9, 0));
    assertThat(shown()).contains(SCORES, "已逾期1个工作日").doesNotContain(DECISION);
    assertThat(world.open("tender-award")).isEmpty();
    story.scores("expert-5", "40", "30", "35");
    assertThat(shown()).doesNotContain(SCORES).contains(DECISION);
    assertThat(casePage()).contains("评审组成员已经办理（已过期限）");
  }

  /** Two working days after Friday 10-25 is Tuesday 10-29. */
  private void theLateResult() {
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    world.goTo(LocalDateTime.of(2024, 10, 30, 9, 0));
    assertThat(shown()).contains(PUBLICATION, "已逾期1个工作日", "逾期公告的，承担相应责任。");
    assertThat(
            world.refusal(
                OFFICER,
                "tender-publish-result",
                with(with(TenderStory.result(), "publishedOn", "2024-10-30"), "medium", "某报")))
        .contains("发布媒体", "指定媒体");
    world.submit(
        OFFICER, "tender-publish-result", with(TenderStory.result(), "publishedOn", "2024-10-30"));
    assertThat(shown()).doesNotContain(PUBLICATION);
    assertThat(casePage()).contains("至2024年10月29日；已公告中标结果（已过期限）");
  }

  /** The losers' bonds are due on 11-06, the signature on Friday 11-29. */
  private void theLateBondsAndSignature() {
    world.goTo(LocalDateTime.of(2024, 11, 7, 9, 0));
    assertThat(shown()).contains(LOSERS, "已逾期1个工作日", "超期资金占用费");
    assertThat(world.refusal(FINANCE, BondStory.REFUND, BondStory.settled(world)))
        .contains("孳息或者超期资金占用费", "已过2024年11月6日");
    world.submit(FINANCE, BondStory.REFUND, BondStory.settled(world, Map.of("interest", "12.30")));
    assertThat(casePage()).contains("办结，有逾期退还的（已过期限）");
    world.goTo(LocalDateTime.of(2024, 12, 2, 9, 0));
    assertThat(shown())
        .contains("发出中标通知书", "2024年11月29日", "已逾期1个工作日", "逾期没有签订的，须查明责任；机构不签订的，重新采购。");
    AgreementStory.approve(world, with(AgreementStory.draft(), "amount", "1400000.00"));
    world.submit(OFFICER, "agreement-record-signing", AgreementStory.signing(world.today()));
    assertThat(casePage()).contains("至2024年11月29日；2024年12月2日签订（已过期限）");
    world.goTo(LocalDateTime.of(2024, 12, 10, 9, 0));
    assertThat(shown()).contains(WINNER, "已逾期1个工作日");
    assertThat(world.refusal(FINANCE, BondStory.REFUND, BondStory.settled(world)))
        .contains("已过2024年12月9日");
  }

  private String shown() {
    return Caller.signedIn(environment, OFFICER).get("/terms").body();
  }

  private String casePage() {
    return Caller.signedIn(environment, OFFICER).get("/cases/" + CASE).body();
  }
}
