package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.opening;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agency.Employers;
import cn.hebei.socialwork.agency.ProofEntry;
import cn.hebei.socialwork.agency.Proofs;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * B7, B8, B20, P10, R44-R46: the purchaser answers every condition of every bidder with the proof
 * it relied on, knows what each of them is in law, and judges by official records alone.
 */
@ProcessSpec
class ConditionsSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");
  private static final String FORM = "open-tender-qualify";

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Openings openings;
  @Autowired private Qualifications qualifications;
  @Autowired private QualificationFacts pages;
  @Autowired private Proofs proofs;
  @Autowired private Employers employers;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;

  private TenderStory story;

  @BeforeEach
  void theBidsAreOpened() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  /** What an agency or an expert has said of itself outlives a case. */
  @AfterEach
  void nobodyIsWhatASpecMadeOfHim() {
    jdbc.sql("update agency_statement set kind = 'SOCIAL_SERVICE' where organ_code = 'agency-1'")
        .update();
    jdbc.sql("delete from agency_proof where number = '税证2024-7'").update();
    jdbc.sql("delete from employer where organ_code in ('expert-7', 'supervisor-1')").update();
  }

  private long opened() {
    long tender = story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", opening());
    story.confirms();
    return tender;
  }

  private String refusal(Map<String, Object> change) {
    return world.refusal(OFFICER, FORM, story.qualification(Map.of(1, change)));
  }

  private JsonNode form() {
    return world.view(OFFICER, FORM, "form");
  }

  @Test
  void everyConditionOfEveryBidderIsAskedAndAnsweredWithTheProofReliedOn() {
    long tender = opened();
    assertThat(form().path("conditions")).hasSize(3 * 6);
    assertThat(form().at("/conditions/0").toString()).contains("1号", "依法登记", "通知五(二)");
    assertThat(refusal(Map.of("proof", " "))).contains("第1行“依据的证明”没有填写", "符合");
    world.submit(OFFICER, FORM, story.qualification(Map.of(1, Map.of("proof", "登记证书副本，投标文件第8页"))));
    assertThat(qualifications.find(tender, 1).orElseThrow().answers())
        .hasSize(7)
        .allMatch(Qualifications.Answer::met)
        .filteredOn(a -> a.criterion() == Criterion.REGISTERED)
        .extracting(Qualifications.Answer::proof)
        .containsExactly("登记证书副本，投标文件第8页");
  }

  @Test
  void theProofsThatABidderKeepsStandThereToBeChecked() {
    assertThat(
            proofs.add(
                "agency-1",
                "agency-1",
                new ProofEntry("TAX", "2024年上半年完税证明", "税证2024-7", "税务局", "2024-07-01", "")))
        .isEmpty();
    opened();
    assertThat(form().path("conditions").toString()).contains("依法缴纳税收凭证（税证2024-7，2024年7月1日起，长期）");
  }

  @Test
  void aFailureNeedsAReasonAndTheRowsAreThoseOfTheForm() {
    opened();
    assertThat(refusal(Map.of("failed", List.of("OFFICE_AND_TEAM")))).contains("审查说明", "理由");
    assertThat(refusal(Map.of("bid", "9号 无此机构"))).contains("投标人");
    Map<String, Object> whole = story.qualification(Map.of());
    List<?> less = ((List<?>) Objects.requireNonNull(whole.get("conditions"))).subList(0, 17);
    assertThat(world.refusal(OFFICER, FORM, World.with(whole, "conditions", less)))
        .contains("逐项审查", "共18项");
  }

  /** 87令12: the system compares the numbers, nobody has to. */
  @Test
  void aPriceAboveTheCeilingFailsByItself() {
    long tender = opened();
    jdbc.sql("update opened_bid set price = 1500000.01 where tender_id = ? and no = 1")
        .param(tender)
        .update();
    assertThat(refusal(Map.of())).contains("审查说明", "不通过");
    world.submit(OFFICER, FORM, story.qualification(Map.of(1, Map.of("reason", "报价超过最高限价一分"))));
    assertThat(qualifications.find(tender, 1).orElseThrow().failed())
        .containsExactly(Criterion.WITHIN_CEILING);
  }

  // What it is in law (B8)

  @Test
  void aPublicBodyOfTheFirstKindIsShownAndMustFail() {
    jdbc.sql("update agency_statement set kind = 'PUBLIC_ONE' where organ_code = 'agency-1'")
        .update();
    long tender = opened();
    int no = number(tender, "agency-1");
    assertThat(world.view(OFFICER, FORM, "facts").path("bids").toString())
        .contains("事业单位（公益一类）", "社会服务机构");
    assertThat(world.refusal(OFFICER, FORM, story.qualification(Map.of())))
        .contains("公益一类", "第102号第8条", "待法务确认");
    world.submit(
        OFFICER,
        FORM,
        story.qualification(
            Map.of(no, Map.of("failed", List.of("BODY"), "reason", "公益一类事业单位不得承接"))));
    assertThat(openings.qualified(tender))
        .extracting(OpenedBid::agencyCode)
        .doesNotContain("agency-1");
  }

  // Official records (P10)

  @Test
  void bothOfficialSourcesAreAskedEachWithItsTime() {
    long tender = opened();
    assertThat(refusal(Map.of("creditChinaAt", "2024-09-24T09:00"))).contains("信用中国查询时间", "不能晚于现在");
    assertThat(refusal(Map.of("creditProcurementAt", ""))).contains("中国政府采购网查询时间", "没有填写");
    Map<String, Object> later = Map.of("creditProcurementAt", "2024-09-23T09:05");
    world.submit(OFFICER, FORM, story.qualification(Map.of(1, later)));
    assertThat(qualifications.find(tender, 1).orElseThrow().credit().told())
        .contains("信用中国（2024年9月23日 09:00", "中国政府采购网（2024年9月23日 09:05", "无记录");
  }

  /** 法22 and 条例19 exclude for a grave violation; a small fine is not one. */
  @Test
  void onlyAGraveViolationExcludesByItself() {
    long tender = opened();
    assertThat(refusal(Map.of("credit", "OTHER"))).contains("信用记录和认定理由", "重大违法记录");
    assertThat(refusal(Map.of("credit", "GRAVE", "creditEntry", "责令停产停业")))
        .contains("第22条", "第19条");
    assertThat(refusal(Map.of("failed", List.of("CLEAN_RECORD"), "reason", "听说有纠纷")))
        .contains("没有记录", "第19条");
    world.submit(
        OFFICER,
        FORM,
        story.qualification(
            Map.of(1, Map.of("credit", "OTHER", "creditEntry", "迟报年检被警告，不属于重大违法记录"))));
    assertThat(qualifications.find(tender, 1).orElseThrow().passed()).isTrue();
  }

  // Links (B7, B22)

  @Test
  void whatABidderSharesWithAnExpertOrASupervisorIsShownToTheOneWhoDecides() {
    String bidder =
        jdbc.sql("select name from organ where code = 'agency-1'").query(String.class).single();
    assertThat(employers.add("expert-7", "expert-7", bidder, "2023-01-31")).isEmpty();
    assertThat(employers.add("supervisor-1", "supervisor-1", bidder, "")).isEmpty();
    opened();
    assertThat(world.view(OFFICER, FORM, "facts").path("links").toString())
        .contains(bidder, "评审专家", "原任职单位", "督导", "任职单位");
    assertThat(independent("agency-1")).as("a lead is no proof").isEmpty();
    assertThat(independent("agency-2")).contains("没有发现关联线索");
    world.submit(OFFICER, FORM, story.qualification(Map.of()));
    assertThat(world.view(OFFICER, "open-tender-form-committee", "facts").path("links").toString())
        .as("whoever chooses the experts knows it too")
        .contains(bidder, "评审专家", "原任职单位");
  }

  private String independent(String agency) {
    String name =
        jdbc.sql("select name from organ where code = ?")
            .param(agency)
            .query(String.class)
            .single();
    for (JsonNode row : form().path("conditions")) {
      if (row.path("bid").asText().endsWith(name)
          && row.path("condition").asText().contains("无法定利害关系")) {
        return row.path("proof").asText();
      }
    }
    throw new AssertionError("no row for " + agency);
  }

  // Who reads it (B21, B34)

  @Test
  void thePageOfTheCaseTellsItOnceTheResultIsPublished() {
    opened();
    Map<String, Object> failed = Map.of("failed", List.of("REGISTERED"), "reason", "章程没有社会工作内容");
    world.submit(OFFICER, FORM, story.qualification(Map.of(2, failed)));
    assertThat(pages.of(CASE)).as("until the round fails or the result is out").isEmpty();
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "合格的不足三家", "STOP"));
    assertThat(pages.of(CASE).get(0).lines().toString())
        .contains("1号", "通过", "投标文件第3页", "信用中国", "2号", "不通过", "章程没有社会工作内容", "不符合：依法登记");
  }

  private int number(long tender, String agency) {
    return openings.of(tender).stream()
        .filter(b -> b.agencyCode().equals(agency))
        .findFirst()
        .orElseThrow()
        .no();
  }
}
