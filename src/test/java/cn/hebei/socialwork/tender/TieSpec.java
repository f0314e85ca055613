package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.ElsewhereStory.quoting;
import static cn.hebei.socialwork.tender.ElsewhereStory.registered;
import static cn.hebei.socialwork.tender.ReportStory.REGISTER;
import static cn.hebei.socialwork.tender.ReportStory.bid;
import static cn.hebei.socialwork.tender.ReportStory.report;
import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.TenderStory.result;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B32 (87令57, 68; 214号25): who is alike in score and price, and how one of them is found. */
@ProcessSpec
class TieSpec {

  private static final String AWARD = "tender-award";
  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Awards awards;
  @Autowired private PublicNotices pages;
  @Autowired private ObjectMapper json;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  /** 2号 and 3号 have the same price and the same points; the later one was handed in first. */
  private long tied() {
    long round = story.noticed();
    story.bids(round, "agency-1", "1400000.00");
    story.bids(round, "agency-3", "1200000.00");
    story.bids(round, "agency-2", "1200000.00");
    world.goTo(TenderStory.DEADLINE.plusMinutes(1));
    story.opens(FIVE);
    FIVE.forEach(e -> story.scores(e, "30", "40", "40"));
    return round;
  }

  private String refused(Map<String, Object> values) {
    return world.refusal(PRINCIPAL, AWARD, values);
  }

  private static Map<String, Object> lot(String bid) {
    Map<String, Object> values = new TreeMap<>();
    values.put("bid", bid);
    values.put("tieWay", "LOT");
    values.put("tieWords", "两家各放一签，抽中" + bid + "号");
    values.put("drawnAt", "2024-09-23T10:00");
    values.put("drawnBy", "抽取人王某，监督人县财政局李某");
    return values;
  }

  // Side by side (87令57)

  @Test
  void withTheSameScoreAndPriceTwoStandSideBySideWhoeverWasEarlier() {
    tied();
    JsonNode facts = world.view(PRINCIPAL, AWARD, "facts");
    assertThat(facts.path("ranking").findValuesAsText("rank"))
        .containsExactly("1（并列）", "1（并列）", "3");
    assertThat(facts.path("candidates").toString()).contains("第1名（并列）", "第3名 ");
    assertThat(world.view(PRINCIPAL, AWARD, "form").has("bid")).as("nobody is proposed").isFalse();
  }

  // One of them is found as the documents say, or by lot (87令68)

  @Test
  void oneOfThemIsFoundByLotAndTheRecordOfTheDrawStaysWithTheAward() {
    long round = tied();
    assertThat(refused(Map.of("bid", "2"))).contains("并列的确定方式", "第1名有2家", "随机抽取", "第68条");
    assertThat(refused(with(lot("2"), "tieWords", " "))).contains("并列的确定依据和经过");
    assertThat(refused(with(lot("2"), "drawnBy", ""))).contains("抽取人和监督人");
    assertThat(refused(with(lot("2"), "drawnAt", "2024-09-24T10:00"))).contains("抽取时间");
    Map<String, Object> undated = new TreeMap<>(lot("2"));
    undated.remove("drawnAt");
    assertThat(refused(undated)).contains("抽取时间");
    world.submit(PRINCIPAL, AWARD, lot("3"));
    assertThat(pages.find(round).orElseThrow().rows().toString()).doesNotContain("抽中");
    world.submit(OFFICER, "tender-publish-result", result());
    String winner = awards.of(CASE).orElseThrow().agencyCode();
    PublicNotices.Page page = pages.find(round).orElseThrow();
    assertThat(page.ranking().stream().filter(r -> r.no().equals("3")).findFirst())
        .hasValueSatisfying(r -> assertThat(r.rank()).isEqualTo("1（并列）"));
    assertThat(page.rows().toString())
        .contains("并列的确定", "随机抽取，2024年9月23日 10:00:00", "监督人县财政局李某", "抽中3号")
        .doesNotContain("未确定排名第一");
    assertThat(winner).isIn("agency-2", "agency-3");
  }

  @Test
  void oneOfThemIsFoundAsTheDocumentsSayAndTheClauseIsNamed() {
    long round = tied();
    Map<String, Object> values = new TreeMap<>(Map.of("bid", "2", "tieWay", "DOCUMENTS"));
    assertThat(refused(values)).contains("并列的确定依据和经过");
    values.put("tieWords", "招标文件第12页：并列的取入户次数多的");
    world.submit(PRINCIPAL, AWARD, values);
    world.submit(OFFICER, "tender-publish-result", result());
    assertThat(pages.find(round).orElseThrow().rows().toString()).contains("按采购文件规定的方式确定：招标文件第12页");
  }

  @Test
  void whoStandsAloneIsNotDrawnAndTheOthersAreStillBehindTheFirst() {
    tied();
    assertThat(refused(Map.of("bid", "1"))).contains("法定理由");
    assertThat(refused(with(lot("1"), "reason", "前两名均放弃"))).contains("应为空", "没有与其他机构并列");
    world.submit(PRINCIPAL, AWARD, Map.of("bid", "1", "reason", "前两名均放弃"));
  }

  /** B33: silence takes the first place, whoever of those in it is drawn. */
  @Test
  void whereTheDaysAreOverOnlyOneOfTheFirstPlaceCanWin() {
    tied();
    world.goTo(TenderStory.DEADLINE.plusDays(17));
    assertThat(refused(Map.of("bid", "1", "reason", "前两名均放弃"))).contains("只能是排名第一");
    world.submit(PRINCIPAL, AWARD, lot("3"));
  }

  // A consultation (214号25)

  @Test
  void ofAConsultationTheOneWithMorePointsForQualityComesFirst() {
    ConsultationStory consultation = new ConsultationStory(world, desk, bidding, tenders, json);
    consultation.asked();
    consultation.quotes("agency-1", ConsultationStory.quotation("1400000.00"));
    consultation.quotes("agency-2", ConsultationStory.quotation("1200000.00"));
    consultation.quotes("agency-3", ConsultationStory.quotation("1200000.00"));
    world.goTo(ConsultationStory.QUOTES);
    for (String expert : ConsultationStory.THREE) {
      story.submitOwn(expert, "scoring-score", Map.of("scores", qualityFirst(expert)));
    }
    assertThat(world.view(PRINCIPAL, AWARD, "facts").path("ranking").findValuesAsText("rank"))
        .containsExactly("1", "2", "3");
    assertThat(world.view(PRINCIPAL, AWARD, "form").path("bid").asText()).isEqualTo("3");
    world.submit(PRINCIPAL, AWARD, Map.of("bid", "3"));
  }

  /** 2号 has 40 and 30 for capability and quality, 3号 has 30 and 40, 1号 twenty for either. */
  private List<Map<String, Object>> qualityFirst(String expert) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode row : story.view(expert, "scoring-score", "form").path("scores")) {
      boolean quality = row.path("factor").asText().startsWith("服务方案");
      String bid = row.path("bid").asText();
      String points = bid.startsWith("1") ? "20" : quality == bid.startsWith("3") ? "40" : "30";
      rows.add(Map.of("bid", bid, "factor", row.path("factor").asText(), "points", points));
    }
    return rows;
  }

  // A report from elsewhere (P12)

  @Test
  void aReportFromElsewhereHasThemSideBySideToo() {
    ReportStory reports = new ReportStory(world, story, tenders);
    reports.qualified(List.of("1300000.00", "1200000.00", "1300000.00"));
    List<Map<String, Object>> bids = new ArrayList<>();
    bids.add(bid(1, "1300000.00", "78.00", "96.46", 1, true));
    bids.add(bid(2, "1200000.00", "60.00", "80.00", 3, false));
    bids.add(bid(3, "1300000.00", "78.00", "96.46", 2, true));
    assertThat(world.refusal(OFFICER, REGISTER, with(report(), "bids", bids)))
        .contains("第3行“名次”应为1", "并列", "第57条");
    bids.set(2, bid(3, "1300000.00", "78.00", "96.46", 1, false));
    assertThat(world.refusal(OFFICER, REGISTER, with(report(), "bids", bids)))
        .contains("第3行“推荐为候选人”没有勾选");
    bids.set(2, bid(3, "1300000.00", "78.00", "96.46", 1, true));
    bids.set(1, bid(2, "1200000.00", "60.00", "80.00", 2, false));
    assertThat(world.refusal(OFFICER, REGISTER, with(report(), "bids", bids)))
        .contains("第2行“名次”应为3");
    bids.set(1, bid(2, "1200000.00", "60.00", "80.00", 3, true));
    world.submit(OFFICER, REGISTER, with(report(), "bids", bids));
    assertThat(refused(Map.of("bid", "3"))).contains("第1名有2家");
    world.submit(PRINCIPAL, AWARD, lot("3"));
  }

  /** 214号25: the committee has seen their technical merit, so its order stands. */
  @Test
  void ofAConsultationElsewhereEqualOnesStandInTheOrderOfTheReport() {
    ConsultationStory consultation = new ConsultationStory(world, desk, bidding, tenders, json);
    new ElsewhereStory(world, consultation, tenders).held();
    world.submit(
        OFFICER,
        ElsewhereStory.REGISTER,
        registered(
            List.of(
                quoting("agency-1", "1411111.11", "1300000.00"),
                quoting("agency-2", "1421111.11", "1200000.00"),
                quoting("agency-3", "1431111.11", "1300000.00"))));
    Map<String, Object> said = new TreeMap<>(report());
    said.put("heldOn", "2024-09-13");
    said.put("receivedOn", "2024-09-13");
    said.put("members", ReportStory.members().subList(0, 3));
    List<Map<String, Object>> bids = new ArrayList<>();
    bids.add(bid(1, "1300000.00", "78.00", "96.46", 3, false));
    bids.add(bid(2, "1200000.00", "60.00", "80.00", 2, true));
    bids.add(bid(3, "1300000.00", "78.00", "96.46", 1, true));
    assertThat(world.refusal(OFFICER, REGISTER, with(said, "bids", bids)))
        .contains("第1行“名次”应为2", "技术指标", "214号第25条");
    bids.set(0, bid(1, "1300000.00", "78.00", "96.46", 2, true));
    bids.set(1, bid(2, "1200000.00", "60.00", "80.00", 3, true));
    world.submit(OFFICER, REGISTER, with(said, "bids", bids));
    assertThat(world.view(PRINCIPAL, AWARD, "form").path("bid").asText()).isEqualTo("3");
    world.submit(PRINCIPAL, AWARD, Map.of("bid", "3"));
  }
}
