package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.PasswordPolicy;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joining, 轮岗, leaving, locking, passwords and sessions, through the pages (P36). */
@ProcessSpec
class AccountsTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Pattern TEMPORARY =
      Pattern.compile("id=\"temporary-password\"[^>]*>([^<]+)<");
  private static final String GOOD = "Shegong-2026";

  @Autowired private World world;
  @Autowired private Environment environment;
  @Autowired private Accounts accounts;
  @Autowired private PasswordPolicy policy;
  @Autowired private TaskService tasks;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient jdbc;

  private Caller admin;
  private String userId;

  @BeforeEach
  void somebodyOfZhengding() {
    admin = Caller.signedIn(environment, "admin");
    userId = "officer-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    accounts.join(
        new Account(userId, "王某", "130123", "", Account.Status.ACTIVE), Role.OFFICER, "demo");
  }

  /** Other specs read who holds an office. */
  @AfterEach
  void andHoldsNoOfficeAnyMore() {
    for (String person : List.of(userId, userId + "-new")) {
      accounts.posts(person).forEach(accounts::removePost);
    }
  }

  @Test
  void whoJoinsGetsATemporaryPasswordAndMustChangeItFirst() {
    String joined = userId + "-new";
    Answer page = arrange(admin, "/accounts", join(joined, "130123", "FINANCE"));
    String temporary = temporary(page);
    Caller person = Caller.anonymous(environment);
    person.signIn(joined, temporary);
    assertThat(person.get("/").location()).endsWith("/account/password");
    assertThat(person.engine("POST", "/task", Map.of()).status()).isEqualTo(403);
    assertThat(change(person, temporary, "short").body()).contains("至少10个字符");
    assertThat(change(person, temporary, GOOD).location()).endsWith("/login?changed");
    assertThat(person.get("/").location()).as("signed out everywhere").endsWith("/login");
    person.signIn(joined, GOOD);
    assertThat(person.get("/").status()).isEqualTo(200);
  }

  @Test
  void aPasswordKeepsThePolicy() {
    assertThat(policy.refusal("wang", "Aa3456789")).hasValue("“密码”至少10个字符。");
    assertThat(policy.refusal("wang", "aaaaaaaaaa11")).isPresent();
    assertThat(policy.refusal("wang", "Wang-2026-Pass")).isPresent();
    assertThat(policy.refusal("wang", "Aa1-" + "x".repeat(37))).isPresent();
    assertThat(policy.refusal("wang", "Aa1-" + "社".repeat(13))).isPresent();
    assertThat(policy.refusal("wang", "Aa1-" + "x".repeat(36))).isEmpty();
    assertThat(policy.refusal("wang", GOOD)).isEmpty();
    assertThat(policy.refusal("wang", "demo")).as("only in the demo").isEmpty();
    assertThatThrownBy(
            () ->
                accounts.join(
                    new Account("weak", "弱", "130123", "", Account.Status.ACTIVE),
                    Role.OFFICER,
                    "weak"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theWrongCurrentPasswordChangesNothing() {
    Caller person = Caller.signedIn(environment, userId);
    assertThat(change(person, "guess", GOOD).body()).contains("“当前密码”不正确");
    assertThat(person.get("/").status()).isEqualTo(200);
  }

  @Test
  void aPrincipalArrangesOwnPeopleOnly() {
    Caller principal = Caller.signedIn(environment, "130123-principal");
    assertThat(principal.get("/accounts").body()).contains(userId);
    assertThat(arrange(principal, "/accounts/" + userId + "/lock", Map.of()).body())
        .contains("已办理");
    assertThat(status(userId)).isEqualTo(Account.Status.LOCKED);
    for (String other : List.of("130682-officer", "130100-officer", "admin", "auditor")) {
      for (String act : List.of("lock", "leave", "password")) {
        assertThat(arrange(principal, "/accounts/" + other + "/" + act, Map.of()).body())
            .as(other + " " + act)
            .contains("只能办理本单位人员的账号");
      }
      assertThat(status(other)).isEqualTo(Account.Status.ACTIVE);
    }
    assertThat(arrange(principal, "/accounts", join(userId + "-x", "130682", "OFFICER")).body())
        .contains("只能办理本单位人员的账号");
    assertThat(arrange(principal, "/accounts", join(userId + "-y", "130123", "ADMIN")).body())
        .contains("只能办理本单位人员的账号");
    assertThat(principal.get("/accounts?organ=130682").body()).doesNotContain("130682-officer");
  }

  @Test
  void anAdministratorFindsPeopleAndOrgansByWhatIsKnownOfThem() {
    for (String words : List.of("王某", userId, "130123", "正定县民政局")) {
      assertThat(search(admin, words)).as(words).contains(">" + userId + "<");
    }
    assertThat(search(admin, "辛集市")).contains("/accounts?organ=130181", "还没有账号");
    assertThat(search(admin, "%")).contains("没有找到“%”");
    assertThat(search(Caller.signedIn(environment, "130123-principal"), "定州"))
        .as("a principal arranges own people only")
        .doesNotContain("130682-officer", "没有找到");
  }

  private static String search(Caller who, String words) {
    return who.get("/accounts?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).body();
  }

  @Test
  void nobodyElseArrangesAccounts() {
    for (String other : List.of("130123-officer", "130100-officer", "expert-1", "auditor")) {
      Caller caller = Caller.signedIn(environment, other);
      assertThat(caller.get("/accounts").status()).as(other).isEqualTo(403);
    }
  }

  @Test
  void anAdministratorLocksNeitherHimselfNorBringsBackWhoHasLeft() {
    assertThat(arrange(admin, "/accounts/admin/lock", Map.of()).body()).contains("本人");
    arrange(admin, "/accounts/" + userId + "/leave", Map.of());
    assertThat(arrange(admin, "/accounts/" + userId + "/unlock", Map.of()).body()).contains("已注销");
    assertThat(accounts.posts(userId)).isEmpty();
  }

  @Test
  void aLockEndsEverySessionAtOnce() {
    Caller here = Caller.signedIn(environment, userId);
    Caller there = Caller.signedIn(environment, userId);
    assertThat(here.engine("POST", "/task", Map.of()).status()).isEqualTo(200);
    arrange(admin, "/accounts/" + userId + "/lock", Map.of());
    assertThat(here.engine("POST", "/task", Map.of()).status()).isEqualTo(401);
    assertThat(there.get("/").location()).endsWith("/login");
    assertThat(there.signIn(userId, "demo").location()).endsWith("/login?error");
    arrange(admin, "/accounts/" + userId + "/unlock", Map.of());
    assertThat(there.signIn(userId, "demo").location()).endsWith("/");
  }

  @Test
  void whoMovesHandsHisTasksToTheSuccessorAndSeesThemNoMore() {
    world.newLot(2025);
    String task = tasks.createTaskQuery().singleResult().getId();
    Caller person = Caller.signedIn(environment, userId);
    person.engine("POST", "/task/" + task + "/claim", Map.of("userId", userId));
    Answer list =
        arrange(
            admin,
            "/accounts/" + userId + "/move",
            Map.of("organ", "130682", "role", "OFFICER", "successor", "130123-officer"));
    assertThat(list.body()).contains("事项移交清单", "起草年度计划", "接任人 130123-officer");
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
        .isEqualTo("130123-officer");
    assertThat(audit.events("130123-01-2025")).anyMatch(e -> e.outcome().equals("移交接任人"));
    assertThat(audit.verify("130123-01-2025").whole()).isTrue();
    assertThat(person.engine("POST", "/task", Map.of()).status()).isEqualTo(401);
    assertThat(Caller.signedIn(environment, userId).engine("POST", "/task", Map.of()).json())
        .isEmpty();
  }

  @Test
  void withoutASuccessorWhoMayDoItATaskGoesBackToItsOffice() {
    world.newLot(2025);
    String task = tasks.createTaskQuery().singleResult().getId();
    Caller.signedIn(environment, userId)
        .engine("POST", "/task/" + task + "/claim", Map.of("userId", userId));
    assertThat(
            arrange(admin, "/accounts/" + userId + "/leave", Map.of("successor", "130123-finance"))
                .body())
        .contains("退回岗位");
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
    assertThat(status(userId)).isEqualTo(Account.Status.LEFT);
  }

  @Test
  void aFailedSignInMakesTheNextWaitAndDoesNotTellWhetherTheUserExists() {
    Caller guesser = Caller.anonymous(environment);
    String known = guesser.signIn(userId, "guess").location();
    String unknown = guesser.signIn("nobody-at-all", "guess").location();
    assertThat(known).isEqualTo(unknown).endsWith("/login?error");
    assertThat(guesser.signIn(userId, "demo").location()).as("too soon").endsWith("/login?error");
    assertThat(guesser.get("/login?error").body()).contains("用户名或密码不正确，或账号已停用");
    arrange(admin, "/accounts/" + userId + "/unlock", Map.of());
    assertThat(guesser.signIn(userId, "demo").location()).endsWith("/");
  }

  @Test
  void anIdleSessionEndsAfterHalfAnHour() {
    assertThat(
            jdbc.sql("select distinct max_inactive_interval from spring_session")
                .query(Integer.class)
                .list())
        .containsExactly(30 * 60);
  }

  @Test
  void whatCannotBeKeptIsAWrongRequestAndNoFailure() {
    Map<String, String> fields =
        new java.util.TreeMap<>(join(userId + "-new", "130123", "FINANCE"));
    fields.put("phone", "1".repeat(41));
    assertThat(arrange(admin, "/accounts", fields).status()).isEqualTo(400);
    assertThat(arrange(admin, "/accounts", fields).body()).contains("“办公电话”超过40个字");
    fields.put("phone", "1\0");
    assertThat(arrange(admin, "/accounts", fields).status()).isEqualTo(400);
    fields.put("phone", "");
    fields.put("displayName", "李\0某");
    assertThat(arrange(admin, "/accounts", fields).status()).isEqualTo(400);
    assertThat(accounts.find(userId + "-new")).isEmpty();
  }

  @Test
  void aRefusedNewcomerIsStillTypedAndTheFieldNamed() {
    Map<String, String> fields = new java.util.TreeMap<>(join(userId, "130123", "FINANCE"));
    fields.put("phone", "0311-1");
    assertThat(arrange(admin, "/accounts", fields).body())
        .contains("“用户名”已被使用", "value=\"李某\"", "value=\"0311-1\"", "value=\"" + userId + "\"");
    fields.put("userId", userId + "-new");
    fields.put("displayName", "李\u202E某");
    Answer odd = arrange(admin, "/accounts", fields);
    assertThat(odd.status()).isEqualTo(400);
    assertThat(odd.body()).contains("“姓名”").containsPattern("value=\"FINANCE\" selected");
    assertThat(accounts.find(userId + "-new")).isEmpty();
  }

  @Test
  void whoeverTakesOverMustBeKnown() {
    assertThat(
            arrange(admin, "/accounts/" + userId + "/leave", Map.of("successor", "nobody-at-all"))
                .body())
        .contains("“接任人”不存在");
    assertThat(status(userId)).isEqualTo(Account.Status.ACTIVE);
  }

  private Answer arrange(Caller actor, String path, Map<String, String> fields) {
    return actor.form("/accounts", path, fields);
  }

  private static Map<String, String> join(String userId, String organ, String role) {
    return Map.of("userId", userId, "displayName", "李某", "organ", organ, "role", role);
  }

  private static Answer change(Caller person, String current, String fresh) {
    return person.form(
        "/account/password",
        "/account/password",
        Map.of("current", current, "fresh", fresh, "again", fresh));
  }

  private static String temporary(Answer page) {
    Matcher m = TEMPORARY.matcher(page.body());
    assertThat(m.find()).as(page.body()).isTrue();
    return m.group(1);
  }

  private Account.Status status(String userId) {
    return accounts.find(userId).orElseThrow().status();
  }
}
