package cn.hebei.socialwork.agreement;

import static cn.hebei.socialwork.agreement.AgreementStory.approve;
import static cn.hebei.socialwork.agreement.AgreementStory.draft;
import static cn.hebei.socialwork.agreement.AgreementStory.sign;
import static cn.hebei.socialwork.agreement.AgreementStory.signing;
import static cn.hebei.socialwork.support.World.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.filing.Filing;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class AgreementSigningSpec {

  private static final LocalDate TODAY = World.BEGIN.toLocalDate();
  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private JdbcClient jdbc;
  @Autowired private Agreements agreements;
  @Autowired private LotYears years;
  @Autowired private Filings filings;
  @Autowired private HistoryService history;
  @Autowired private TaskService tasks;

  private CaseKey begin() {
    return AgreementStory.begin(world, workflow, jdbc);
  }

  private String refusal(String user, String form, Map<String, Object> values) {
    return world.refusal(user, form, values);
  }

  private String facts(String user, String form) {
    return world.view(user, form, "facts").toString();
  }

  private Map<String, Object> variables() {
    Map<String, Object> result = new TreeMap<>();
    history
        .createHistoricVariableInstanceQuery()
        .processDefinitionKey("agreement")
        .list()
        .forEach(v -> result.put(v.getName(), v.getValue()));
    return result;
  }

  @Test
  void nobodySignsTomorrowOrBeforeTheAward() {
    begin();
    approve(world, draft());
    assertThat(refusal("130123-officer", "agreement-record-signing", signing(TODAY.plusDays(1))))
        .contains("签订日期");
    assertThat(refusal("130123-officer", "agreement-record-signing", signing(TODAY.minusDays(1))))
        .contains("签订日期", "不能早于");
  }

  @Test
  void aPublicationWithoutAnAddressIsRefused() {
    begin();
    approve(world, draft());
    assertThat(
            refusal(
                "130123-officer",
                "agreement-record-signing",
                with(signing(TODAY), "publicationUrl", "门户网站")))
        .contains("公开网址");
  }

  @Test
  void aSignedAgreementIsFiledAndSaysWhenTheYearGoesOn() {
    CaseKey key = begin();
    sign(world);
    assertThat(world.running("agreement")).isEmpty();
    assertThat(filings.of(key))
        .extracting(Filing::kind)
        .containsExactly(FilingKind.PLAN, FilingKind.AGREEMENT);
    assertThat(years.get(key).cycleYear()).isEqualTo(1);
    assertThat(agreements.get(key).signedOn()).isEqualTo(TODAY);
    assertThat(variables())
        .containsEntry("nextPlanOn", Date.from(Instant.parse("2025-08-31T16:00:00Z")))
        .containsEntry("evaluationOn", Date.from(Instant.parse("2025-10-14T16:00:00Z")))
        .containsEntry("cycleYear", 1)
        .containsEntry("maxCycleYears", 3)
        .containsEntry("awaitFiling", false);
  }

  @Test
  void theSigningIsDueThirtyDaysAfterTheAwardRolledOnOverTheHolidays() {
    begin();
    approve(world, draft());
    assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_recordSigning").singleResult())
        .satisfies(
            t ->
                assertThat(t.getDueDate())
                    .isEqualTo(Date.from(Instant.parse("2024-10-08T15:59:00Z"))));
  }

  @Test
  void theEvaluationOfAShortAgreementLeavesItsPeriodsByTheCalendar() {
    begin();
    approve(world, with(draft(), "serviceTo", "2025-10-31"));
    world.submit("130123-officer", "agreement-record-signing", signing(TODAY));
    // 16 days to the made-up Sunday 9-28, 5 working days over the holiday to the made-up Saturday
    // 10-11, 20 days to 10-31.
    assertThat(variables().get("evaluationOn"))
        .isEqualTo(Date.from(Instant.parse("2025-09-11T16:00:00Z")));
  }

  @Test
  void theCitySeesTheWholeAgreementOnItsCheckSheet() {
    begin();
    sign(world);
    world.submit(
        "130100-officer", "filing-check", Map.of("decision", "ACCEPT", "number", "石民备〔2025〕1号"));
    assertThat(facts("130100-officer", "filing-check"))
        .contains("购买协议备案", "1,500,000.00元", "七项要素", "齐全", "社购〔2025〕1号", "15.25%");
  }

  @Test
  void whereTheSettingSaysSoTheCaseWaitsForTheReceipt() {
    begin();
    approve(world, draft());
    jdbc.sql("update rule_value set value = 'true' where key = 'filing.await'").update();
    try {
      world.submit("130123-officer", "agreement-record-signing", signing(TODAY));
      assertThat(world.running("agreement")).as("it waits").hasSize(1);
      world.submit(
          "130100-officer", "filing-check", Map.of("decision", "ACCEPT", "number", "石民备〔2025〕1号"));
      world.submit(
          "130100-officer", "filing-check", Map.of("decision", "ACCEPT", "number", "石民备〔2025〕2号"));
      assertThat(world.running("agreement")).as("it is over").isEmpty();
    } finally {
      jdbc.sql("update rule_value set value = 'false' where key = 'filing.await'").update();
    }
  }
}
