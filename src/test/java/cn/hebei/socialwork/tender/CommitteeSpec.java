package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.RECUSED;
import static cn.hebei.socialwork.tender.TenderStory.committee;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agency.Employers;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B19, B21-B23, B25: the opening, the committee and its scores. */
@ProcessSpec
class CommitteeSpec {

  private static final List<String> SEVEN =
      List.of("expert-1", "expert-2", "expert-3", "expert-4", "expert-5", "expert-6", "expert-7");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private TaskService tasks;
  @Autowired private ObjectMapper json;
  @Autowired private Employers employers;
  @Autowired private JdbcClient jdbc;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  /** What an expert has said of himself outlives a case. */
  @AfterEach
  void nobodyWorksForThePurchaser() {
    jdbc.sql("delete from employer where name = '正定县民政局'").update();
  }

  // Opening and committee (B19, B21)

  /** 87令47: whoever works for the purchaser sits for it, and two thirds are experts. */
  @Test
  void anExpertWhoWorksForThePurchaserCountsAsItsRepresentative() {
    for (String own : List.of("expert-1", "expert-2")) {
      assertThat(employers.add(own, own, "正定县民政局", "")).isEmpty();
    }
    assertThat(employers.add("expert-3", "expert-3", "正定县民政局", "2024-08-31")).isEmpty();
    story.threeBids();
    story.opensAndQualifies();
    assertThat(world.refusal(OFFICER, "open-tender-form-committee", committee(FIVE)))
        .contains("有2人登记的任职单位是采购人", "采购人代表", "不少于2/3", "第87号第47条");
    List<String> one = List.of("expert-1", "expert-3", "expert-4", "expert-5", "expert-6");
    world.submit(OFFICER, "open-tender-form-committee", committee(one));
    story.submitOwn("expert-5", "scoring-declare", RECUSED);
    for (String e : List.of("expert-1", "expert-3", "expert-4", "expert-6")) {
      story.scores(e, "30", "35", "30");
    }
    assertThat(replacing("expert-2")).contains("有2人登记的任职单位是采购人");
    world.submit(OFFICER, "review-replace-experts", Map.of("experts", List.of("expert-7")));
  }

  @Test
  void theOpeningShowsEveryBidAndEndsTheirCases() {
    story.threeBids();
    assertThat(world.view(OFFICER, "bid-opening-open-bids", "facts").path("bids").toString())
        .contains("1,400,000.00元", "1,200,000.00元", "1,300,000.00元");
    story.opens(FIVE);
    assertThat(world.running("bid")).isEmpty();
    assertThat(world.running("scoring")).hasSize(5);
    assertThat(world.open("scoring-declare"))
        .allSatisfy(i -> assertThat(i.key().value()).startsWith("scoring-"));
  }

  /** 财库〔2014〕214号14: of three at most one works for the purchaser. */
  @Test
  void ofAConsultationsGroupTwoThirdsAreExpertsToo() {
    for (String own : List.of("expert-1", "expert-2")) {
      assertThat(employers.add(own, own, "正定县民政局", "")).isEmpty();
    }
    ConsultationStory consultation = new ConsultationStory(world, desk, bidding, tenders, json);
    consultation.prepared();
    world.submit(OFFICER, ConsultationStory.PUBLISH, ConsultationStory.notice());
    Map<String, Object> group = ConsultationStory.group(ConsultationStory.THREE, "expert-1");
    assertThat(world.refusal(OFFICER, ConsultationStory.FORM, group))
        .contains("有2人登记的任职单位是采购人", "不少于2/3", "214号第14条", "待法务确认");
    world.submit(
        OFFICER,
        ConsultationStory.FORM,
        ConsultationStory.group(List.of("expert-1", "expert-3", "expert-4"), "expert-1"));
  }

  /** 214号14, 87令49: whoever comes in is counted as whoever was there from the beginning. */
  @Test
  void whoComesIntoAGroupLaterIsCountedIntoItsShareOfExpertsToo() {
    for (String own : List.of("expert-2", "expert-4")) {
      assertThat(employers.add(own, own, "正定县民政局", "")).isEmpty();
    }
    ConsultationStory consultation = new ConsultationStory(world, desk, bidding, tenders, json);
    consultation.responds(3);
    story.submitOwn("expert-1", ConsultationStory.DECLARE, TenderStory.STAYS);
    story.submitOwn("expert-2", ConsultationStory.DECLARE, TenderStory.STAYS);
    story.submitOwn("expert-3", ConsultationStory.DECLARE, RECUSED);
    Map<String, Object> own = ConsultationStory.group(List.of("expert-4"), "expert-1");
    assertThat(world.refusal(OFFICER, ConsultationStory.REPLACE, own))
        .contains("有2人登记的任职单位是采购人", "不少于2/3", "214号第14条");
    world.submit(
        OFFICER,
        ConsultationStory.REPLACE,
        ConsultationStory.group(List.of("expert-5"), "expert-1"));
    assertThat(world.open(ConsultationStory.REPLACE)).isEmpty();
  }

  @Test
  void aCommitteeOfFourSixOrTheSamePersonTwiceIsRefused() {
    story.threeBids();
    story.opensAndQualifies();
    assertThat(world.refusal(OFFICER, "open-tender-form-committee", committee(FIVE.subList(0, 4))))
        .contains("评审组成员", "5人以上的单数");
    assertThat(
            world.refusal(
                OFFICER,
                "open-tender-form-committee",
                committee(
                    List.of(
                        "expert-1", "expert-2", "expert-3", "expert-4", "expert-5", "expert-6"))))
        .contains("单数");
    assertThat(
            world.refusal(
                OFFICER,
                "open-tender-form-committee",
                committee(List.of("expert-1", "expert-1", "expert-3", "expert-4", "expert-5"))))
        .contains("重复");
    assertThat(
            world.refusal(
                OFFICER,
                "open-tender-form-committee",
                committee(List.of("agency-1", "expert-2", "expert-3", "expert-4", "expert-5"))))
        .contains("不在专家名单上");
  }

  // Scoring (B22, B23, B25)

  @Test
  void aMemberSeesNoBidBeforeDeclaringInterests() {
    story.threeBids();
    story.opens(FIVE);
    assertThat(story.view("expert-1", "scoring-declare", "facts").toString())
        .contains("参加的机构")
        .doesNotContain("入户二十次", "1,200,000");
  }

  /** Invited on Monday 2024-09-23; the third working day after is Thursday the 26th. */
  @Test
  void aMemberHasThreeWorkingDaysAndIsThenShownAsLate() {
    story.threeBids();
    story.opens(FIVE);
    story.submitOwn("expert-1", "scoring-declare", TenderStory.STAYS);
    assertThat(tasks.createTaskQuery().processDefinitionKey("scoring").list())
        .hasSize(5)
        .extracting(t -> t.getDueDate().toInstant())
        .containsOnly(TimeSource.at(LocalDateTime.of(2024, 9, 26, 23, 59)));
  }

  @Test
  void pointsAboveTheFactorsShareOrForOtherRowsAreRefused() {
    story.threeBids();
    story.opens(FIVE);
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
    story.opens(FIVE);
    assertThat(world.refusal("expert-1", "scoring-declare", Map.of("recusal", "YES")))
        .contains("回避理由");
  }

  @Test
  void aMemberWhoRecusesItselfIsReplacedBySomebodyWhoHadNoTurn() {
    story.threeBids();
    story.opens(FIVE);
    story.submitOwn("expert-1", "scoring-declare", RECUSED);
    FIVE.subList(1, 5).forEach(e -> story.scores(e, "30", "35", "30"));
    assertThat(world.open("tender-award")).isEmpty();
    assertThat(replacing("expert-1")).contains("已经参加过本次评审");
    assertThat(replacing("expert-6", "expert-7")).contains("选了2人", "为1人");
    world.submit(OFFICER, "review-replace-experts", Map.of("experts", List.of("expert-6")));
    assertThat(world.running("scoring")).hasSize(1);
    story.scores("expert-6", "30", "35", "30");
    assertThat(world.open("tender-award")).hasSize(1);
  }

  private String replacing(String... experts) {
    return world.refusal(OFFICER, "review-replace-experts", Map.of("experts", List.of(experts)));
  }

  @Test
  void withSevenMembersOneRecusalLeavesAnEvenNumberThatMayNotDecide() {
    story.threeBids();
    story.opens(SEVEN);
    SEVEN.subList(1, 7).forEach(e -> story.scores(e, "30", "35", "30"));
    assertThat(world.open("tender-award")).isEmpty();
    story.submitOwn("expert-1", "scoring-declare", RECUSED);
    assertThat(world.open("tender-award")).isEmpty();
    assertThat(world.view(OFFICER, "review-replace-experts", "facts").toString()).contains("1人");
  }

  @Test
  void withSevenMembersTwoRecusalsLeaveFiveWhoMayDecide() {
    story.threeBids();
    story.opens(SEVEN);
    SEVEN.subList(2, 7).forEach(e -> story.scores(e, "30", "35", "30"));
    SEVEN.subList(0, 2).forEach(e -> story.submitOwn(e, "scoring-declare", RECUSED));
    assertThat(world.open("tender-award")).hasSize(1);
  }
}
