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
  void anUnqualifiedAgencyIsNotRenewedAndTheNextYearIsTenderedWhileTheOldOneServes() {
    year.change("evaluation-score", v -> v.put("projectScore", "32.99"));
    CaseKey first = world.newLot(2025);
    year.liveUntil(LocalDate.of(2025, 8, 1));
    year.liveUntil(LocalDate.of(2025, 12, 30), "tender-prepare-documents");
    assertThat(years.get(first).outcome()).isEqualTo(LotYear.Outcome.RETENDER);
    assertThat(world.openForms()).contains("tender-prepare-documents");
  }
}
