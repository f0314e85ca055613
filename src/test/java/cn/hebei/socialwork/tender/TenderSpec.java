package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.PlanStory.RETURNED;
import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.TenderStory.RECUSED;
import static cn.hebei.socialwork.tender.TenderStory.bid;
import static cn.hebei.socialwork.tender.TenderStory.documents;
import static cn.hebei.socialwork.tender.TenderStory.notice;
import static cn.hebei.socialwork.tender.TenderStory.opening;
import static cn.hebei.socialwork.tender.TenderStory.result;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessSpec
class TenderSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Awards awards;
  @Autowired private PublicNotices pages;
  @Autowired private Receipts receipts;
  @Autowired private Accounts accounts;
  @Autowired private TimeSource time;
  @Autowired private ObjectMapper json;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  private void tenderIsOver() {
    assertThat(world.running("tender")).isEmpty();
  }

  // Documents (B14, B24, R49, P21)

  @Test
  void theDocumentsComePrefilledFromThePlan() {
    story.planned();
    assertThat(world.view(OFFICER, "tender-prepare-documents", "form").toString())
        .contains("1530000.00", "留守老人较多", "建成一个站点");
  }

  @Test
  void aCeilingOfOneCentMoreThanTheServiceBudgetIsRefused() {
    story.planned();
    assertThat(
            world.refusal(
                OFFICER, "tender-prepare-documents", with(documents(), "ceiling", "1530000.01")))
        .contains("最高限价", "1,530,000.00元");
    world.submit(OFFICER, "tender-prepare-documents", with(documents(), "ceiling", "1530000.00"));
  }

  @Test
  void aLowestPriceIsNoFieldOfTheDocuments() {
    story.planned();
    assertThat(
            world.refusal(
                OFFICER, "tender-prepare-documents", with(documents(), "floor", "1000000.00")))
        .contains("表单之外的项目“floor”");
  }

  @Test
  void aScoreSheetOfThePriceAloneIsRefused() {
    story.planned();
    assertThat(
            world.refusal(
                OFFICER, "tender-prepare-documents", with(documents(), "pricePoints", "100")))
        .contains("价格分", "不能只看价低");
  }

  @Test
  void documentsThePrincipalReturnsComeBackFilledInWithTheReason() {
    story.planned();
    world.submit(OFFICER, "tender-prepare-documents", documents());
    world.submit(PRINCIPAL, "tender-approve-documents", RETURNED);
    assertThat(world.view(OFFICER, "tender-prepare-documents", "form").toString())
        .contains("1500000.00", "每月探访留守老人");
    assertThat(world.view(OFFICER, "tender-prepare-documents", "facts").toString())
        .contains("请补充措施");
    story.again();
    assertThat(tenders.get(CASE).round()).isEqualTo(1);
  }

  @Test
  void whoeverPreparedTheDocumentsCannotApproveThem() {
    Post both = new Post(OFFICER, "130123", Role.PRINCIPAL);
    accounts.addPost(both);
    try {
      story.planned();
      world.submit(OFFICER, "tender-prepare-documents", documents());
      assertThat(world.refusal(OFFICER, "tender-approve-documents", AGREED)).contains("编制与审批分离");
    } finally {
      accounts.removePost(both);
    }
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
                "tender-publish-notice",
                with(notice(), "bidsCloseAt", "2024-09-22T23:59")))
        .contains("投标截止时间", "不少于20日", "2024年9月23日", "政府采购法第35条");
    assertThat(
            world.refusal(
                OFFICER,
                "tender-publish-notice",
                with(notice(), "bidsCloseAt", "2024-09-01T10:00")))
        .contains("已经过去");
    world.submit(
        OFFICER, "tender-publish-notice", with(notice(), "bidsCloseAt", "2024-09-23T00:00"));
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
    assertThat(world.open("tender-open-bids")).isEmpty();
    world.submit(OFFICER, "tender-declare-failed", Map.of("reason", "不足三家", "next", "AGAIN"));
    assertThat(world.running("bid")).isEmpty();
    assertThat(receipts.of("agency-1").get(0).state()).contains("已废标", "不足三家");
    assertThat(pages.find(first).orElseThrow().line().state()).isEqualTo("已废标");
    world.submit(OFFICER, "tender-prepare-documents", documents());
    world.submit(PRINCIPAL, "tender-approve-documents", AGREED);
    world.submit(
        OFFICER, "tender-publish-notice", with(notice(), "bidsCloseAt", "2024-10-14T10:00"));
    long second = tenders.get(CASE).id();
    assertThat(second).isNotEqualTo(first);
    assertThat(tenders.get(CASE).round()).isEqualTo(2);
    for (int n = 1; n <= 3; n++) {
      story.bids(second, "agency-" + n, "1400000.00");
    }
    world.goTo(LocalDateTime.of(2024, 10, 14, 10, 1));
    assertThat(world.open("tender-open-bids")).hasSize(1);
  }

  @Test
  void aFailedTenderMayEndThePurchase() {
    story.noticed();
    world.goTo(DEADLINE.plusMinutes(1));
    world.submit(OFFICER, "tender-declare-failed", Map.of("reason", "无人投标", "next", "STOP"));
    tenderIsOver();
    assertThat(world.running("project")).isEmpty();
    assertThat(awards.of(CASE)).isEmpty();
  }

  // Opening and committee (B19, B21)

  @Test
  void theOpeningShowsEveryBidAndEndsTheirCases() {
    story.threeBids();
    assertThat(world.view(OFFICER, "tender-open-bids", "facts").path("bids").toString())
        .contains("1,400,000.00元", "1,200,000.00元", "1,300,000.00元");
    world.submit(OFFICER, "tender-open-bids", opening(FIVE));
    assertThat(world.running("bid")).isEmpty();
    assertThat(world.running("scoring")).hasSize(5);
    assertThat(world.open("scoring-declare"))
        .allSatisfy(i -> assertThat(i.key().value()).startsWith("scoring-"));
  }

  @Test
  void aCommitteeOfFourSixOrTheSamePersonTwiceIsRefused() {
    story.threeBids();
    assertThat(world.refusal(OFFICER, "tender-open-bids", opening(FIVE.subList(0, 4))))
        .contains("评审组成员", "5人以上的单数");
    assertThat(
            world.refusal(
                OFFICER,
                "tender-open-bids",
                opening(
                    List.of(
                        "expert-1", "expert-2", "expert-3", "expert-4", "expert-5", "expert-6"))))
        .contains("单数");
    assertThat(
            world.refusal(
                OFFICER,
                "tender-open-bids",
                opening(List.of("expert-1", "expert-1", "expert-3", "expert-4", "expert-5"))))
        .contains("重复");
    assertThat(
            world.refusal(
                OFFICER,
                "tender-open-bids",
                opening(List.of("agency-1", "expert-2", "expert-3", "expert-4", "expert-5"))))
        .contains("不在专家名单上");
  }

  // Scoring (B22, B23, B25)

  @Test
  void aMemberSeesNoBidBeforeDeclaringInterests() {
    story.threeBids();
    world.submit(OFFICER, "tender-open-bids", opening(FIVE));
    assertThat(story.view("expert-1", "scoring-declare", "facts").toString())
        .contains("投标机构")
        .doesNotContain("入户二十次", "1,200,000");
  }

  @Test
  void pointsAboveTheFactorsShareOrForOtherRowsAreRefused() {
    story.threeBids();
    world.submit(OFFICER, "tender-open-bids", opening(FIVE));
    story.submitOwn("expert-1", "scoring-declare", TenderStory.STAYS);
    assertThat(
            world.refusal(
                "expert-1", "scoring-score", story.sheet("expert-1", "40.01", "30", "30")))
        .contains("第1行“得分”40.01分超过", "满分40分");
    assertThat(
            world.refusal(
                "expert-1",
                "scoring-score",
                Map.of("scores", List.of(Map.of("bid", "1号", "factor", "服务方案", "points", "40")))))
        .contains("共6行");
  }

  @Test
  void whoeverRecusesItselfGivesAReason() {
    story.threeBids();
    world.submit(OFFICER, "tender-open-bids", opening(FIVE));
    assertThat(world.refusal("expert-1", "scoring-declare", Map.of("recusal", "YES")))
        .contains("回避理由");
  }

  @Test
  void aMemberWhoRecusesItselfIsReplacedBySomebodyWhoHadNoTurn() {
    story.threeBids();
    world.submit(OFFICER, "tender-open-bids", opening(FIVE));
    story.submitOwn("expert-1", "scoring-declare", RECUSED);
    FIVE.subList(1, 5).forEach(e -> story.scores(e, "30", "35", "30"));
    assertThat(world.open("tender-award")).isEmpty();
    assertThat(replacing("expert-1")).contains("已经参加过本次评审");
    assertThat(replacing("expert-6", "expert-7")).contains("选了2人", "为1人");
    world.submit(OFFICER, "tender-replace-experts", Map.of("experts", List.of("expert-6")));
    assertThat(world.running("scoring")).hasSize(1);
    story.scores("expert-6", "30", "35", "30");
    assertThat(world.open("tender-award")).hasSize(1);
  }

  private String replacing(String... experts) {
    return world.refusal(OFFICER, "tender-replace-experts", Map.of("experts", List.of(experts)));
  }

  @Test
  void withSevenMembersOneRecusalLeavesEnough() {
    story.threeBids();
    List<String> seven =
        List.of("expert-1", "expert-2", "expert-3", "expert-4", "expert-5", "expert-6", "expert-7");
    world.submit(OFFICER, "tender-open-bids", opening(seven));
    seven.subList(1, 7).forEach(e -> story.scores(e, "30", "35", "30"));
    assertThat(world.open("tender-award")).isEmpty();
    story.submitOwn("expert-1", "scoring-declare", RECUSED);
    assertThat(world.open("tender-award")).hasSize(1);
  }

  // Award and result (B32-B34)

  private void scored() {
    story.threeBids();
    world.submit(OFFICER, "tender-open-bids", opening(FIVE));
    // 1号 1,400,000: 17.14 + 80; 2号 1,200,000: 20 + 60; 3号 1,300,000: 18.46 + 70
    FIVE.forEach(e -> story.scores(e, "40", "30", "35"));
  }

  @Test
  void enoughBidsLeadToAnAwardByThePublishedScore() {
    scored();
    assertThat(world.view(PRINCIPAL, "tender-award", "facts").path("ranking").toString())
        .contains("\"total\":\"97.14\"", "\"total\":\"88.46\"", "\"total\":\"80.00\"");
    assertThat(world.view(PRINCIPAL, "tender-award", "form").path("bid").asText()).isEqualTo("1");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    assertThat(pages.all().get(0).state()).isEqualTo("评审中");
    world.submit(OFFICER, "tender-publish-result", result());
    tenderIsOver();
    assertThat(awards.of(CASE))
        .hasValueSatisfying(a -> assertThat(a.agencyCode()).isEqualTo("agency-1"))
        .hasValueSatisfying(a -> assertThat(a.price()).isEqualTo("1400000.00"));
    assertThat(world.running("agreement")).hasSize(1);
    PublicNotices.Page page = pages.find(tenders.get(CASE).id()).orElseThrow();
    assertThat(page.line().state()).isEqualTo("已公告结果");
    assertThat(page.rows().toString()).contains("示例1", "评审专家5");
    assertThat(page.ranking()).hasSize(3);
  }

  @Test
  void anotherThanTheFirstNeedsALegalReason() {
    scored();
    assertThat(world.refusal(PRINCIPAL, "tender-award", Map.of("bid", "3"))).contains("法定理由");
    assertThat(world.refusal(PRINCIPAL, "tender-award", Map.of("bid", "9"))).contains("中标机构");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "3", "reason", "排名第一的机构放弃中标"));
    assertThat(awards.of(CASE))
        .hasValueSatisfying(a -> assertThat(a.agencyCode()).isEqualTo("agency-3"));
  }

  @Test
  void aResultIsNotPublishedBeforeItWasDecidedNorTomorrow() {
    scored();
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    assertThat(
            world.refusal(
                OFFICER, "tender-publish-result", with(result(), "publishedOn", "2024-09-22")))
        .contains("公告日期");
    assertThat(
            world.refusal(
                OFFICER, "tender-publish-result", with(result(), "publishedOn", "2024-09-24")))
        .contains("公告日期");
  }
}
