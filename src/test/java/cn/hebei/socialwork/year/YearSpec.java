package cn.hebei.socialwork.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agreement.Agreement;
import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole year of a lot in the order of the notice (R53-R63, P1, P4, P6). */
@ProcessSpec
class YearSpec {

  @Autowired private World world;
  @Autowired private HappyYear year;
  @Autowired private LotYears years;
  @Autowired private Agreements agreements;

  @Test
  void aQualifiedAgencyIsRenewedForAYearThatStartsTheDayAfter() {
    CaseKey first = world.newLot(2025);
    year.liveUntil(LocalDate.of(2025, 12, 31));
    assertThat(years.get(first).outcome()).isEqualTo(LotYear.Outcome.RENEW);
    CaseKey second = years.nextOf(first).orElseThrow().key();
    Agreement renewed = agreements.get(second);
    assertThat(renewed.agencyCode()).isEqualTo(agreements.get(first).agencyCode());
    assertThat(renewed.serviceFrom()).isEqualTo(agreements.get(first).serviceTo().plusDays(1));
    assertThat(renewed.cycleYear()).isEqualTo(2);
    assertThat(world.running("tender")).as("renewed without a tender").isEmpty();
  }

  @Test
  void theNextPlanOpensInSeptemberBesideTheRunningYear() {
    CaseKey first = world.newLot(2025);
    year.liveUntil(LocalDate.of(2025, 8, 31));
    assertThat(years.nextOf(first)).isEmpty();
    year.liveUntil(LocalDate.of(2025, 9, 2), "plan-draft");
    assertThat(years.nextOf(first)).isPresent();
    assertThat(world.running("project"))
        .extracting(ProcessInstance::getBusinessKey)
        .containsExactlyInAnyOrder("130123-01-2025", "130123-01-2026");
    assertThat(world.running("service-year")).hasSize(1);
  }

  @Test
  void whereTheTenderAnnouncedNoRenewalThePrincipalDecidesAfterTheFirstYear() {
    year.change("tender-prepare-documents", v -> v.put("renewal", "NO"));
    CaseKey first = world.newLot(2025);
    year.liveUntil(LocalDate.of(2025, 12, 31), "project-decide-after-cycle");
    assertThat(world.open("project-decide-after-cycle")).hasSize(1);
    assertThat(years.get(first).outcome()).as("never renewed by itself (B37)").isNull();
  }

  @Test
  void anUnqualifiedAgencyServesOnWhileAnotherWinsTheYearThatStartsTheDayAfter() {
    year.change("evaluation-score", v -> v.put("projectScore", "32.99"));
    CaseKey first = world.newLot(2025);
    year.liveUntil(LocalDate.of(2025, 8, 1));
    year.liveUntilOpen("tender-prepare-documents");
    assertThat(years.get(first).outcome()).isEqualTo(LotYear.Outcome.RETENDER);
    CaseKey second = years.nextOf(first).orElseThrow().key();
    Agreement old = agreements.get(first);
    assertThat(world.today()).as("the old agreement still runs").isBefore(old.serviceTo());
    theOldYearServesBeside(first, second);

    year.bidders(
        Stream.of("agency-1", "agency-2", "agency-3", "agency-4", "agency-5")
            .filter(agency -> !agency.equals(old.agencyCode()))
            .toList());
    year.liveUntilOpen("agreement-record-signing");
    theOldYearServesBeside(first, second);
    year.liveUntil(old.serviceTo());
    Agreement signed = agreements.get(second);
    assertThat(signed.agencyCode()).isNotEqualTo(old.agencyCode());
    assertThat(signed.signedOn()).isBefore(old.serviceTo());
    assertThat(signed.cycleYear()).as("a new cycle").isEqualTo(1);
    assertThat(signed.serviceFrom()).isEqualTo(old.serviceTo().plusDays(1));
    year.liveUntil(signed.serviceFrom());
    assertThat(keys("project")).containsExactly(second.value());
    world.theOnlyOf("project", second).isWaitingAt("callActivity_serviceYear");
    assertThat(keys("service-year")).as("the old one is over").containsExactly(second.value());
  }

  /** Both years of the lot are alive: the old one is served, the new one is not yet. */
  private void theOldYearServesBeside(CaseKey first, CaseKey second) {
    assertThat(second.year()).isEqualTo(first.year() + 1);
    assertThat(second.value()).isEqualTo(first.value().replace("2025", "2026"));
    assertThat(keys("project")).containsExactlyInAnyOrder(first.value(), second.value());
    assertThat(keys("service-year")).containsExactly(first.value());
    world.theOnlyOf("project", first).isWaitingAt("callActivity_serviceYear");
  }

  private List<String> keys(String process) {
    return world.running(process).stream().map(ProcessInstance::getBusinessKey).toList();
  }
}
