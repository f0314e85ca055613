package cn.hebei.socialwork.agreement;

import static cn.hebei.socialwork.agreement.AgreementStory.draft;
import static cn.hebei.socialwork.agreement.AgreementStory.sign;
import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.World.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class RenewedAgreementSpec {

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private JdbcClient jdbc;
  @Autowired private Agreements agreements;
  @Autowired private LotYears years;
  @Autowired private Origins origins;

  private CaseKey begin() {
    return AgreementStory.begin(world, workflow, jdbc);
  }

  private String refusal(String user, String form, Map<String, Object> values) {
    return world.refusal(user, form, values);
  }

  private String facts(String user, String form) {
    return world.view(user, form, "facts").toString();
  }

  private CaseKey renewed() {
    CaseKey last = begin();
    sign(world);
    years.end(last, LotYear.Outcome.RENEW);
    return planNext(last);
  }

  private CaseKey planNext(CaseKey last) {
    CaseKey key = years.openNext(last);
    world.runJobs();
    world.submit(
        "130123-officer",
        "plan-draft",
        with(with(PlanStory.draft(), "serviceFrom", "2026-01-01"), "serviceTo", "2026-12-31"));
    PlanStory.consult(world);
    world.submit("130123-deputy", "plan-review", AGREED);
    world.submit("130123-principal", "plan-approve", AGREED);
    return key;
  }

  @Test
  void aRenewedAgreementOpensFromTheDayAfterLastYearsWithTheSameAgency() {
    CaseKey key = renewed();
    JsonNode form = world.view("130123-officer", "agreement-draft", "form");
    assertThat(form.path("serviceFrom").asText()).isEqualTo("2026-01-01");
    assertThat(form.path("breach").asText()).isEqualTo("按约定");
    assertThat(facts("130123-officer", "agreement-draft")).contains("第2年", "与上年不同：服务期");
    world.submit(
        "130123-officer",
        "agreement-draft",
        with(
            with(with(draft(), "serviceFrom", "2026-01-01"), "serviceTo", "2026-12-31"),
            "amount",
            "1530000.00"));
    assertThat(agreements.get(key).cycleYear()).isEqualTo(2);
    assertThat(agreements.get(key).agencyCode()).isEqualTo("agency-1");
    assertThat(facts("agency-1", "agreement-confirmation-confirm"))
        .contains("与上年不同：协议金额", "1,530,000.00元");
  }

  @Test
  void anAgencyThatDeclinesItsRenewalIsNotRenewedWhateverItsGrade() {
    CaseKey key = renewed();
    world.submit(
        "130123-officer",
        "agreement-draft",
        with(with(draft(), "serviceFrom", "2026-01-01"), "serviceTo", "2026-12-31"));
    world.submit(
        "agency-1", ConfirmAgreementForm.ID, Map.of("decision", "DECLINE", "opinion", "经费不足以维持服务"));
    assertThat(world.open(PreparationStory.SURVEY))
        .anySatisfy(i -> assertThat(i.key()).isEqualTo(key));
    AgreementStory.award(jdbc, key);
    assertThat(origins.find(key))
        .get()
        .satisfies(o -> assertThat(o.renewal()).isFalse())
        .satisfies(o -> assertThat(o.cycleYear()).isEqualTo(1));
  }

  @Test
  void nextYearsPlanBeginsTheDayAfterTheRunningAgreementAndNoOther() {
    CaseKey last = begin();
    AgreementStory.approve(
        world, with(with(draft(), "serviceFrom", "2025-03-15"), "serviceTo", "2025-12-31"));
    world.submit(
        "130123-officer",
        "agreement-record-signing",
        AgreementStory.signing(World.BEGIN.toLocalDate()));
    jdbc.sql("update agreement set service_to = '2026-03-14'").update();
    years.openNext(last);
    world.runJobs();
    JsonNode form = world.view("130123-officer", "plan-draft", "form");
    assertThat(form.path("serviceFrom").asText()).isEqualTo("2026-03-15");
    assertThat(form.path("serviceTo").asText()).isEqualTo("2027-03-14");
    assertThat(
            refusal(
                "130123-officer",
                "plan-draft",
                with(
                    with(PlanStory.draft(), "serviceFrom", "2026-03-16"),
                    "serviceTo",
                    "2026-12-31")))
        .contains("服务开始日期", "2026年3月15日", "服务不中断");
    world.submit(
        "130123-officer",
        "plan-draft",
        with(with(PlanStory.draft(), "serviceFrom", "2026-03-15"), "serviceTo", "2027-03-14"));
  }

  @Test
  void aRenewalWithoutLastYearsAgreementIsRefusedClearly() {
    CaseKey last = world.adoptedLot();
    years.end(last, LotYear.Outcome.RENEW);
    planNext(last);
    assertThat(refusal("130123-officer", "agreement-draft", draft())).contains("不能续签", "上年度");
  }
}
