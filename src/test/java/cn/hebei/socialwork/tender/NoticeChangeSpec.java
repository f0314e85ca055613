package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.OpenTasks;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
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
import org.springframework.core.env.Environment;

/** B12, B15, B50, P15: what may change between the notice and its deadline. */
@ProcessSpec
class NoticeChangeSpec {

  private static final String REPORT = "notice-change-report-stop";
  private static final String BUSINESS = "130123-business";

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private ChangeOffers offers;
  @Autowired private RoundOfficers officers;
  @Autowired private Tenders tenders;
  @Autowired private Notices notices;
  @Autowired private Receipts receipts;
  @Autowired private PublicNotices pages;
  @Autowired private Accounts accounts;
  @Autowired private OpenTasks tasks;
  @Autowired private AuditTrail audit;
  @Autowired private TimeSource time;
  @Autowired private Environment environment;
  @Autowired private ObjectMapper json;

  private TenderStory story;
  private long tender;

  @BeforeEach
  void aNoticeIsOut() {
    story = new TenderStory(world, desk, bidding, tenders, json);
    tender = story.noticed();
  }

  // Clarification (B15: 87令27)

  /** Published on the 12th, fifteen days after it is the 27th: the deadline of the 23rd moves. */
  @Test
  void aClarificationLessThanFifteenDaysBeforeTheDeadlineMovesItByItself() {
    story.bids(tender, "agency-1", "1400000.00");
    story.begins(tender, "agency-2");
    story.begins(tender, "agency-3");
    world.goTo(LocalDateTime.of(2024, 9, 12, 9, 0));
    changed(clarification(), "2024-09-12");
    assertThat(notices.get(tender).localClose()).isEqualTo(LocalDateTime.of(2024, 9, 27, 10, 0));
    world.submit("agency-2", "bid-submit", TenderStory.bid("1300000.00"));
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(world.open("tender-declare-failed")).isEmpty();
    world.submit("agency-3", "bid-submit", TenderStory.bid("1200000.00"));
    world.goTo(LocalDateTime.of(2024, 9, 27, 10, 1));
    assertThat(world.open("bid-opening-open-bids")).hasSize(1);
    assertThat(pages.find(tender).orElseThrow().rows().toString())
        .contains("变更公告（澄清或者修改）", "2024年9月27日");
  }

  /**
   * Published on the 6th, fifteen days after it are over on Saturday the 21st, on Monday the 23rd.
   */
  @Test
  void aClarificationInTimeLeavesTheDeadlineWhereItIs() {
    world.goTo(LocalDateTime.of(2024, 9, 6, 9, 0));
    changed(clarification(), "2024-09-06");
    assertThat(notices.get(tender).localClose()).isEqualTo(DEADLINE);
  }

  /** Fifteen days after the 20th is in the holidays: the first day after them. */
  @Test
  void aClarificationIsNeverDatedBeforeItsApprovalSoThatItsShiftIsNotEvaded() {
    world.goTo(LocalDateTime.of(2024, 9, 20, 9, 0));
    begins();
    world.submit(OFFICER, "notice-change-draft", clarification());
    world.submit(PRINCIPAL, "notice-change-approve", PlanStory.AGREED);
    for (String before : new String[] {"2024-09-05", "2024-09-19"}) {
      assertThat(refusal(publication(before))).contains("公告日期", "变更批准之日（2024年9月20日）");
    }
    world.submit(OFFICER, "notice-change-publish", publication("2024-09-20"));
    assertThat(notices.get(tender).localClose()).isEqualTo(LocalDateTime.of(2024, 10, 8, 10, 0));
  }

  /** 87令27: those who took the documents are told; nobody else learns who did (B16). */
  @Test
  void whoTookTheDocumentsReadsTheClarificationInItsFormOnItsPagesAndAtItsDesk() {
    story.begins(tender, "agency-1");
    world.goTo(LocalDateTime.of(2024, 9, 12, 9, 0));
    changed(clarification(), "2024-09-12");
    assertThat(world.view("agency-1", "bid-submit", "facts").toString())
        .contains("变更公告（澄清或者修改）", "每月入户二十次指每站。", "2024年9月27日");
    assertThat(page("agency-1", "/tenders/receipts")).contains("每月入户二十次指每站。");
    assertThat(page("agency-1", "/")).contains("发布变更公告（澄清或者修改）", "2024年9月27日");
    for (String other : new String[] {"agency-2", "expert-1", "admin"}) {
      assertThat(page(other, "/")).as(other).doesNotContain("发布变更公告");
    }
    world.goTo(LocalDateTime.of(2024, 9, 27, 10, 1));
    assertThat(page("agency-1", "/")).as("over").doesNotContain("发布变更公告");
  }

  private String page(String user, String path) {
    return Caller.signedIn(environment, user).get(path).body();
  }

  @Test
  void itMayGrantMoreTimeButNeverLessNorOnAnotherMediumNorChangeTheObject() {
    world.goTo(LocalDateTime.of(2024, 9, 6, 9, 0));
    begins();
    assertThat(
            world.refusal(
                OFFICER, "notice-change-draft", with(clarification(), "unchanged", false)))
        .contains("采购标的和资格条件", "第27条");
    world.submit(OFFICER, "notice-change-draft", clarification());
    world.submit(PRINCIPAL, "notice-change-approve", PlanStory.AGREED);
    Map<String, Object> values = publication("2024-09-06");
    assertThat(refusal(with(values, "bidsCloseAt", "2024-09-22T10:00"))).contains("不能早于");
    assertThat(refusal(with(values, "bidsCloseAt", "2025-03-01T10:00"))).contains("不超过90日");
    assertThat(refusal(with(values, "medium", "某报"))).contains("发布媒体", "中国政府采购网");
    assertThat(refusal(with(values, "publishedOn", "2024-09-01"))).contains("公告日期");
    assertThat(refusal(with(values, "url", "nowhere"))).contains("公告网址");
    world.submit(OFFICER, "notice-change-publish", with(values, "bidsCloseAt", "2024-10-09T10:00"));
    assertThat(notices.get(tender).localClose()).isEqualTo(LocalDateTime.of(2024, 10, 9, 10, 0));
  }

  /** B6: what no document may say is not let in by a clarification either. */
  @Test
  void aClarificationIsCheckedLikeTheDocumentsAndWhatAwaitsTheLegalOfficerNeedsAReason() {
    begins();
    assertThat(
            world.refusal(
                OFFICER,
                "notice-change-draft",
                with(clarification(), "content", "供应商注册资本不得低于500万元；评分因素增加：在正定县有服务站点得10分。")))
        .contains("变更内容体检未通过，共2处", "“注册资本”", "“正定县有”", "第87号第17条", "条例第20条");
    world.submit(OFFICER, "notice-change-draft", with(clarification(), "content", "结算方式明确为按人头支付。"));
    assertThat(world.view(PRINCIPAL, "notice-change-approve", "facts").toString())
        .contains("体检提示", "按人头", "待法务确认");
    assertThat(world.refusal(PRINCIPAL, "notice-change-approve", PlanStory.AGREED))
        .contains("放行理由");
    world.submit(
        PRINCIPAL, "notice-change-approve", Map.of("decision", "APPROVE", "opinion", "只作测算口径"));
    assertThat(world.open("notice-change-publish")).hasSize(1);
  }

  @Test
  void whoeverDraftedAChangeCannotApproveItAndWhatIsGivenBackComesBackFilledIn() {
    begins();
    world.submit(OFFICER, "notice-change-draft", clarification());
    world.submit(
        PRINCIPAL, "notice-change-approve", Map.of("decision", "RETURN", "opinion", "写清每站次数"));
    assertThat(world.view(OFFICER, "notice-change-draft", "form").path("content").asText())
        .isEqualTo("每月入户二十次指每站。");
    assertThat(world.view(OFFICER, "notice-change-draft", "facts").toString()).contains("写清每站次数");
    assertThat(offers.begin(OFFICER, tender))
        .hasValueSatisfying(s -> assertThat(s).contains("办理中"));
  }

  @Test
  void afterTheDeadlineNothingIsPublishedAnyMoreButTheChangeCanBeClosed() {
    begins();
    world.submit(OFFICER, "notice-change-draft", clarification());
    world.submit(PRINCIPAL, "notice-change-approve", PlanStory.AGREED);
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(refusal(publication("2024-09-23"))).contains("已经截止");
    assertThat(offers.begin(OFFICER, tender)).isPresent();
    world.submit(
        OFFICER, "notice-change-publish", Map.of("action", "ABANDON", "medium", "中国政府采购网"));
    assertThat(world.running("notice-change")).isEmpty();
  }

  // Termination (B50: 87令29)

  @Test
  void aTerminationNeedsGreatCauseAndGivesBidsBackUnopened() {
    story.bids(tender, "agency-1", "1400000.00");
    story.begins(tender, "agency-2");
    begins();
    assertThat(
            world.refusal(
                OFFICER, "notice-change-draft", Map.of("kind", "TERMINATE", "content", "终止本次采购")))
        .contains("因重大变故采购任务取消", "第29条");
    assertThat(world.refusal(OFFICER, "notice-change-draft", with(termination(), "reason", "")))
        .contains("理由", "重大变故", "第29条");
    world.submit(OFFICER, "notice-change-draft", termination());
    world.submit(PRINCIPAL, "notice-change-approve", PlanStory.AGREED);
    world.submit(OFFICER, "notice-change-publish", publication("2024-09-02"));
    assertThat(world.running("tender")).isEmpty();
    assertThat(world.running("bid")).isEmpty();
    assertThat(world.running("project")).isEmpty();
    assertThat(receipts.of("agency-1").get(0).state()).contains("采购已终止", "区划调整");
    assertThat(pages.find(tender).orElseThrow().line().state()).isEqualTo("已终止");
    assertThat(bidding.begin(tender, "agency-3")).isPresent();
  }

  @Test
  void aTerminationIsReportedToFinanceWithItsReasonAndThoseWhoTookTheDocumentsAreTold() {
    begins();
    world.submit(OFFICER, "notice-change-draft", termination());
    world.submit(PRINCIPAL, "notice-change-approve", PlanStory.AGREED);
    world.submit(OFFICER, "notice-change-publish", publication("2024-09-02"));
    assertThat(world.view(OFFICER, REPORT, "facts").toString()).contains("区划调整，采购任务取消");
    Map<String, Object> report =
        Map.of("reportedOn", "2024-09-02", "number", "民采〔2024〕1号", "notified", "当日书面通知");
    assertThat(world.refusal(OFFICER, REPORT, with(report, "reportedOn", "2024-09-01")))
        .contains("报告日期");
    assertThat(world.refusal(OFFICER, REPORT, with(report, "number", " "))).contains("报告文号");
    world.submit(OFFICER, REPORT, report);
    assertThat(world.running("notice-change")).isEmpty();
    assertThat(pages.of(new CaseKey("130123-01-2025")).get(0).lines().toString())
        .contains("2024年9月2日报告本级财政部门（民采〔2024〕1号）");
  }

  static Map<String, Object> termination() {
    return Map.of(
        "kind", "TERMINATE",
        "content", "终止本次采购",
        "reason", "区划调整，采购任务取消",
        "greatChange", true);
  }

  // Too few took the documents (B12, P15)

  @Test
  void oneHandlerIsToldEnoughOrTooFewAndNobodyElse() {
    story.begins(tender, "agency-1");
    story.begins(tender, "agency-2");
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    assertThat(world.view(OFFICER, "open-tender-check-takers", "facts").toString())
        .contains("不足3家")
        .doesNotContain("示例");
    assertThat(audit.events("130123-01-2025"))
        .filteredOn(e -> e.outcome().equals("查看获取文件家数是否足够"))
        .singleElement()
        .extracting(AuditEvent::actor)
        .isEqualTo(OFFICER);
    Post second = new Post(BUSINESS, "130123", Role.OFFICER);
    accounts.addPost(second);
    tasks.handOver(OFFICER, null, "admin");
    try {
      assertThat(world.view(BUSINESS, "open-tender-check-takers", "facts").toString())
          .contains("只告知首次认领的人")
          .doesNotContain("不足3家");
      assertThat(world.refusal(BUSINESS, "open-tender-check-takers", prolongation()))
          .contains("只告知首次认领的人", "请由其办理");
    } finally {
      tasks.handOver(BUSINESS, null, "admin");
      accounts.removePost(second);
    }
    world.submit(OFFICER, "open-tender-check-takers", Map.of("decision", "KEEP"));
    assertThat(world.open("open-tender-check-takers")).isEmpty();
  }

  @Test
  void onceTheFirstHandlerHasLeftThePostWhoTakesOverIsToldAndMayProlong() {
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    world.view(OFFICER, "open-tender-check-takers", "facts");
    Post first = new Post(OFFICER, "130123", Role.OFFICER);
    Post second = new Post(BUSINESS, "130123", Role.OFFICER);
    accounts.addPost(second);
    tasks.handOver(OFFICER, null, "admin");
    accounts.removePost(first);
    try {
      assertThat(world.view(BUSINESS, "open-tender-check-takers", "facts").toString())
          .contains("不足3家");
      world.submit(BUSINESS, "open-tender-check-takers", prolongation());
      assertThat(notices.get(tender).documentsUntil()).isEqualTo("2024-09-18");
    } finally {
      accounts.addPost(first);
      accounts.removePost(second);
    }
  }

  @Test
  void afterTheDeadlineNobodyProlongsAndNoLateBidIsTaken() {
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    world.view(OFFICER, "open-tender-check-takers", "facts");
    new TestClock(time).set(DEADLINE.plusSeconds(5));
    Map<String, Object> late =
        with(
            with(prolongation(), "documentsUntil", "2024-09-25"),
            "bidsCloseAt",
            "2024-09-30T10:00");
    assertThat(takers(late)).contains("投标已经截止", "第33条");
    assertThat(notices.get(tender).localClose()).isEqualTo(DEADLINE);
    assertThat(bidding.begin(tender, "agency-1"))
        .hasValueSatisfying(s -> assertThat(s).contains("投标已经截止"));
    world.submit(OFFICER, "open-tender-check-takers", Map.of("decision", "KEEP"));
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  @Test
  void enoughTakersGiveNoReasonToProlong() {
    for (int n = 1; n <= 3; n++) {
      story.begins(tender, "agency-" + n);
    }
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    assertThat(world.view(OFFICER, "open-tender-check-takers", "facts").toString())
        .contains("已足3家");
    assertThat(world.refusal(OFFICER, "open-tender-check-takers", prolongation()))
        .contains("不能选择顺延", "财政部令第87号第18条");
  }

  @Test
  void tooFewTakersAllowALongerPeriodThatIsPublishedAndCheckedAgain() {
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    world.view(OFFICER, "open-tender-check-takers", "facts");
    Map<String, Object> values = prolongation();
    assertThat(takers(with(values, "documentsUntil", "2024-09-10"))).contains("新的提供截止日");
    assertThat(takers(with(values, "documentsUntil", "2024-09-30"))).contains("投标截止时间");
    assertThat(takers(with(values, "bidsCloseAt", "2024-09-22T10:00"))).contains("不能早于");
    assertThat(takers(with(values, "url", ""))).contains("顺延公告网址");
    assertThat(bidding.begin(tender, "agency-1")).as("the period is over").isPresent();
    world.submit(OFFICER, "open-tender-check-takers", values);
    assertThat(bidding.begin(tender, "agency-1")).as("it runs again").isEmpty();
    assertThat(world.open("open-tender-check-takers")).isEmpty();
    assertThat(pages.find(tender).orElseThrow().rows().toString()).contains("变更公告（顺延）");
    world.goTo(LocalDateTime.of(2024, 9, 19, 9, 0));
    assertThat(world.open("open-tender-check-takers")).hasSize(1);
    world.goTo(LocalDateTime.of(2024, 9, 25, 10, 1));
    assertThat(world.open("open-tender-check-takers")).as("over at the deadline").isEmpty();
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  /** B15: between the old deadline and the new one there is still time to hand them out for. */
  @Test
  void whoHasNotCheckedWhenAClarificationMovedTheDeadlineMayStillProlongUntilTheNewOne() {
    world.goTo(LocalDateTime.of(2024, 9, 12, 9, 0));
    changed(clarification(), "2024-09-12");
    world.goTo(DEADLINE.plusMinutes(1));
    world.view(OFFICER, "open-tender-check-takers", "facts");
    Map<String, Object> values =
        with(
            with(prolongation(), "documentsUntil", "2024-09-26"),
            "bidsCloseAt",
            "2024-09-30T10:00");
    assertThat(takers(with(values, "documentsUntil", "2024-09-23"))).contains("新的提供截止日");
    world.submit(OFFICER, "open-tender-check-takers", values);
    assertThat(notices.get(tender).documentsUntil()).isEqualTo("2024-09-26");
    assertThat(bidding.begin(tender, "agency-1")).as("it runs again").isEmpty();
    world.goTo(LocalDateTime.of(2024, 9, 30, 9, 59));
    assertThat(world.open("open-tender-check-takers")).hasSize(1);
    world.goTo(LocalDateTime.of(2024, 9, 30, 10, 1));
    assertThat(world.open("open-tender-check-takers")).as("over at the deadline").isEmpty();
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  private String takers(Map<String, Object> values) {
    return world.refusal(OFFICER, "open-tender-check-takers", values);
  }

  private static Map<String, Object> prolongation() {
    return Map.of(
        "decision", "EXTEND",
        "documentsUntil", "2024-09-18",
        "bidsCloseAt", "2024-09-25T10:00",
        "url", "https://www.ccgp.gov.cn/prolong/1");
  }

  private void changed(Map<String, Object> draft, String publishedOn) {
    begins();
    world.submit(OFFICER, "notice-change-draft", draft);
    world.submit(PRINCIPAL, "notice-change-approve", PlanStory.AGREED);
    world.submit(OFFICER, "notice-change-publish", publication(publishedOn));
    assertThat(world.running("notice-change")).isEmpty();
  }

  private void begins() {
    assertThat(officers.includes(OFFICER, tender)).isTrue();
    assertThat(officers.includes("130102-officer", tender)).isFalse();
    assertThat(offers.begin(OFFICER, tender)).isEmpty();
    world.runJobs();
  }

  private String refusal(Map<String, Object> values) {
    return world.refusal(OFFICER, "notice-change-publish", values);
  }

  private static Map<String, Object> clarification() {
    return Map.of("kind", "CLARIFY", "content", "每月入户二十次指每站。", "unchanged", true);
  }

  static Map<String, Object> publication(String on) {
    return Map.of(
        "action", "PUBLISH",
        "medium", "中国政府采购网",
        "url", "https://www.ccgp.gov.cn/change/1",
        "publishedOn", on);
  }
}
