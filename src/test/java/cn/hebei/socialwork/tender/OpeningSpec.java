package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.notice;
import static cn.hebei.socialwork.tender.TenderStory.opening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.Stranger;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.tender.Confirmations.Answer;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B19, B20, P12, P14: the opening at the deadline, its record, and the check of conditions. */
@ProcessSpec
class OpeningSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");
  private static final String REGISTER = "open-tender-register-opening";
  private static final String AGENT = "91130100MA09887736";

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Confirmations confirmations;
  @Autowired private Openings openings;
  @Autowired private Recordings recordings;
  @Autowired private OpeningFacts pages;
  @Autowired private PublicNotices notices;
  @Autowired private Receipts receipts;
  @Autowired private Bids bids;
  @Autowired private Accounts accounts;
  @Autowired private Agencies agencies;
  @Autowired private Organs organs;
  @Autowired private TaskService engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private TimeSource time;
  @Autowired private ObjectMapper json;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  @AfterEach
  void theStrangerIsGone() {
    Stranger.isGone(jdbc);
  }

  // The opening (B19, P14)

  /**
   * 87令40 knows no grace: what counts is when the seals were broken, not when it was written up.
   */
  @Test
  void anyDelayIsRecordedInMinutesAndNeedsAReason() {
    story.threeBids();
    new TestClock(time).set(DEADLINE.plusMinutes(12).plusSeconds(20));
    assertThat(world.refusal(OFFICER, "bid-opening-open-bids", opening()))
        .contains("推迟开标的理由", "晚了12分钟", "第40条");
    world.submit(OFFICER, "bid-opening-open-bids", with(opening(), "delayReason", "停电，十时十分恢复"));
    assertThat(openings.record(tenders.get(CASE).id()).orElseThrow().delayReason())
        .isEqualTo("停电，十时十分恢复");
    assertThat(pages.of(CASE).get(0).lines().toString())
        .contains("2024年9月23日 10:12", "晚于投标截止时间12分钟", "停电，十时十分恢复");
  }

  @Test
  void whoeverBreaksTheSealsInTimeAndReadsOutForLongOpensInTime() {
    story.threeBids();
    world.view(OFFICER, "bid-opening-open-bids", "facts");
    new TestClock(time).set(DEADLINE.plusMinutes(50));
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    assertThat(openings.record(tenders.get(CASE).id()).orElseThrow().openedAt())
        .isCloseTo(
            TimeSource.at(DEADLINE.plusMinutes(1)).atOffset(ZoneOffset.UTC),
            within(1, ChronoUnit.MINUTES));
  }

  /** 87令41: the record is signed by the staff, and nobody writes down what he does alone. */
  @Test
  void anotherOneOfTheStaffWritesTheRecord() {
    story.threeBids();
    String host = accounts.find(OFFICER).orElseThrow().displayName();
    assertThat(world.refusal(OFFICER, "bid-opening-open-bids", with(opening(), "recorder", " ")))
        .contains("记录人", "没有填写");
    assertThat(world.refusal(OFFICER, "bid-opening-open-bids", with(opening(), "recorder", host)))
        .contains("记录人", "另一名", "第41条");
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    assertThat(pages.of(CASE).get(0).lines().toString()).contains(host, "记录员甲");
  }

  /** P14: bidders are invited before, each for itself; nobody else reads it (B16). */
  @Test
  void everyBidderIsToldBeforeWhenTheOpeningIsAndThatItConfirms() {
    long notice = story.noticed();
    story.begins(notice, "agency-1");
    assertThat(story.view("agency-1", "bid-submit", "facts").toString())
        .contains("开标邀请", "2024年9月23日 10:00", "60分钟内", "确认开标记录", "视同认可")
        .doesNotContain("示例2");
    world.submit("agency-1", "bid-submit", TenderStory.bid("1400000.00"));
    assertThat(receipts.of("agency-1").get(0).invitation()).contains("2024年9月23日 10:00", "60分钟内");
    story.bids(notice, "agency-2", "1200000.00");
    story.bids(notice, "agency-3", "1300000.00");
    world.goTo(DEADLINE.plusMinutes(1));
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    assertThat(receipts.of("agency-1").get(0).invitation()).isEmpty();
  }

  /** B17: whoever has a receipt finds its digest; whose it is stands in the result (B34). */
  @Test
  void thePublicPageHasTheDigestsOnceTheBidsAreOpened() {
    long tender = story.threeBids();
    String digest = bids.of("agency-1").get(0).digest();
    assertThat(notices.find(tender).orElseThrow().rows().toString()).doesNotContain(digest);
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    assertThat(notices.find(tender).orElseThrow().rows().toString())
        .contains("2024年9月23日 10:01", "投标共3份", digest)
        .doesNotContain("示例", "1,400,000.00");
  }

  /** 87令39: the recording is filed with the papers; who has none says why. */
  @Test
  void theRecordSaysWhereItsRecordingIsKeptOrWhyThereIsNone() {
    story.threeBids();
    String form = "bid-opening-open-bids";
    assertThat(world.refusal(OFFICER, form, Map.of("record", "按时开标。"))).contains("全程录音录像", "没有选择");
    assertThat(world.refusal(OFFICER, form, with(opening(), "recordingPlace", " ")))
        .contains("录音录像存放处和编号", "存档", "第39条");
    Map<String, Object> none = with(opening(), "recorded", "NO");
    assertThat(world.refusal(OFFICER, form, none)).contains("没有录音录像的理由", "第39条");
    world.submit(OFFICER, form, with(none, "noRecordingReason", "设备故障，已另行书面记录"));
    assertThat(recordings.find(tenders.get(CASE).id()))
        .hasValue(new Recording(false, "设备故障，已另行书面记录"));
    assertThat(story.view("agency-2", "bid-confirm-opening", "facts").toString())
        .contains("没有全程录音录像，理由：设备故障，已另行书面记录");
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
    assertThat(
            engine.createTaskQuery().taskDefinitionKey("userTask_answerObjections").singleResult())
        .as("on the spot: within half an hour")
        .satisfies(
            task ->
                assertThat(task.getDueDate())
                    .isCloseTo(Date.from(TimeSource.at(DEADLINE.plusMinutes(31))), 60_000));
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
    Map<String, Object> failed = Map.of("failed", List.of("REGISTERED"), "reason", "章程没有社会工作内容");
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
            "failed", List.of("CLEAN_RECORD"),
            "credit", "GRAVE",
            "creditEntry", "列入严重违法失信名单",
            "reason", "信用中国列有严重违法失信记录");
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of(1, failed)));
    assertThat(world.open("open-tender-form-committee")).isEmpty();
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .contains("资格审查合格", "不足3家");
  }

  // Held elsewhere (P12)

  @Test
  void aTenderHeldElsewhereTakesNoBidsHereAndItsOpeningIsRegistered() {
    long tender = elsewhere();
    assertThat(bidding.offeredTo("agency-1")).isEmpty();
    world.goTo(DEADLINE.plusMinutes(90));
    assertThat(refused(registered(row("agency-1", "2024-09-23T10:01")))).contains("递交时间", "第33条");
    assertThat(
            refused(
                registered(
                    row("agency-1", "2024-09-23T09:00"), row("agency-1", "2024-09-23T09:01"))))
        .contains("重复");
    assertThat(refused(registered(row("nobody", "2024-09-23T09:00")))).contains("投标人", "注册");
    world.submit(OFFICER, REGISTER, three());
    assertThat(recordings.find(tender)).hasValue(new Recording(true, "交易中心音像2024-0923号"));
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of()));
    assertThat(openings.qualified(tender)).hasSize(3);
    assertThat(world.open(ReportStory.REGISTER)).hasSize(1);
  }

  /** The record says when it was held there and by whom, not when and by whom it was typed in. */
  @Test
  void anOpeningElsewhereIsRegisteredWithItsOwnTimeHostAndDelay() {
    elsewhere();
    world.goTo(DEADLINE.plusMinutes(90));
    assertThat(refused(with(three(), "openedAt", ""))).contains("开标时间");
    assertThat(refused(with(three(), "openedAt", "2024-09-23T09:59"))).contains("早于投标截止时间", "第40条");
    assertThat(refused(with(three(), "openedAt", "2024-09-23T11:31"))).contains("不能晚于现在");
    assertThat(refused(with(three(), "host", " "))).contains("主持人");
    assertThat(refused(with(three(), "recorder", "交易中心张某"))).contains("记录人", "另一名");
    Map<String, Object> late = with(three(), "openedAt", "2024-09-23T10:20");
    assertThat(refused(late)).contains("推迟开标的理由", "晚了20分钟");
    world.submit(OFFICER, REGISTER, with(late, "delayReason", "平台解密故障"));
    String officer = accounts.find(OFFICER).orElseThrow().displayName();
    assertThat(
            pages.of(CASE).get(0).lines().stream()
                .map(line -> line.get("label") + "：" + line.get("value"))
                .collect(Collectors.joining("\n")))
        .contains(
            "开标时间：2024年9月23日 10:20",
            "主持人：交易中心张某",
            "记录人（监督人）：代理公司李某",
            "晚于投标截止时间20分钟",
            "平台解密故障",
            "登记时间：2024年9月23日 11:30",
            "登记人：" + officer,
            "石家庄示例采购代理有限公司（" + AGENT + "），委托代理协议编号：石采代〔2024〕7号");
  }

  /** P9: nobody needs an account here to bid there; its name and code are its own. */
  @Test
  void aBidderWithoutAnAccountIsEnteredByNameAndCode() {
    long tender = elsewhere();
    world.goTo(DEADLINE.plusMinutes(90));
    Map<String, Object> stranger = outside(Stranger.NAME, Stranger.CODE);
    assertThat(refused(withThird(with(stranger, "creditCode", "52130100MJ99887718"))))
        .contains("第3行“统一社会信用代码”", "校验码");
    assertThat(refused(withThird(with(stranger, "name", " ")))).contains("第3行“投标人名称”没有填写");
    assertThat(refused(withThird(with(stranger, "agency", "agency-3")))).contains("第3行", "应为空");
    String known = agencies.find("agency-1").orElseThrow().creditCode();
    assertThat(refused(withThird(outside(Stranger.NAME, known))))
        .contains("第3行“统一社会信用代码”已经登记在", "核对");
    assertThat(refused(registered(row("agency-1", "2024-09-23T09:00"), stranger, stranger)))
        .contains("第3行“投标人”重复");
    world.submit(OFFICER, REGISTER, withThird(stranger));
    assertThat(world.view(OFFICER, "open-tender-qualify", "facts").toString())
        .contains("3号", Stranger.NAME, Stranger.CODE);
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of()));
    assertThat(openings.qualified(tender)).hasSize(3);
    String organ = openings.of(tender).get(2).agencyCode();
    assertThat(organs.holders(organ, Role.AGENCY)).isEmpty();
    assertThat(signsUp("别的名称", Stranger.CODE)).isInstanceOf(Agencies.SignUp.Refused.class);
    assertThat(signsUp(Stranger.NAME, Stranger.CODE))
        .as("its own people take its place over")
        .isEqualTo(new Agencies.SignUp.Done(organ));
    assertThat(signsUp(Stranger.NAME, Stranger.CODE)).isInstanceOf(Agencies.SignUp.Refused.class);
  }

  private Agencies.SignUp signsUp(String name, String code) {
    return agencies.signUp(
        new Agencies.Application(name, code, "王新", "第三条 社会工作服务", "某街1号", "0311-86009999"),
        "Passw0rd-1234");
  }

  private static Map<String, Object> outside(String name, String code) {
    Map<String, Object> values = new HashMap<>(row("", "2024-09-23T09:30"));
    values.remove("agency");
    values.put("name", name);
    values.put("creditCode", code);
    return values;
  }

  private String refused(Map<String, Object> values) {
    return world.refusal(OFFICER, REGISTER, values);
  }

  private static Map<String, Object> three() {
    return withThird(row("agency-3", "2024-09-23T10:00"));
  }

  private static Map<String, Object> withThird(Map<String, Object> third) {
    return registered(
        row("agency-1", "2024-09-23T09:00"), row("agency-2", "2024-09-23T09:10"), third);
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
    Map<String, Object> nobody = Map.of("record", "截止时无人投标。", "recorded", "NO");
    assertThat(world.refusal(OFFICER, "open-tender-register-opening", nobody))
        .contains("没有录音录像的理由", "第39条");
    world.submit(
        OFFICER, "open-tender-register-opening", with(nobody, "noRecordingReason", "没有开标。"));
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
    Map<String, Object> held =
        with(with(notice(), "mode", "ELSEWHERE"), "platform", "石家庄市公共资源交易中心");
    assertThat(
            world.refusal(
                OFFICER, "open-tender-publish-notice", with(held, "agentName", "某采购代理公司")))
        .contains("采购代理机构", "一并填写");
    assertThat(
            world.refusal(
                OFFICER,
                "open-tender-publish-notice",
                with(with(held, "agentName", "某采购代理公司"), "agentCode", "123")))
        .contains("代理机构统一社会信用代码", "校验码");
    Map<String, Object> entrusted =
        with(with(held, "agentName", "石家庄示例采购代理有限公司"), "agentCode", AGENT);
    assertThat(world.refusal(OFFICER, "open-tender-publish-notice", entrusted))
        .contains("委托代理协议编号", "政府采购法第20条");
    world.submit(
        OFFICER, "open-tender-publish-notice", with(entrusted, "agentAgreement", "石采代〔2024〕7号"));
    return tenders.get(CASE).id();
  }

  private static Map<String, Object> registered(Map<?, ?>... rows) {
    return Map.of(
        "bids", List.of(rows),
        "record", "上午十时在交易中心开标。",
        "openedAt", "2024-09-23T10:00",
        "host", "交易中心张某",
        "recorder", "代理公司李某",
        "recorded", "YES",
        "recordingPlace", "交易中心音像2024-0923号");
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
