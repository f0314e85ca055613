package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static org.assertj.core.api.Assertions.assertThat;

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

/** B12, B15, B50, P15: what may change between the notice and its deadline. */
@ProcessSpec
class NoticeChangeSpec {

  private static final String REPORT = "notice-change-report-stop";

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private ChangeOffers offers;
  @Autowired private Tenders tenders;
  @Autowired private Notices notices;
  @Autowired private Receipts receipts;
  @Autowired private PublicNotices pages;
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
    world.goTo(LocalDateTime.of(2024, 9, 12, 9, 0));
    changed(clarification(), "2024-09-12");
    assertThat(notices.get(tender).localClose()).isEqualTo(LocalDateTime.of(2024, 9, 27, 10, 0));
    story.bids(tender, "agency-2", "1300000.00");
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(world.open("tender-declare-failed")).isEmpty();
    story.bids(tender, "agency-3", "1200000.00");
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
    world.submit(OFFICER, "open-tender-check-takers", Map.of("decision", "KEEP"));
    assertThat(world.open("open-tender-check-takers")).isEmpty();
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
        .contains("不能选择顺延");
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
    world.submit(OFFICER, "open-tender-check-takers", values);
    assertThat(world.open("open-tender-check-takers")).isEmpty();
    assertThat(pages.find(tender).orElseThrow().rows().toString()).contains("变更公告（顺延）");
    world.goTo(LocalDateTime.of(2024, 9, 19, 9, 0));
    assertThat(world.open("open-tender-check-takers")).hasSize(1);
    world.goTo(LocalDateTime.of(2024, 9, 25, 10, 1));
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
    assertThat(offers.mayAsk(OFFICER, tender)).isTrue();
    assertThat(offers.mayAsk("130102-officer", tender)).isFalse();
    assertThat(offers.begin(OFFICER, tender)).isEmpty();
    world.runJobs();
  }

  private String refusal(Map<String, Object> values) {
    return world.refusal(OFFICER, "notice-change-publish", values);
  }

  private static Map<String, Object> clarification() {
    return Map.of("kind", "CLARIFY", "content", "每月入户二十次指每站。", "unchanged", true);
  }

  private static Map<String, Object> publication(String on) {
    return Map.of(
        "action", "PUBLISH",
        "medium", "中国政府采购网",
        "url", "https://www.ccgp.gov.cn/change/1",
        "publishedOn", on);
  }
}
