package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleUse;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sentences of docs/law.md and docs/practice.md that no other spec of the tender says: B1, B2, B7,
 * B8, B14, B19, P9, P10.
 */
@ProcessSpec
class LawRowsSpec {

  private static final String CODE = "91350100M000100Y43";
  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Openings openings;
  @Autowired private Agencies agencies;
  @Autowired private PublicNotices pages;
  @Autowired private CaseRules rules;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  @AfterEach
  void theNewAgencyIsGone() {
    String mine = "(select organ_code from agency where credit_code = '" + CODE + "')";
    jdbc.sql("delete from bid where agency_code in " + mine).update();
    jdbc.sql("delete from post where organ_code in " + mine).update();
    jdbc.sql("update account set status = 'LEFT' where organ_code in " + mine).update();
    jdbc.sql("delete from agency_statement where organ_code in " + mine).update();
    jdbc.sql("delete from agency where credit_code = '" + CODE + "'").update();
  }

  @Test
  void b1TheLimitsAreTheProvincesForThePurchasersLevel() {
    world.adoptedLot();
    PreparationStory.prepare(world);
    world.submit(OFFICER, PreparationStory.METHOD, PreparationStory.method());
    assertThat(rules.usedIn(CASE.value()))
        .extracting(u -> u.rule().key())
        .contains("threshold.limit.county", "threshold.open.county")
        .doesNotContain("threshold.limit.city", "threshold.open.city");
    assertThat(rules.usedIn(CASE.value()).stream().map(RuleUse::rule))
        .filteredOn(r -> r.key().startsWith("threshold."))
        .allSatisfy(r -> assertThat(r.standing()).isEqualTo("样例，待核实"));
  }

  @Test
  void b2NoTenderBeginsBeforeThePlanWithItsBudgetIsAdopted() {
    world.newLot(2025);
    assertThat(world.running("tender")).isEmpty();
    assertThat(world.openForms()).containsExactly("plan-draft");
  }

  @Test
  void b7BiddersUnderOneControlAreShownToThePurchaserWhoMayExcludeThem() {
    long tender = story.noticed();
    for (int n = 1; n <= 5; n++) {
      story.bids(tender, "agency-" + n, "1400000.00");
    }
    world.goTo(TenderStory.DEADLINE.plusMinutes(1));
    world.submit(OFFICER, "bid-opening-open-bids", TenderStory.opening());
    story.confirms();
    JsonNode facts = world.view(OFFICER, "open-tender-qualify", "facts");
    assertThat(facts.path("links").toString()).contains("示例4", "示例5", "法定代表人");
    Map<String, Object> linked =
        Map.of("failed", List.of("INDEPENDENT"), "reason", "与示例4法定代表人为同一人");
    Map<Integer, Map<String, Object>> both =
        Map.of(number(tender, "agency-4"), linked, number(tender, "agency-5"), linked);
    world.submit(OFFICER, "open-tender-qualify", story.qualification(both));
    assertThat(openings.qualified(tender))
        .extracting(OpenedBid::agencyCode)
        .containsExactlyInAnyOrder("agency-1", "agency-2", "agency-3");
  }

  private int number(long tender, String agency) {
    return openings.of(tender).stream()
        .filter(b -> b.agencyCode().equals(agency))
        .findFirst()
        .orElseThrow()
        .no();
  }

  @Test
  void b8TheConditionsOfTheLawAreAskedOneByOneWithTheirYears() {
    story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", TenderStory.opening());
    story.confirms();
    assertThat(world.view(OFFICER, "open-tender-qualify", "form").path("conditions").toString())
        .contains("依法登记", "财务和纳税", "办公场所和专业队伍", "3年内无重大违法记录", "公益一类", "无法定利害关系");
    assertThat(refused(Map.of("credit", "GRAVE", "creditEntry", "吊销许可证")))
        .contains("有重大违法记录", "政府采购法第22条", "第19条");
    assertThat(refused(Map.of("failed", List.of("CLEAN_RECORD"), "reason", "本县名录中有不良记录")))
        .as("P10: official records only")
        .contains("没有记录", "只以官方记录为准");
  }

  private String refused(Map<String, Object> change) {
    return world.refusal(OFFICER, "open-tender-qualify", story.qualification(Map.of(1, change)));
  }

  @Test
  void b14BudgetAndCeilingArePublishedAndNoLowestPrice() {
    long tender = story.noticed();
    assertThat(pages.find(tender).orElseThrow().rows().toString())
        .contains("采购预算", "1,530,000.00元", "最高限价", "1,500,000.00元（不设最低限价）");
  }

  @Test
  void b19TheCommitteeStaysAwayFromTheOpening() {
    story.threeBids();
    assertThat(world.open("open-tender-form-committee")).as("there is none yet").isEmpty();
    for (String expert : FIVE) {
      assertThat(world.open("bid-opening-open-bids").get(0).candidates())
          .noneMatch(c -> c.startsWith(expert));
    }
    Desk.Item opening = world.open("bid-opening-open-bids").get(0);
    assertThatThrownBy(() -> desk.submit("expert-1", opening, TenderStory.opening()))
        .isInstanceOf(ProcessEngineException.class);
    world.submit(OFFICER, "bid-opening-open-bids", TenderStory.opening());
    assertThat(world.open("open-tender-form-committee")).isEmpty();
  }

  @Test
  void p9WhoeverHasSignedUpMayBidAtOnceAndNobodyApprovesIt() {
    long tender = story.noticed();
    List<String> before = world.openForms();
    Agencies.Application application =
        new Agencies.Application("新注册社工中心", CODE, "王新", "第三条 社会工作服务", "某街1号", "0311-86009999");
    String id = ((Agencies.SignUp.Done) agencies.signUp(application, "Passw0rd-1234")).id();
    assertThat(world.openForms()).as("nobody is asked").isEqualTo(before);
    assertThat(story.begins(tender, id)).isEmpty();
    world.submit(id, "bid-submit", with(TenderStory.bid("1400000.00"), "team", 4));
    assertThat(world.running("bid")).hasSize(1);
  }
}
