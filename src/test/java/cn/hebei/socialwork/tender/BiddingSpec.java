package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.TenderStory.bid;
import static cn.hebei.socialwork.tender.TenderStory.documents;
import static cn.hebei.socialwork.tender.TenderStory.notice;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B13, B14, B17, B19, B31, R83: bids, their deadline, and a round that fails. */
@ProcessSpec
class BiddingSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Awards awards;
  @Autowired private BidChanges changes;
  @Autowired private PublicNotices pages;
  @Autowired private OpenTenders open;
  @Autowired private Receipts receipts;
  @Autowired private TimeSource time;
  @Autowired private Accounts accounts;
  @Autowired private ObjectMapper json;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  private void tenderIsOver() {
    assertThat(world.running("tender")).isEmpty();
  }

  // The deadline (B13, B17, B48)

  @Test
  void aDeadlineBeforeTheTwentiethDayRolledOverTheWeekendIsRefused() {
    story.planned();
    world.submit(OFFICER, "tender-prepare-documents", documents());
    world.submit(PRINCIPAL, "tender-approve-documents", AGREED);
    assertThat(
            world.refusal(
                OFFICER,
                "open-tender-publish-notice",
                with(notice(), "bidsCloseAt", "2024-09-22T23:59")))
        .contains("投标截止时间", "不少于20日", "2024年9月23日", "政府采购法第35条");
    assertThat(
            world.refusal(
                OFFICER,
                "open-tender-publish-notice",
                with(notice(), "bidsCloseAt", "2024-09-01T10:00")))
        .contains("已经过去");
    world.submit(
        OFFICER, "open-tender-publish-notice", with(notice(), "bidsCloseAt", "2024-09-23T00:00"));
  }

  /** P12, B11: entered on the 4th, published on the 3rd; twenty days after that is the 23rd. */
  @Test
  void theTwentyDaysRunFromTheDayOfPublicationNotFromTheDayOfEntry() {
    story.planned();
    world.goTo(LocalDateTime.of(2024, 9, 3, 9, 0));
    world.submit(OFFICER, "tender-prepare-documents", documents());
    world.submit(PRINCIPAL, "tender-approve-documents", AGREED);
    world.goTo(LocalDateTime.of(2024, 9, 4, 9, 0));
    for (String never : new String[] {"2024-09-02", "2024-09-05"}) {
      assertThat(
              world.refusal(
                  OFFICER, "open-tender-publish-notice", with(notice(), "publishedOn", never)))
          .contains("公告日期", "2024年9月3日");
    }
    assertThat(
            world.refusal(
                OFFICER, "open-tender-publish-notice", with(notice(), "publishedOn", "2024-09-04")))
        .contains("投标截止时间", "2024年9月24日");
    world.submit(
        OFFICER,
        "open-tender-publish-notice",
        with(with(notice(), "publishedOn", "2024-09-03"), "documentsUntil", "2024-09-10"));
    assertThat(pages.find(tenders.get(CASE).id()).orElseThrow().line().publishedOn())
        .isEqualTo("2024年9月3日");
  }

  /** Ninety days after 2024-09-02 is Sunday 2024-12-01. */
  @Test
  void aDeadlineLaterThanTheMostDaysIsRefusedBecauseItCouldNotBeTakenBack() {
    story.planned();
    world.submit(OFFICER, "tender-prepare-documents", documents());
    world.submit(PRINCIPAL, "tender-approve-documents", AGREED);
    for (String late : new String[] {"2024-12-02T00:00", "2025-09-23T10:00"}) {
      assertThat(
              world.refusal(
                  OFFICER, "open-tender-publish-notice", with(notice(), "bidsCloseAt", late)))
          .contains("投标截止时间", "不超过90日", "2024年12月1日");
    }
    world.submit(
        OFFICER, "open-tender-publish-notice", with(notice(), "bidsCloseAt", "2024-12-01T17:00"));
  }

  @Test
  void aBidAtTheDeadlineIsRefusedByTheClockAloneWithoutAnyTimer() {
    long notice = story.noticed();
    story.begins(notice, "agency-1");
    new TestClock(time).set(DEADLINE);
    assertThat(world.refusal("agency-1", "bid-submit", bid("1400000.00"))).contains("投标截止时间", "已过");
    assertThat(bidding.begin(notice, "agency-2"))
        .hasValueSatisfying(s -> assertThat(s).contains("截止"));
  }

  @Test
  void aBidJustBeforeTheDeadlineIsTakenAndGetsAReceipt() {
    long notice = story.noticed();
    story.begins(notice, "agency-1");
    new TestClock(time).set(DEADLINE.minusSeconds(20));
    world.submit("agency-1", "bid-submit", bid("1400000.00"));
    assertThat(receipts.of("agency-1"))
        .singleElement()
        .satisfies(r -> assertThat(r.state()).contains("已递交"))
        .satisfies(r -> assertThat(r.digest()).hasSize(64));
  }

  @Test
  void aBidThatWasNotSubmittedEndsAtTheDeadline() {
    long notice = story.noticed();
    story.begins(notice, "agency-1");
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(world.running("bid")).isEmpty();
    assertThat(receipts.of("agency-1"))
        .singleElement()
        .satisfies(r -> assertThat(r.state()).isEqualTo("截止时未递交"));
  }

  // The period of the documents (B12: 87令18)

  @Test
  void afterTheDocumentPeriodNobodyTakesThemAnyMoreNeitherIsItOffered() {
    long notice = story.noticed();
    world.goTo(LocalDateTime.of(2024, 9, 9, 23, 59));
    assertThat(story.begins(notice, "agency-1")).as("on its last day").isEmpty();
    world.goTo(LocalDateTime.of(2024, 9, 10, 0, 1));
    assertThat(bidding.begin(notice, "agency-2"))
        .hasValueSatisfying(s -> assertThat(s).contains("招标文件提供期限已于2024年9月9日届满", "第18条"));
    assertThat(bidding.offeredTo("agency-2")).isEmpty();
    world.submit("agency-1", "bid-submit", bid("1400000.00"));
    assertThat(receipts.of("agency-1").get(0).state()).contains("已递交");
  }

  @Test
  void whoTookTheDocumentsInTimeAndWithdrewMayBidAgainAfterTheirPeriod() {
    long notice = story.noticed();
    story.bids(notice, "agency-1", "1400000.00");
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    assertThat(changes.withdraw(receipts.of("agency-1").get(0).key(), "agency-1", "agency-1"))
        .isEmpty();
    world.runJobs();
    assertThat(bidding.offeredTo("agency-1")).hasSize(1);
    assertThat(bidding.begin(notice, "agency-1")).isEmpty();
  }

  // The bid (B14, R83)

  @Test
  void aBidAboveTheCeilingOrWithoutTheUndertakingIsRefused() {
    long notice = story.noticed();
    story.begins(notice, "agency-1");
    assertThat(world.refusal("agency-1", "bid-submit", bid("1500000.01")))
        .contains("投标报价", "1,500,000.00元");
    assertThat(
            world.refusal("agency-1", "bid-submit", with(bid("1500000.00"), "undertaking", false)))
        .contains("转包");
    world.submit("agency-1", "bid-submit", bid("1500000.00"));
  }

  @Test
  void anAgencyBidsOnceForANotice() {
    long notice = story.noticed();
    assertThat(story.begins(notice, "agency-1")).isEmpty();
    assertThat(story.begins(notice, "agency-1"))
        .hasValueSatisfying(s -> assertThat(s).contains("只能递交一份"));
    assertThat(bidding.offeredTo("agency-1")).isEmpty();
    assertThat(bidding.offeredTo("agency-2")).hasSize(1);
  }

  // Too few (B19, B31)

  @Test
  void withTwoBidsTheRoundFailsUnopenedAndIsRepeatedWithItsOwnNoticeAndBids() {
    long first = story.noticed();
    story.bids(first, "agency-1", "1400000.00");
    story.bids(first, "agency-2", "1200000.00");
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(world.open("bid-opening-open-bids")).isEmpty();
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .contains("不足3家");
    assertThat(world.view(OFFICER, "tender-declare-failed", "facts").toString())
        .contains("不足3家", "3年周期内可以续签");
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "不足三家", "AGAIN"));
    assertThat(world.running("bid")).isEmpty();
    assertThat(receipts.of("agency-1").get(0).state()).contains("已废标", "不足三家");
    assertThat(pages.find(first).orElseThrow().line().state()).isEqualTo("已废标");
    world.submit(OFFICER, "tender-prepare-documents", documents());
    world.submit(PRINCIPAL, "tender-approve-documents", AGREED);
    world.submit(
        OFFICER,
        "open-tender-publish-notice",
        with(
            with(with(notice(), "publishedOn", "2024-09-23"), "documentsUntil", "2024-09-30"),
            "bidsCloseAt",
            "2024-10-14T10:00"));
    long second = tenders.get(CASE).id();
    assertThat(second).isNotEqualTo(first);
    assertThat(tenders.get(CASE).round()).isEqualTo(2);
    for (int n = 1; n <= 3; n++) {
      story.bids(second, "agency-" + n, "1400000.00");
    }
    world.goTo(LocalDateTime.of(2024, 10, 14, 10, 1));
    assertThat(world.open("bid-opening-open-bids")).hasSize(1);
  }

  /** R79: a publishing step closes with medium, address and day, in the page and in the data. */
  @Test
  void aFailureIsDeclaredOnceItIsPublishedOnAMediumAndTheAddressStandsOnThePage() {
    long first = story.noticed();
    world.goTo(DEADLINE.plusMinutes(1));
    Map<String, Object> failed = TenderStory.failed(world, "无人投标", "AGAIN");
    assertThat(refusedFailure(with(failed, "medium", " "))).contains("发布媒体");
    assertThat(refusedFailure(with(failed, "medium", "某报"))).contains("发布媒体", "指定媒体");
    assertThat(refusedFailure(with(failed, "url", "ccgp"))).contains("公告网址");
    for (String never : new String[] {"2024-09-22", "2024-09-24"}) {
      assertThat(refusedFailure(with(failed, "publishedOn", never))).contains("公告日期", "2024年9月23日");
    }
    world.submit(OFFICER, "tender-declare-failed", failed);
    assertThat(pages.find(first).orElseThrow().rows().toString())
        .contains("废标公告", "中国政府采购网 https://www.ccgp.gov.cn/failed/1，2024年9月23日");
    assertThat(open.find(first).orElseThrow().failure())
        .isNotNull()
        .extracting(OpenTender.Failure::url)
        .isEqualTo("https://www.ccgp.gov.cn/failed/1");
  }

  private String refusedFailure(Map<String, Object> values) {
    return world.refusal(OFFICER, "tender-declare-failed", values);
  }

  @Test
  void aFailedTenderMayEndThePurchase() {
    story.noticed();
    world.goTo(DEADLINE.plusMinutes(1));
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "无人投标", "STOP"));
    world.submit(PRINCIPAL, "tender-declare-approve-stop", AGREED);
    tenderIsOver();
    assertThat(world.running("project")).isEmpty();
    assertThat(awards.of(CASE)).isEmpty();
  }

  /** R69, P4: the head decides that a lot-year is not bought; whoever proposed it does not. */
  @Test
  void thatNothingIsBoughtAnyMoreThePrincipalDecidesOrGivesBackWithAReason() {
    long round = story.noticed();
    world.goTo(DEADLINE.plusMinutes(1));
    Map<String, Object> stop = TenderStory.failed(world, "无人投标", "STOP");
    world.submit(OFFICER, "tender-declare-failed", stop);
    assertThat(pages.find(round).orElseThrow().line().state()).isEqualTo("已废标");
    assertThat(world.view(PRINCIPAL, "tender-declare-approve-stop", "facts").toString())
        .contains("无人投标", "不再采购");
    assertThat(
            world.refusal(PRINCIPAL, "tender-declare-approve-stop", Map.of("decision", "RETURN")))
        .contains("意见说明");
    world.submit(
        PRINCIPAL,
        "tender-declare-approve-stop",
        Map.of("decision", "RETURN", "opinion", "先扩大公告范围"));
    assertThat(world.running("project")).hasSize(1);
    assertThat(world.view(OFFICER, "tender-declare-failed", "facts").toString())
        .contains("先扩大公告范围");
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .isEqualTo("无人投标");
    assertThat(
            world.refusal(
                OFFICER, "tender-declare-failed", TenderStory.failed(world, "换个理由", "AGAIN")))
        .contains("已经公告", "不能更改");
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "无人投标", "AGAIN"));
    assertThat(world.open("tender-prepare-documents")).hasSize(1);
    assertThat(pages.find(round).orElseThrow().rows().toString()).contains("无人投标");
  }

  @Test
  void whoProposedToBuyNoMoreCannotApproveIt() {
    story.noticed();
    world.goTo(DEADLINE.plusMinutes(1));
    Post both = new Post(OFFICER, "130123", Role.PRINCIPAL);
    accounts.addPost(both);
    try {
      world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "无人投标", "STOP"));
      assertThat(world.refusal(OFFICER, "tender-declare-approve-stop", AGREED))
          .contains("由您本人", "拟定与审批分离");
    } finally {
      accounts.removePost(both);
    }
  }

  @Test
  void thatAPurchaseWasStoppedIsToldToTheLevelAboveWithTheReason() {
    story.noticed();
    world.submit("130100-officer", "filing-check", Map.of("decision", "ACCEPT", "number", "石备1"));
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(world.open("filing-check")).isEmpty();
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "无人投标", "STOP"));
    assertThat(world.open("filing-check")).as("before the principal agrees").isEmpty();
    world.submit(PRINCIPAL, "tender-declare-approve-stop", AGREED);
    assertThat(world.open("filing-check"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("130100-officer"));
    assertThat(world.view("130100-officer", "filing-check", "facts").toString())
        .contains("终止采购的告知", "无人投标", "1个乡镇（街道）：正定镇");
  }
}
