package cn.hebei.socialwork.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.Account.Status;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What becomes of an office whose last holder goes (P8, P36), and what is kept of who arranged it.
 */
@ProcessSpec
class AccountOfficeSpec {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String OFFICER = "130123-officer";
  private static final String PRINCIPALS = "130123-principal";
  private static final String CHAIN = "accounts/130123";

  @Autowired private World world;
  @Autowired private AccountOffice office;
  @Autowired private Accounts accounts;
  @Autowired private Vacancies vacancies;
  @Autowired private TaskService tasks;
  @Autowired private AuditTrail audit;

  private final List<Runnable> undo = new ArrayList<>();

  @AfterEach
  void asBefore() {
    accounts.setStatus(OFFICER, Status.ACTIVE);
    accounts.addPost(new Post(OFFICER, "130123", Role.OFFICER));
    undo.forEach(Runnable::run);
  }

  private String somebody(String organ, Role role) {
    String userId = "person-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    assertThat(office.join("admin", new Account(userId, "赵某", organ, "", Status.ACTIVE), role))
        .extracting(Outcome::refusal)
        .isNull();
    undo.add(() -> accounts.posts(userId).forEach(accounts::removePost));
    return userId;
  }

  private Task draft() {
    return tasks.createTaskQuery().singleResult();
  }

  private List<String> offeredTo() {
    return tasks.getIdentityLinksForTask(draft().getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<String> vacant() {
    return vacancies.seenBy("130100").stream().map(v -> v.organCode() + " " + v.role()).toList();
  }

  // P8: an office nobody holds any more

  @Test
  void whenTheLastHolderIsLockedThePrincipalIsOfferedHisTasksAndTheCityIsTold() {
    world.newLot(2025);
    assertThat(offeredTo()).containsExactly(OFFICER);
    assertThat(office.lock("admin", OFFICER, true).refusal()).isNull();
    assertThat(offeredTo()).containsExactlyInAnyOrder(OFFICER, PRINCIPALS);
    assertThat(vacant()).containsExactly("130123 OFFICER");
  }

  @Test
  void whenHeIsUnlockedTheOfficeIsVacantNoMore() {
    world.newLot(2025);
    office.lock("admin", OFFICER, true);
    office.lock("admin", OFFICER, false);
    assertThat(vacant()).isEmpty();
  }

  @Test
  void whenTheLastHolderLosesHisPostItIsTheSame() {
    world.newLot(2025);
    accounts.removePost(new Post(OFFICER, "130123", Role.OFFICER));
    assertThat(offeredTo()).containsExactlyInAnyOrder(OFFICER, PRINCIPALS);
    assertThat(vacant()).containsExactly("130123 OFFICER");
    accounts.addPost(new Post(OFFICER, "130123", Role.OFFICER));
    accounts.removePost(new Post(OFFICER, "130123", Role.OFFICER));
    assertThat(offeredTo()).as("once").hasSize(2);
  }

  @Test
  void anOfficeThatNoTaskAsksForIsNotVacant() {
    office.lock("admin", OFFICER, true);
    assertThat(vacant()).isEmpty();
  }

  @Test
  void whileSomebodyElseHoldsTheOfficeNothingChanges() {
    somebody("130123", Role.OFFICER);
    world.newLot(2025);
    office.lock("admin", OFFICER, true);
    assertThat(offeredTo()).containsExactly(OFFICER);
    assertThat(vacant()).isEmpty();
  }

  // P36: what was claimed

  @Test
  void whoIsLockedGivesBackWhatHeHasClaimed() {
    world.newLot(2025);
    String userId = somebody("130123", Role.OFFICER);
    tasks.setAssignee(draft().getId(), userId);
    Outcome outcome = office.lock("admin", userId, true);
    assertThat(outcome.handed()).singleElement().extracting(OpenTasks.Handed::to).isNull();
    assertThat(draft().getAssignee()).isNull();
    assertThat(audit.events("130123-01-2025"))
        .anyMatch(e -> e.actor().equals("admin") && e.outcome().equals("退回岗位"));
  }

  @Test
  void whoMovesGivesToHisSuccessorWhatHeHasClaimed() {
    world.newLot(2025);
    String userId = somebody("130123", Role.OFFICER);
    tasks.setAssignee(draft().getId(), userId);
    office.move("admin", userId, new Post(userId, "130682", Role.OFFICER), OFFICER);
    assertThat(draft().getAssignee()).isEqualTo(OFFICER);
  }

  // What is kept, and who must stay

  @Test
  void everythingThatIsArrangedStandsInTheChainOfTheOrgan() {
    String userId = somebody("130123", Role.OFFICER);
    office.lock("130123-principal", userId, true);
    office.lock("130123-principal", userId, false);
    office.reset("130123-principal", userId);
    office.move("admin", userId, new Post(userId, "130682", Role.FINANCE), null);
    office.leave("admin", userId, null);
    assertThat(audit.events(CHAIN))
        .extracting(AuditEvent::actor, AuditEvent::what, AuditEvent::outcome)
        .extracting(Object::toString)
        .containsExactly(
            "(\"admin\", \"account/join\", \"新增账号 " + userId + "（社工科经办）\")",
            "(\"130123-principal\", \"account/lock\", \"停用账号 " + userId + "\")",
            "(\"130123-principal\", \"account/unlock\", \"启用账号 " + userId + "\")",
            "(\"130123-principal\", \"account/reset\", \"重置密码 " + userId + "\")",
            "(\"admin\", \"account/move\", \"轮岗 " + userId + "（130123至130682，财务）\")");
    assertThat(audit.events("accounts/130682"))
        .extracting(AuditEvent::what)
        .containsExactly("account/move", "account/leave");
    assertThat(audit.verify(CHAIN).whole()).isTrue();
    assertThat(audit.verify("accounts/130682").whole()).isTrue();
  }

  @Test
  void whatIsRefusedLeavesNoTrace() {
    assertThat(office.lock("130682-principal", OFFICER, true).refusal()).isNotNull();
    assertThat(office.reset("130123-finance", OFFICER).refusal()).isNotNull();
    assertThat(audit.events(CHAIN)).isEmpty();
  }

  @Test
  void nobodyMovesHimself() {
    assertThat(
            office
                .move(
                    "130123-principal",
                    PRINCIPALS,
                    new Post(PRINCIPALS, "130123", Role.DEPUTY),
                    null)
                .refusal())
        .isEqualTo("不能办理本人的轮岗。");
    assertThat(office.move("admin", "admin", new Post("admin", "130000", Role.AUDITOR), null))
        .extracting(Outcome::refusal)
        .isEqualTo("不能办理本人的轮岗。");
    assertThat(accounts.posts("admin")).extracting(Post::role).containsExactly(Role.ADMIN);
  }

  /** Two administrators who lock each other at once: the second finds that he is the last. */
  @Test
  void theLastAdministratorStays() {
    String other = somebody("platform", Role.ADMIN);
    accounts.setStatus(other, Status.LOCKED);
    String last = "这是最后一个在用的系统管理员账号，请先新增或启用另一个系统管理员。";
    assertThat(office.lock(other, "admin", true).refusal()).isEqualTo(last);
    assertThat(office.leave(other, "admin", null).refusal()).isEqualTo(last);
    assertThat(
            office.move(other, "admin", new Post("admin", "130000", Role.AUDITOR), null).refusal())
        .isEqualTo(last);
    accounts.setStatus(other, Status.ACTIVE);
    assertThat(office.lock("admin", other, true).refusal()).isNull();
  }

  @Test
  void aNameOrPhoneThatCannotBeKeptIsRefused() {
    assertThat(joins("a".repeat(41), "")).contains("“姓名”");
    assertThat(joins("王\0某", "")).contains("“姓名”");
    assertThat(joins("王某", "1".repeat(41))).contains("“办公电话”");
    assertThat(joins("王某", "1\0")).contains("“办公电话”");
  }

  private String joins(String name, String phone) {
    Account person = new Account("refused-1", name, "130123", phone, Status.ACTIVE);
    return String.valueOf(office.join("admin", person, Role.OFFICER).refusal());
  }
}
