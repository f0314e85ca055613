package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * A refused sign-in tells nothing: whatever the reason, the same page in the same words, after
 * comparing exactly one password hash, which is what takes the time.
 */
@ProcessSpec
class SignInWorkTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired private Environment environment;
  @Autowired private Accounts accounts;
  @Autowired private ProcessEngineConfigurationImpl engine;

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
      return real.check(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
      return real.hashAlgorithmName();
    }
  }
}
