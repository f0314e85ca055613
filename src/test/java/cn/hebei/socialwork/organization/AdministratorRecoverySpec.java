package cn.hebei.socialwork.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.Account.Status;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The way back when nobody who administers can sign in any more. */
@ProcessSpec
class AdministratorRecoverySpec {

  private static final Pattern PASSWORD = Pattern.compile("一次性密码是 (\\S+) ");

  @Autowired private AdministratorRecovery recovery;
  @Autowired private Accounts accounts;
  @Autowired private SignIn signIn;
  @Autowired private AuditTrail audit;
  @Autowired private Environment environment;

  @AfterEach
  void asBefore() {
    accounts.setStatus("admin", Status.ACTIVE);
    accounts.setPassword("admin", "demo", false);
  }

  @Test
  void theLastAdministratorComesBackWithAOneTimePassword() {
    accounts.setStatus("admin", Status.LOCKED);
    signIn.check("admin", "guess");
    Matcher told = PASSWORD.matcher(recovery.recover("admin"));
    assertThat(told.find()).isTrue();
    Caller admin = Caller.anonymous(environment);
    assertThat(admin.signIn("admin", told.group(1)).location()).endsWith("/");
    assertThat(admin.get("/accounts").location()).endsWith("/account/password");
    String organ = accounts.find("admin").orElseThrow().organCode();
    assertThat(audit.events("accounts/" + organ))
        .extracting(AuditEvent::actor, AuditEvent::outcome)
        .extracting(Object::toString)
        .containsExactly("(\"server\", \"在服务器上恢复系统管理员 admin\")");
  }

  @Test
  void nobodyElseIsRecovered() {
    assertThat(recovery.recover("130123-principal")).startsWith("没有恢复");
    assertThat(recovery.recover("nobody-at-all")).startsWith("没有恢复");
    assertThat(signIn.check("130123-principal", "demo")).isTrue();
  }
}
