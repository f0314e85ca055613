package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.notice;
import static cn.hebei.socialwork.tender.TenderStory.opening;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.tender.Confirmations.Answer;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B19, B20, P12, P14: the opening at the deadline, its record, and the check of conditions. */
@ProcessSpec
class OpeningSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Confirmations confirmations;
  @Autowired private Openings openings;
  @Autowired private TimeSource time;
  @Autowired private ObjectMapper json;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  // The opening (B19, P14)

  @Test
  void anOpeningHalfAnHourAfterTheDeadlineNeedsNoReasonALaterOneDoes() {
    story.threeBids();
    new TestClock(time).set(DEADLINE.plusMinutes(30).plusSeconds(20));
    assertThat(world.refusal(OFFICER, "bid-opening-open-bids", opening()))
        .contains("推迟开标的理由", "30分钟", "第40条");
    world.submit(OFFICER, "bid-opening-open-bids", with(opening(), "delayReason", "停电，十点半恢复"));
    assertThat(openings.record(tenders.get(CASE).id()).orElseThrow().delayReason())
        .isEqualTo("停电，十点半恢复");
  }

  @Test
  void everyBidderSeesThePricesReadOutAndConfirmsTheRecord() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    assertThat(world.open("bid-confirm-opening")).hasSize(3);
    assertThat(story.view("agency-2", "bid-confirm-opening", "facts").path("bids").toString())
        .contains("1,400,000.00元", "1,200,000.00元", "1,300,000.00元");
    assertThat(world.open("open-tender-qualify")).isEmpty();
    story.confirms();
    assertThat(world.running("bid")).isEmpty();
    assertThat(world.open("open-tender-qualify")).hasSize(1);
    assertThat(answers()).containsOnly(Answer.CONFIRMED);
  }

  /** Who is absent accepts the opening (87令42). */
  @Test
  void whoeverDoesNotConfirmInTimeAcceptsTheOpening() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    story.submitOwn("agency-1", "bid-confirm-opening", Map.of("answer", "CONFIRMED"));
    world.goTo(DEADLINE.plusMinutes(63));
    assertThat(answers()).containsExactlyInAnyOrder(Answer.CONFIRMED, Answer.ABSENT, Answer.ABSENT);
    assertThat(world.open("bid-confirm-opening")).isEmpty();
    assertThat(world.open("open-tender-qualify")).hasSize(1);
  }

  @Test
  void anObjectionNeedsWordsAndIsAnsweredOnTheSpotBeforeTheCheckBegins() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    assertThat(
            world.refusal(
                TenderStory.bidder(world.open("bid-confirm-opening").get(0)),
                "bid-confirm-opening",
                Map.of("answer", "OBJECTED")))
        .contains("异议内容", "第42条");
    story.submitOwn(
        "agency-3", "bid-confirm-opening", Map.of("answer", "OBJECTED", "objection", "唱标报价有误"));
    story.confirms();
    assertThat(world.open("open-tender-qualify")).isEmpty();
    Map<String, Object> row = new HashMap<>();
    row.put(
        "bid", world.view(OFFICER, "bid-opening-answer", "form").at("/objections/0/bid").asText());
    row.put("objection", "唱标报价有误");
    assertThat(world.refusal(OFFICER, "bid-opening-answer", Map.of("objections", List.of(row))))
        .contains("答复");
    row.put("reply", "经核对开标一览表，唱标无误。");
    world.submit(OFFICER, "bid-opening-answer", Map.of("objections", List.of(row)));
    assertThat(world.open("open-tender-qualify")).hasSize(1);
    assertThat(confirmations.of(tenders.get(CASE).id()))
        .extracting(Confirmations.Confirmation::reply)
        .contains("经核对开标一览表，唱标无误。");
  }

  // The conditions (B20, B23, R44-R46)

  @Test
  void aBidderThatFailsTheConditionsIsNamedWithReasonAndNotScored() {
    long tender = fourBids();
    Map<String, Object> failed =
        Map.of("conclusion", "FAIL", "failed", List.of("REGISTERED"), "reason", "章程没有社会工作内容");
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of(2, failed)));
    assertThat(openings.qualified(tender)).extracting(OpenedBid::no).containsExactly(1, 3, 4);
    world.submit(OFFICER, "open-tender-form-committee", TenderStory.committee(TenderStory.FIVE));
    story.submitOwn("expert-1", "scoring-declare", TenderStory.STAYS);
    assertThat(story.view("expert-1", "scoring-score", "facts").path("plans")).hasSize(3);
  }

  @Test
  void fewerThanThreeThatMeetTheConditionsEndTheRoundUnreviewed() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    story.confirms();
    Map<String, Object> failed =
        Map.of(
            "conclusion", "FAIL",
            "failed", List.of("CLEAN_RECORD"),
            "creditClean", "NO",
            "reason", "信用中国列有严重违法失信记录");
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of(1, failed)));
    assertThat(world.open("open-tender-form-committee")).isEmpty();
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .contains("资格审查合格", "不足3家");
  }

  @Test
  void aFailureNeedsConditionAndReasonAndAPassNeedsACleanRecordAndAPriceWithinTheCeiling() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    story.confirms();
    assertThat(refusal(Map.of("conclusion", "FAIL"))).contains("不符合的条件");
    assertThat(refusal(Map.of("conclusion", "FAIL", "failed", List.of("BODY")))).contains("审查说明");
    assertThat(refusal(Map.of("failed", List.of("BODY")))).contains("不符合的条件", "应为空");
    assertThat(refusal(Map.of("creditClean", "NO"))).contains("违法失信", "第22条");
    assertThat(refusal(Map.of("creditAt", "2024-09-24T09:00"))).contains("查询时间");
    assertThat(refusal(Map.of("bid", "9号 无此机构"))).contains("投标人");
  }

  private String refusal(Map<String, Object> change) {
    return world.refusal(OFFICER, "open-tender-qualify", story.qualification(Map.of(1, change)));
  }

  // Held elsewhere (P12)

  @Test
  void aTenderHeldElsewhereTakesNoBidsHereAndItsOpeningIsRegistered() {
    long tender = elsewhere();
    assertThat(bidding.offeredTo("agency-1")).isEmpty();
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(
            world.refusal(
                OFFICER,
                "open-tender-register-opening",
                registered(row("agency-1", "2024-09-23T10:01"))))
        .contains("递交时间", "第33条");
    assertThat(
            world.refusal(
                OFFICER,
                "open-tender-register-opening",
                registered(
                    row("agency-1", "2024-09-23T09:00"), row("agency-1", "2024-09-23T09:01"))))
        .contains("重复");
    assertThat(
            world.refusal(
                OFFICER,
                "open-tender-register-opening",
                registered(row("nobody", "2024-09-23T09:00"))))
        .contains("投标人", "注册");
    world.submit(
        OFFICER,
        "open-tender-register-opening",
        registered(
            row("agency-1", "2024-09-23T09:00"),
            row("agency-2", "2024-09-23T09:10"),
            row("agency-3", "2024-09-23T10:00")));
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of()));
    world.submit(OFFICER, "open-tender-form-committee", TenderStory.committee(TenderStory.FIVE));
    assertThat(openings.qualified(tender)).hasSize(3);
    assertThat(world.open("scoring-declare")).hasSize(5);
  }

  @Test
  void twoBidsElsewhereAreTooFewAsWell() {
    elsewhere();
    world.goTo(DEADLINE.plusMinutes(1));
    world.submit(
        OFFICER,
        "open-tender-register-opening",
        registered(row("agency-1", "2024-09-23T09:00"), row("agency-2", "2024-09-23T09:10")));
    assertThat(world.open("open-tender-qualify")).isEmpty();
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .as("nobody has checked a condition yet")
        .isEqualTo("递交投标文件的供应商不足3家。");
  }

  /** The browser leaves out a list without rows. */
  @Test
  void whereNobodyBidElsewhereTheTenderFailsToo() {
    elsewhere();
    world.goTo(DEADLINE.plusMinutes(1));
    world.submit(OFFICER, "open-tender-register-opening", Map.of("record", "截止时无人投标。"));
    assertThat(world.open("tender-declare-failed")).hasSize(1);
  }

  private long elsewhere() {
    story.planned();
    world.submit(OFFICER, "tender-prepare-documents", TenderStory.documents());
    world.submit(TenderStory.PRINCIPAL, "tender-approve-documents", PlanStory.AGREED);
    assertThat(
            world.refusal(
                OFFICER, "open-tender-publish-notice", with(notice(), "mode", "ELSEWHERE")))
        .contains("外部平台和组织单位");
    world.submit(
        OFFICER,
        "open-tender-publish-notice",
        with(with(notice(), "mode", "ELSEWHERE"), "platform", "石家庄市公共资源交易中心"));
    return tenders.get(CASE).id();
  }

  private static Map<String, Object> registered(Map<?, ?>... rows) {
    return Map.of("bids", List.of(rows), "record", "上午十时在交易中心开标。");
  }

  private static Map<String, Object> row(String agency, String submittedAt) {
    return Map.of(
        "agency",
        agency,
        "price",
        "1400000.00",
        "submittedAt",
        submittedAt,
        "team",
        3,
        "digest",
        "JYZX-2024-0923",
        "servicePlan",
        "三名社工驻站。");
  }

  private long fourBids() {
    long notice = story.noticed();
    for (int n = 1; n <= 4; n++) {
      story.bids(notice, "agency-" + n, "1%d00000.00".formatted(n));
    }
    world.goTo(DEADLINE.plusMinutes(1));
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    story.confirms();
    return notice;
  }

  private List<Answer> answers() {
    return confirmations.of(tenders.get(CASE).id()).stream()
        .map(Confirmations.Confirmation::answer)
        .toList();
  }
}
