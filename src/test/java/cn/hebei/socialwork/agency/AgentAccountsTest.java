package cn.hebei.socialwork.agency;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditEvent;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * P12, P36: an administrator enters a 采购代理机构 by name and 统一社会信用代码 with its first account; nobody
 * approves it, and its own people arrange the other accounts.
 */
@ProcessSpec
class AgentAccountsTest {

  private static final String PAGE = "/accounts/agents";
  private static final String CODE = "91130100MA0DNXXB2J";
  private static final String GOOD = "Daili-2026-x";
  private static final Pattern TEMPORARY =
      Pattern.compile("账号 <b>([^<]+)</b>.*id=\"temporary-password\">([^<]+)<", Pattern.DOTALL);

  @Autowired private ProcurementAgents agents;
  @Autowired private Accounts accounts;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  /** Without its code it is nobody's any more; its people have left. */
  @AfterEach
  void isGone() {
    agents
        .find(CODE)
        .map(Organ::code)
        .ifPresent(
            organ -> {
              accounts
                  .of(organ)
                  .forEach(
                      a -> {
                        accounts.posts(a.userId()).forEach(accounts::removePost);
                        accounts.setStatus(a.userId(), Account.Status.LEFT);
                      });
              jdbc.sql("delete from procurement_agent where organ_code = ?").param(organ).update();
            });
  }

  private static Map<String, String> typed() {
    return Map.of(
        "name", "石门采购代理公司", "creditCode", CODE, "contact", "马新", "phone", "0311-87050001");
  }

  private Answer enter(String who, Map<String, String> fields) {
    return Caller.signedIn(environment, who).form("/account/password", PAGE, fields);
  }

  @Test
  void anAdministratorEntersItByNameAndCodeWithItsFirstAccount() {
    Answer page = enter("admin", with("creditCode", " 91130100ma0dnxxb2j "));
    assertThat(page.status()).isEqualTo(200);
    Matcher said = TEMPORARY.matcher(page.body());
    assertThat(said.find()).as(page.body()).isTrue();
    String user = said.group(1);
    assertThat(agents.find(CODE)).hasValueSatisfying(o -> assertThat(o.code()).isEqualTo(user));
    assertThat(page.body()).contains("石门采购代理公司", CODE);
    assertThat(audit.events("accounts/" + user)).extracting(AuditEvent::actor).contains("admin");
    Caller person = Caller.anonymous(environment);
    person.signIn(user, said.group(2));
    assertThat(person.get("/").location()).endsWith("/account/password");
    person.form(
        "/account/password",
        "/account/password",
        Map.of("current", said.group(2), "fresh", GOOD, "again", GOOD));
    person.signIn(user, GOOD);
    assertThat(person.get("/").body()).contains("待办事项", "石门采购代理公司");
    assertThat(enter("admin", typed()).body()).contains("已经登记在", user);
  }

  @ParameterizedTest
  @CsvSource({
    "name,'',机构名称",
    "creditCode,91130100MA0DNXXB2K,统一社会信用代码",
    "creditCode,'',统一社会信用代码",
    "contact,'',联系人",
    "phone,01234567890123456789012345678901234567890,办公电话"
  })
  void whatIsWrongIsRefusedInOneSentenceAndNothingHappens(
      String field, String value, String label) {
    Answer answer = enter("admin", with(field, value));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("“" + label + "”").doesNotContain("temporary-password");
    assertThat(agents.find(CODE)).isEmpty();
  }

  private static Map<String, String> with(String field, String value) {
    Map<String, String> fields = new HashMap<>(typed());
    fields.put(field, value);
    return fields;
  }

  @ParameterizedTest
  @CsvSource({"130123-principal", "agency-1", "agent-1", "130123-officer", "expert-1"})
  void nobodyElseEntersOne(String who) {
    assertThat(Caller.signedIn(environment, who).get(PAGE).status()).isEqualTo(403);
    assertThat(enter(who, typed()).status()).isEqualTo(403);
    assertThat(agents.find(CODE)).isEmpty();
  }

  /** B21: an administrator would read who scored what, unnoticed by the agent. */
  @Test
  void itsOwnPeopleArrangeTheirAccountsAndTheAdministratorOnlyTheFirst() {
    String user = "agent-1-" + ProcessHandle.current().pid();
    Map<String, String> colleague =
        Map.of("userId", user, "displayName", "钱某", "organ", "agent-1", "role", "AGENT");
    Answer refused =
        Caller.signedIn(environment, "admin").form("/accounts", "/accounts", colleague);
    assertThat(refused.body()).contains("由机构在“人员与账号”自行新增");
    Caller own = Caller.signedIn(environment, "agent-1");
    assertThat(own.get("/").body()).contains("人员与账号");
    assertThat(own.form("/accounts", "/accounts", colleague).body()).contains("temporary-password");
    assertThat(own.form("/accounts", "/accounts/" + user + "/lock", Map.of()).body())
        .contains("已办理");
    assertThat(own.form("/accounts", "/accounts/agency-1/lock", Map.of()).body())
        .contains("只能办理本单位人员的账号");
    assertThat(own.form("/accounts", "/accounts/" + user + "/leave", Map.of()).status())
        .isEqualTo(200);
  }
}
