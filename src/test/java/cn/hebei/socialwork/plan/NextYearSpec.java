package cn.hebei.socialwork.plan;

import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.PlanStory.consult;
import static cn.hebei.socialwork.support.PlanStory.draft;
import static cn.hebei.socialwork.support.World.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.filing.Filing;
import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.plan.LotYear.Outcome;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseStep;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/** A lot that no year follows: next year's plan, which runs already, ends with it (P4, P6). */
@ProcessSpec
class NextYearSpec {

  @Autowired private World world;
  @Autowired private LotYears years;
  @Autowired private AuditTrail audit;
  @Autowired private Filings filings;
  @Autowired private TransactionTemplate transaction;

  @Autowired
  @Qualifier("announceOutcomeDelegate")
  private CaseStep announce;

  private CaseKey first = new CaseKey("");

  @BeforeEach
  void aYearThatRuns() {
    first = world.adoptedLot();
  }

  /** How far next year's plan is when the decision falls. */
  private enum Stage {
    TO_BE_DRAFTED,
    CONSULTED,
    APPROVAL,
    DONE
  }

  private CaseKey planned(Stage stage) {
    CaseKey next = years.openNext(first);
    world.runJobs();
    if (stage == Stage.TO_BE_DRAFTED) {
      return next;
    }
    world.submit("130123-officer", "plan-draft", nextDraft());
    if (stage == Stage.CONSULTED) {
      return next;
    }
    consult(world);
    world.submit("130123-deputy", "plan-review", AGREED);
    if (stage == Stage.DONE) {
      world.submit("130123-principal", "plan-approve", AGREED);
      world.theOnlyOf("project", next).isWaitingAtExactly("receiveTask_previousDecision");
    }
    return next;
  }

  private static Map<String, Object> nextDraft() {
    return with(with(draft(), "serviceFrom", "2026-01-01"), "serviceTo", "2026-12-31");
  }

  private void decided(Outcome outcome) {
    transaction.executeWithoutResult(
        status -> {
          audit.lock(first.value());
          announce.run(new CaseStep.StepCase(first, "130123", Map.of("outcome", outcome.name())));
        });
    world.runJobs();
  }

  private boolean runs(CaseKey key) {
    return world.running("project").stream().anyMatch(p -> key.value().equals(p.getBusinessKey()));
  }

  @ParameterizedTest
  @EnumSource
  void whereverItsPlanStandsTheNextYearEndsAndItsRecordStays(Stage stage) {
    CaseKey next = planned(stage);
    decided(Outcome.CLOSE);
    assertThat(runs(next)).isFalse();
    assertThat(world.running("plan")).isEmpty();
    assertThat(world.openForms()).filteredOn(form -> form.startsWith("plan-")).isEmpty();
    assertThat(years.get(next).outcome()).isEqualTo(Outcome.CLOSE);
    assertThat(audit.events(next.value()))
        .last()
        .satisfies(
            event -> {
              assertThat(event.what()).isEqualTo("project/event_lotEnded");
              assertThat(event.outcome()).isEqualTo("不再实施");
            });
    assertThat(audit.verify(next.value()).whole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"CONSULTED", "DONE"})
  void itsTownshipsAreFree(Stage stage) {
    planned(stage);
    world.newLot(2026);
    assertThat(world.refusal("130123-officer", "plan-draft", nextDraft())).contains("只能属于一个包");
    decided(Outcome.CLOSE);
    world.submit("130123-officer", "plan-draft", nextDraft());
    assertThat(world.open("plan-draft")).isEmpty();
  }

  @Test
  void theLevelAboveIsToldOnceOfWhatIsClosed() {
    planned(Stage.APPROVAL);
    decided(Outcome.CLOSE);
    assertThat(filings.of(first)).extracting(Filing::kind).contains(FilingKind.CLOSE);
  }

  @Test
  void withoutABudgetTheNextYearEndsTheSameWay() {
    CaseKey next = planned(Stage.APPROVAL);
    decided(Outcome.NO_BUDGET);
    assertThat(runs(next)).isFalse();
    assertThat(years.get(next).outcome()).isEqualTo(Outcome.NO_BUDGET);
    assertThat(audit.events(next.value())).extracting(AuditEvent::outcome).contains("没有预算，未续签");
    assertThat(filings.of(first)).extracting(Filing::kind).contains(FilingKind.UNFUNDED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"RENEW", "RETENDER"})
  void whatGoesOnEndsNothing(Outcome outcome) {
    CaseKey next = planned(Stage.APPROVAL);
    decided(outcome);
    assertThat(runs(next)).isTrue();
    assertThat(world.open("plan-approve")).hasSize(1);
    assertThat(years.get(next).outcome()).isNull();
  }

  @Test
  void aYearThatHasNotBegunIsWaitedFor() {
    CaseKey next = years.openNext(first);
    assertThatThrownBy(() -> decided(Outcome.CLOSE)).hasMessageContaining("has not begun yet");
    assertThat(years.get(first).outcome()).as("nothing is half done").isNull();
    world.runJobs();
    decided(Outcome.CLOSE);
    assertThat(runs(next)).isFalse();
  }
}
