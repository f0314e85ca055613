package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.BreakGlass;
import cn.hebei.socialwork.organization.SignInDirectory;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account above all permissions: sealed, and never used unseen (ADR 5). */
@ProcessSpec
class BreakGlassTest {

  private static final String CHAIN = "accounts/platform";
  private static final String PASSWORD = "Opened-on-the-server-1";

  @Autowired private SignInDirectory directory;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  @AfterEach
  void seal() {
    jdbc.sql("delete from account where user_id = ?").param(BreakGlass.USER_ID).update();
    directory.setPassword(BreakGlass.USER_ID, UUID.randomUUID().toString());
  }

  @Test
  void sealedItCannotSignIn() {
    directory.setPassword(BreakGlass.USER_ID, PASSWORD);
    assertThat(signIn(PASSWORD).location()).endsWith("error");
    assertThat(audit.events(CHAIN)).isEmpty();
    assertThat(read("admin", "/")).doesNotContain("应急账号");
    assertThat(read("admin", "/accounts")).doesNotContain("应急账号");
  }

  @Test
  void openedOnTheServerAndUsedItIsToldToEveryAdministratorUntilItIsLockedAgain() {
    jdbc.sql(
            "insert into account (user_id, display_name, organ_code, phone, status) values"
                + " (?, '应急账号', 'platform', '', 'ACTIVE')")
        .param(BreakGlass.USER_ID)
        .update();
    directory.setPassword(BreakGlass.USER_ID, PASSWORD);
    assertThat(signIn("guess").location()).endsWith("error");
    assertThat(audit.events(CHAIN)).as("not used yet").isEmpty();
    directory.forgetFailures(BreakGlass.USER_ID);

    assertThat(signIn(PASSWORD).location()).endsWith("/");

    assertThat(audit.events(CHAIN))
        .extracting(AuditEvent::what, AuditEvent::outcome)
        .containsExactly(tuple("account/break-glass", "应急账号登录 break-glass"));
    assertThat(read("admin", "/")).contains("应急账号于2024年9月2日09:00登录，现在仍未封存");
    assertThat(read("admin", "/accounts")).contains("应急账号的登录", "2024年9月2日09:00");
    for (String other : List.of("auditor", "130000-officer", "130123-principal")) {
      assertThat(read(other, "/")).as(other).doesNotContain("应急账号");
    }

    jdbc.sql("update account set status = 'LOCKED' where user_id = ?")
        .param(BreakGlass.USER_ID)
        .update();
    assertThat(read("admin", "/")).doesNotContain("应急账号于");
    assertThat(read("admin", "/accounts")).contains("应急账号的登录", "2024年9月2日09:00");
  }

  private Caller.Answer signIn(String password) {
    return Caller.anonymous(environment).signIn(BreakGlass.USER_ID, password);
  }

  private String read(String userId, String path) {
    return Caller.signedIn(environment, userId).get(path).body();
  }
}
