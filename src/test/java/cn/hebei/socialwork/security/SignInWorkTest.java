package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.organization.SignIn;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A refused sign-in tells nothing: whatever the reason, the same page in the same words, after
 * comparing exactly one password hash, which is what takes the time.
 */
@ProcessSpec
class SignInWorkTest {

  private static final int PARALLEL = 20;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired private Environment environment;
  @Autowired private Accounts accounts;
  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private SignIn signIn;
  @Autowired private JdbcClient jdbc;
  @Autowired private AuditTrail audit;

  private final AtomicInteger own = new AtomicInteger();
  private final AtomicInteger comparisons = new AtomicInteger();
  private final List<String> people = new ArrayList<>();
  private PasswordManager passwords;
  private Told wrongPassword;

  /** What a refused sign-in shows. */
  private record Told(
      int status, String where, List<String> headers, int pageStatus, String page, int work) {}

  @BeforeEach
  void countComparisons() {
    String known = person("known");
    passwords = engine.getPasswordManager();
    engine.setPasswordManager(
        new PasswordManager(new Counting(engine.getPasswordEncryptor()), List.of()));
    wrongPassword = refused(known, "guess");
  }

  @AfterEach
  void asBefore() {
    engine.setPasswordManager(passwords);
    people.forEach(userId -> accounts.posts(userId).forEach(accounts::removePost));
  }

  @Test
  void aWrongPasswordIsComparedOnce() {
    assertThat(wrongPassword.where()).endsWith("/login?error");
    assertThat(wrongPassword.page()).contains("用户名或密码不正确，或账号已停用");
    assertThat(wrongPassword.work()).isEqualTo(1);
  }

  @Test
  void anUnknownUserLooksLikeAWrongPassword() {
    for (String unknown : List.of("nobody-at-all", "张三", "' or 1=1 --", "?", "break-glass")) {
      assertThat(refused(unknown, "guess")).as(unknown).isEqualTo(wrongPassword);
    }
  }

  @Test
  void aLockedAccountLooksLikeAWrongPassword() {
    String locked = person("locked");
    accounts.setStatus(locked, Account.Status.LOCKED);
    assertThat(refused(locked, "demo")).as("right password").isEqualTo(wrongPassword);
    assertThat(refused(locked, "guess")).isEqualTo(wrongPassword);
  }

  @Test
  void anAccountThatHasLeftLooksLikeAWrongPassword() {
    String left = person("left");
    accounts.setStatus(left, Account.Status.LEFT);
    assertThat(refused(left, "demo")).as("right password").isEqualTo(wrongPassword);
    assertThat(refused(left, "guess")).isEqualTo(wrongPassword);
  }

  @Test
  void whoFailedTooOftenLooksLikeAWrongPassword() {
    String hasty = person("hasty");
    refused(hasty, "guess");
    assertThat(refused(hasty, "demo")).as("right password, too soon").isEqualTo(wrongPassword);
    assertThat(refused(hasty, "guess")).isEqualTo(wrongPassword);
  }

  /**
   * Twenty at once are no better than one after the other: every comparison with the user's own
   * hash is counted, and after the first the rest come too soon.
   */
  @Test
  void attemptsSideBySideAreCountedOneByOne() throws Exception {
    String person = person("parallel");
    comparisons.set(0);
    own.set(0);
    ExecutorService guessers = Executors.newFixedThreadPool(PARALLEL);
    try {
      List<Callable<Boolean>> guesses =
          Collections.nCopies(PARALLEL, () -> signIn.check(person, "guess"));
      for (Future<Boolean> guess : guessers.invokeAll(guesses)) {
        assertThat(guess.get()).isFalse();
      }
    } finally {
      guessers.shutdown();
    }
    assertThat(comparisons).as("one each, whether it counts or not").hasValue(PARALLEL);
    assertThat(own.get()).as("compared with the user's own hash").isEqualTo(failures(person));
    assertThat(own.get()).as("the others came too soon").isLessThan(PARALLEL / 2);
    assertThat(signIn.check(person, "demo")).as("right, too soon").isFalse();
  }

  /** Whoever knows a user id could else lock its owner out, the last administrator too. */
  @Test
  void noNumberOfFailuresLocksForGood() {
    String person = person("attacked");
    jdbc.sql("update act_id_user set attempts_ = 1000, lock_exp_time_ = null where id_ = ?")
        .param(person)
        .update();
    assertThat(signIn.check(person, "demo")).isTrue();
    assertThat(failures(person)).isZero();
  }

  @Test
  void theTenthFailureInARowStandsInTheChainAndOnTheAdministratorsPage() {
    String person = person("guessed");
    jdbc.sql("update act_id_user set attempts_ = 9, lock_exp_time_ = null where id_ = ?")
        .param(person)
        .update();
    signIn.check(person, "guess");
    assertThat(audit.events("accounts/130123"))
        .extracting(AuditEvent::outcome)
        .containsExactly("连续登录失败 " + person + "（10次）");
    assertThat(Caller.signedIn(environment, "admin").get("/accounts").body())
        .contains("连续登录失败的账号", person + "：连续失败10次");
    signIn.check(person("once"), "guess");
    assertThat(audit.events("accounts/130123")).hasSize(1);
  }

  private int failures(String userId) {
    return jdbc.sql("select attempts_ from act_id_user where id_ = ?")
        .param(userId)
        .query(Integer.class)
        .single();
  }

  @Test
  void theRightPasswordIsComparedOnceToo() {
    String person = person("right");
    comparisons.set(0);
    assertThat(Caller.anonymous(environment).signIn(person, "demo").location()).endsWith("/");
    assertThat(comparisons).hasValue(1);
  }

  private String person(String kind) {
    String userId = kind + "-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    accounts.join(
        new Account(userId, "王某", "130123", "", Account.Status.ACTIVE), Role.OFFICER, "demo");
    people.add(userId);
    return userId;
  }

  private Told refused(String userId, String password) {
    Caller caller = Caller.anonymous(environment);
    comparisons.set(0);
    Answer answer = caller.signIn(userId, password);
    int work = comparisons.get();
    Answer page = caller.get("/login?error");
    List<String> headers = new ArrayList<>(answer.response().headers().map().keySet());
    headers.remove("date");
    return new Told(
        answer.status(),
        answer.location(),
        headers,
        page.status(),
        page.body().replaceAll("name=\"_csrf\"[^>]*>", ""),
        work);
  }

  /** Passwords as the engine compares them, counted. */
  private class Counting implements PasswordEncryptor {

    private final PasswordEncryptor real;

    Counting(PasswordEncryptor real) {
      this.real = real;
    }

    @Override
    public String encrypt(String password) {
      return real.encrypt(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
      comparisons.incrementAndGet();
      if (!real.check("nobody's", encrypted)) {
        own.incrementAndGet();
      }
      return real.check(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
      return real.hashAlgorithmName();
    }
  }
}
