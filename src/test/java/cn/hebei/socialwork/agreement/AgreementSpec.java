package cn.hebei.socialwork.agreement;

import static cn.hebei.socialwork.agreement.AgreementStory.CONFIRMED;
import static cn.hebei.socialwork.agreement.AgreementStory.approve;
import static cn.hebei.socialwork.agreement.AgreementStory.draft;
import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.PlanStory.RETURNED;
import static cn.hebei.socialwork.support.World.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.filing.Filing;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class AgreementSpec {

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private JdbcClient jdbc;
  @Autowired private Agreements agreements;
  @Autowired private Filings filings;
  @Autowired private TaskService tasks;
  @Autowired private Accounts accounts;
  @Autowired private HistoryService history;

  private CaseKey begin() {
    return AgreementStory.begin(world, workflow, jdbc);
  }

  private String refusal(String user, String form, Map<String, Object> values) {
    return world.refusal(user, form, values);
  }

  private String facts(String user, String form) {
    return world.view(user, form, "facts").toString();
  }

  @Test
  void theDraftOpensWithWhatPlanAndAwardSay() {
    begin();
    JsonNode form = world.view("130123-officer", "agreement-draft", "form");
    assertThat(form.path("amount").asText()).isEqualTo("1500000.00");
    assertThat(form.path("serviceFrom").asText()).isEqualTo("2025-01-01");
    assertThat(form.path("serviceTo").asText()).isEqualTo("2025-12-31");
    assertThat(form.path("goals").asText()).isEqualTo("建成一个站点");
    assertThat(facts("130123-officer", "agreement-draft")).contains("1,500,000.00元", "第1年");
  }

  @Test
  void anAmountOtherThanTheAwardIsRefused() {
    begin();
    assertThat(refusal("130123-officer", "agreement-draft", with(draft(), "amount", "1499999.99")))
        .contains("协议金额", "实质性改变");
  }

  @Test
  void theTermInWordsFollowsFromTheDatesAndCannotContradictThem() {
    begin();
    assertThat(refusal("130123-officer", "agreement-draft", with(draft(), "term", "三年")))
        .contains("表单之外的项目");
    world.submit("130123-officer", "agreement-draft", with(draft(), "serviceTo", "2025-11-30"));
    assertThat(facts("agency-1", ConfirmAgreementForm.ID))
        .contains("项目期限", "自2025年1月1日起至2025年11月30日止，为周期（最长3年）的第1年");
  }

  @Test
  void eachOfTheSevenElementsIsNeeded() {
    begin();
    for (String section :
        new String[] {"content", "goals", "requirements", "duties", "assessment", "breach"}) {
      assertThat(refusal("130123-officer", "agreement-draft", with(draft(), section, "\u3000")))
          .contains("没有填写");
    }
  }

  @Test
  void aDraftWithoutTheUndertakingAgainstTransferIsRefused() {
    begin();
    assertThat(refusal("130123-officer", "agreement-draft", with(draft(), "noTransfer", false)))
        .contains("转包");
  }

  @Test
  void withoutAnAwardThereIsNothingToDraft() {
    CaseKey key = world.adoptedLot();
    workflow.start("agreement", key, key.region(), Map.of());
    world.runJobs();
    assertThat(facts("130123-officer", "agreement-draft")).contains("还没有确定承接机构");
    assertThat(refusal("130123-officer", "agreement-draft", draft())).contains("还没有确定承接机构");
  }

  @Test
  void onlyTheAgencyThatWonIsAskedAndItsYesGoesToTheDeputy() {
    begin();
    world.submit("130123-officer", "agreement-draft", draft());
    assertThat(world.open("agreement-confirmation-confirm"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("agency-1-agency"));
    world.submit("agency-1", "agreement-confirmation-confirm", CONFIRMED);
    assertThat(world.open("agreement-review")).hasSize(1);
  }

  @Test
  void anAgencyThatAgreesUndertakesNotToTransfer() {
    begin();
    world.submit("130123-officer", "agreement-draft", draft());
    assertThat(refusal("agency-1", "agreement-confirmation-confirm", Map.of("decision", "APPROVE")))
        .contains("承诺不转包");
  }

  @Test
  void theAgencyConfirmsWhatTheYearWillBeMeasuredByAndALaterChangeIsForTheNextAgreement() {
    CaseKey key = begin();
    world.submit("130123-officer", "agreement-draft", draft());
    jdbc.sql("update rule_value set value = '70' where key = 'evaluation.pass-from'").update();
    try {
      assertThat(facts("agency-1", "agreement-confirmation-confirm"))
          .contains("站点建设30分，项目实施70分", "优秀90分，良好80分，合格60分");
      world.submit("agency-1", "agreement-confirmation-confirm", CONFIRMED);
      assertThat(agreements.scale(key).passFrom()).isEqualByComparingTo("60");
    } finally {
      jdbc.sql("update rule_value set value = '60' where key = 'evaluation.pass-from'").update();
    }
  }

  @Test
  void anAgencyThatDisagreesSaysWhyAndIsAskedAgainAboutTheNextDraft() {
    begin();
    world.submit("130123-officer", "agreement-draft", draft());
    assertThat(refusal("agency-1", "agreement-confirmation-confirm", Map.of("decision", "RETURN")))
        .contains("意见说明");
    world.submit(
        "agency-1",
        "agreement-confirmation-confirm",
        Map.of("decision", "RETURN", "opinion", "人数请写明"));
    assertThat(facts("130123-officer", "agreement-draft")).contains("人数请写明");
    assertThat(world.view("130123-officer", "agreement-draft", "form").path("breach").asText())
        .isEqualTo("按约定");
    approve(world, with(draft(), "breach", "严禁转包"));
    assertThat(world.openForms()).contains("agreement-record-signing");
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("agreement-confirmation")
                .list())
        .extracting(i -> i.getBusinessKey())
        .containsExactlyInAnyOrder(
            "130123-01-2025/confirmation-1", "130123-01-2025/confirmation-2");
  }

  @Test
  void anAgencyThatDoesNotSignSaysWhyAndIsNotAskedAgain() {
    CaseKey key = begin();
    world.submit("130123-officer", "agreement-draft", draft());
    assertThat(refusal("agency-1", ConfirmAgreementForm.ID, Map.of("decision", "DECLINE")))
        .contains("意见说明", "不签订");
    world.submit(
        "agency-1", ConfirmAgreementForm.ID, Map.of("decision", "DECLINE", "opinion", "机构人员不足"));
    assertThat(world.running("agreement")).isEmpty();
    assertThat(filings.of(key))
        .extracting(Filing::kind)
        .containsExactly(FilingKind.PLAN, FilingKind.UNSIGNED);
    world.submit("130100-officer", "filing-check", Map.of("decision", "ACCEPT", "number", "石备1"));
    assertThat(facts("130100-officer", "filing-check"))
        .contains("承接机构不签订协议的告知", "机构人员不足", "重新确定承接机构");
  }

  /** P6: the first telling stays as it was told, the second is a filing of its own. */
  @Test
  void aSecondWinnerThatDoesNotSignIsToldInAFilingOfItsOwn() {
    CaseKey key = begin();
    declines("agency-1", "机构人员不足");
    jdbc.sql("update opened_bid set agency_code = 'agency-2'").update();
    workflow.start("agreement", key, key.region(), Map.of());
    world.runJobs();
    declines("agency-2", "经费不足");
    List<Filing> told =
        filings.of(key).stream().filter(f -> f.kind() == FilingKind.UNSIGNED).toList();
    assertThat(told).extracting(Filing::occasion).containsExactly(1, 2);
    assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("filing").list())
        .extracting(i -> i.getBusinessKey())
        .contains(
            key.sub("filing", told.get(0).id()).value(),
            key.sub("filing", told.get(1).id()).value());
    world.submit("130100-officer", "filing-check", Map.of("decision", "ACCEPT", "number", "石备1"));
    assertThat(facts("130100-officer", "filing-check")).contains("机构人员不足").doesNotContain("经费不足");
    world.submit("130100-officer", "filing-check", Map.of("decision", "ACCEPT", "number", "石备2"));
    assertThat(facts("130100-officer", "filing-check")).contains("经费不足").doesNotContain("机构人员不足");
    world.submit("130100-officer", "filing-check", Map.of("decision", "ACCEPT", "number", "石备3"));
    assertThat(filings.of(key)).extracting(Filing::number).containsExactly("石备1", "石备2", "石备3");
  }

  private void declines(String agency, String reason) {
    world.submit("130123-officer", "agreement-draft", draft());
    world.submit(agency, ConfirmAgreementForm.ID, Map.of("decision", "DECLINE", "opinion", reason));
  }

  @Test
  void theNextWinnersDraftBeginsAnewFromItsAward() {
    CaseKey key = begin();
    world.submit("130123-officer", "agreement-draft", with(draft(), "breach", "只对机构一"));
    world.submit(
        "agency-1", ConfirmAgreementForm.ID, Map.of("decision", "DECLINE", "opinion", "机构人员不足"));
    workflow.start("agreement", key, key.region(), Map.of());
    world.runJobs();
    assertThat(world.view("130123-officer", "agreement-draft", "form").path("breach").asText())
        .contains("严禁服务转包");
    approve(world, draft());
    assertThat(world.openForms()).contains("agreement-record-signing");
  }

  @Test
  void theAgencyHasFiveWorkingDaysToAnswerAndIsOnlyReminded() {
    begin();
    world.submit("130123-officer", "agreement-draft", draft());
    assertThat(
            tasks.createTaskQuery().processDefinitionKey("agreement-confirmation").singleResult())
        .satisfies(
            t ->
                assertThat(t.getDueDate())
                    .isEqualTo(Date.from(Instant.parse("2024-09-09T15:59:00Z"))));
    world.goTo(LocalDate.of(2024, 9, 12));
    world.submit("agency-1", ConfirmAgreementForm.ID, CONFIRMED);
    assertThat(world.open("agreement-review")).hasSize(1);
  }

  @Test
  void whatTheDeputyReturnsComesBackFilledInWithTheReason() {
    begin();
    world.submit("130123-officer", "agreement-draft", draft());
    world.submit("agency-1", "agreement-confirmation-confirm", CONFIRMED);
    world.submit("130123-deputy", "agreement-review", RETURNED);
    assertThat(facts("130123-officer", "agreement-draft")).contains("请补充措施");
  }

  @Test
  void whatThePrincipalReturnsComesBackWithTheReason() {
    begin();
    world.submit("130123-officer", "agreement-draft", draft());
    world.submit("agency-1", "agreement-confirmation-confirm", CONFIRMED);
    world.submit("130123-deputy", "agreement-review", AGREED);
    world.submit("130123-principal", "agreement-approve", RETURNED);
    assertThat(facts("130123-officer", "agreement-draft")).contains("请补充措施");
  }

  @Test
  void whoeverDraftedItCannotApproveIt() {
    Post both = new Post("130123-officer", "130123", Role.DEPUTY);
    accounts.addPost(both);
    try {
      begin();
      world.submit("130123-officer", "agreement-draft", draft());
      world.submit("agency-1", "agreement-confirmation-confirm", CONFIRMED);
      assertThat(refusal("130123-officer", "agreement-review", AGREED)).contains("起草与审批分离");
    } finally {
      accounts.removePost(both);
    }
  }
}
