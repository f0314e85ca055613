package cn.hebei.socialwork.organization;

import static cn.hebei.socialwork.support.PlanStory.draft;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has set somebody's password could be him: both are one person for four eyes. */
@ProcessSpec
class HandoversSpec {

  private static final String OFFICER = "130123-officer";
  private static final String DEPUTY = "130123-deputy";
  private static final String PRINCIPAL = "130123-principal";
  private static final Map<String, String> AGREED = Map.of("decision", "APPROVE");

  @Autowired private World world;
  @Autowired private AccountOffice office;
  @Autowired private Accounts accounts;
  @Autowired private Handovers handovers;

  @AfterEach
  void asBefore() {
    accounts.setPassword(OFFICER, "demo", false);
    accounts.setPassword(DEPUTY, "demo", false);
  }

  private void consulted() {
    world.newLot(2025);
    world.submit(OFFICER, "plan-draft", draft());
    cn.hebei.socialwork.support.PlanStory.consult(world);
  }

  @Test
  void whoResetTheDraftersPasswordCannotApprove() {
    office.reset(PRINCIPAL, OFFICER);
    consulted();
    world.submit(DEPUTY, "plan-review", AGREED);
    assertThat(world.refusal(PRINCIPAL, "plan-approve", AGREED))
        .contains("由朱立新（15日内您与其之间重置过登录密码，视为同一人）起草", "起草与审批分离");
  }

  @Test
  void whosePasswordTheDrafterHasSetCannotReviewEither() {
    office.reset(OFFICER, DEPUTY);
    assertThat(handovers.samePerson(OFFICER, DEPUTY)).as("an officer resets nobody's").isEmpty();
    office.reset(PRINCIPAL, DEPUTY);
    assertThat(handovers.samePerson(PRINCIPAL, DEPUTY)).isPresent();
    assertThat(handovers.samePerson(DEPUTY, PRINCIPAL)).isPresent();
    assertThat(handovers.samePerson(OFFICER, DEPUTY)).as("a third one").isEmpty();
  }

  @Test
  void anAdministratorsResetBindsNobodyInTheOrgan() {
    office.reset("admin", OFFICER);
    consulted();
    world.submit(DEPUTY, "plan-review", AGREED);
    world.submit(PRINCIPAL, "plan-approve", AGREED);
    assertThat(world.openForms()).doesNotContain("plan-approve");
  }

  @Test
  void afterTheDaysTheyAreTwoAgain() {
    office.reset(PRINCIPAL, OFFICER);
    world.goTo(World.BEGIN.plusDays(15));
    assertThat(handovers.samePerson(OFFICER, PRINCIPAL)).isPresent();
    world.goTo(World.BEGIN.plusDays(16));
    assertThat(handovers.samePerson(OFFICER, PRINCIPAL)).isEmpty();
  }

  @Test
  void whoMadeTheAccountKnowsItsFirstPasswordToo() {
    String fresh = "handover-" + ProcessHandle.current().pid();
    office.join(
        PRINCIPAL, new Account(fresh, "孙某", "130123", "", Account.Status.ACTIVE), Role.BUSINESS);
    try {
      assertThat(handovers.samePerson(fresh, PRINCIPAL)).isPresent();
    } finally {
      accounts.posts(fresh).forEach(accounts::removePost);
    }
  }

  @Test
  void oneIsOneselfAtAnyTime() {
    assertThat(handovers.samePerson(OFFICER, OFFICER)).hasValue("由您本人");
  }
}
