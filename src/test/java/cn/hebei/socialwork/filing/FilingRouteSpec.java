package cn.hebei.socialwork.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.FilingRoutes;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a filing goes, with a real filing each time (P3), and what the setting changes. */
@ProcessSpec
class FilingRouteSpec {

  @Autowired private World world;
  @Autowired private LotYears years;
  @Autowired private Filings filings;
  @Autowired private FilingRoutes routes;
  @Autowired private Accounts accounts;
  @Autowired private Organs organs;
  @Autowired private Environment environment;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void asBefore() {
    jdbc.sql("update rule_value set value = 'PROVINCE' where key = 'filing.route-of-cities'")
        .update();
    jdbc.sql(
            "delete from act_id_tenant_member where (group_id_, tenant_id_) in (('130600', '130682'),"
                + " ('130100', '130181'))")
        .update();
  }

  /** A plan is filed by whoever buys there. */
  private CaseKey filed(String place) {
    CaseKey key = years.openNew(place, 2025, place + "-officer");
    world.runJobs();
    jdbc.sql(
            "insert into plan (case_key, service_from, service_to, needs, goals, basis,"
                + " drafted_by) values (?, '2025-01-01', '2025-12-31', '需求', '目标', '依据', 'x')")
        .param(key.value())
        .update();
    transaction.executeWithoutResult(status -> filings.submit(key, FilingKind.PLAN));
    world.runJobs();
    return key;
  }

  private String officerOf(String authority) {
    String user = authority + "-officer";
    if (accounts.find(user).isEmpty()) {
      accounts.join(
          new Account(user, "经办", authority, "", Account.Status.ACTIVE), Role.OFFICER, "demo");
    } else if (organs.holders(authority, Role.OFFICER).isEmpty()) {
      accounts.addPost(new Post(user, authority, Role.OFFICER));
    }
    return user;
  }

  private void setByCity() {
    jdbc.sql("update rule_value set value = 'CITY' where key = 'filing.route-of-cities'").update();
  }

  @ParameterizedTest(name = "{0} files with {1}")
  @CsvSource({
    "130123,130100,石家庄市",
    "130682,130000,河北省",
    "130181,130000,河北省",
    "130629,133100,雄安新区",
    "130632,133100,雄安新区",
    "130638,133100,雄安新区"
  })
  void aFilingIsOfferedToTheOrganItGoesToWhichAcceptsIt(
      String place, String authority, String name) {
    String officer = officerOf(authority);
    CaseKey key = filed(place);
    assertThat(world.open("filing-check"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly(officer));
    world.submit(officer, "filing-check", Map.of("decision", "ACCEPT", "number", "备1"));
    Filing filing = filings.of(key).get(0);
    assertThat(filing.status()).isEqualTo(Filing.Status.ACCEPTED);
    assertThat(filing.authorityCode()).isEqualTo(authority);
    assertThat(organs.get(filing.authorityCode()).name()).contains(name.substring(0, 2));
  }

  @ParameterizedTest(name = "by the setting {0} files with {1}")
  @CsvSource({"130682,130600", "130181,130100", "133100,130000", "130123,130100", "130629,133100"})
  void theSettingSendsCitiesToTheCityOfTheirPrefecture(String place, String authority) {
    setByCity();
    assertThat(routes.authorityOf(place)).isEqualTo(authority);
  }

  @Test
  void theCityThatGetsTheFilingSeesTheCaseFromThenOnAndNotBefore() {
    Caller city = Caller.signedIn(environment, "130600-officer");
    setByCity();
    assertThat(city.engine("GET", "/task/count").json().path("count").asInt()).isZero();
    CaseKey key = filed("130682");
    Caller again = Caller.signedIn(environment, "130600-officer");
    assertThat(again.engine("GET", "/task/count").json().path("count").asInt()).isPositive();
    assertThat(again.get("/cases/" + key).status()).isEqualTo(200);
    world.submit("130600-officer", "filing-check", Map.of("decision", "ACCEPT", "number", "保备1"));
    assertThat(filings.of(key).get(0).status()).isEqualTo(Filing.Status.ACCEPTED);
  }

  @Test
  void aFilingStaysWhereItWentWhateverTheSettingBecomes() {
    CaseKey key = filed("130682");
    world.submit(
        "130000-officer",
        "filing-check",
        Map.of("decision", "RETURN", "missing", List.of(Map.of("what", "缺少批复"))));
    setByCity();
    world.submit(
        "130682-officer",
        "filing-supplement",
        Map.of("items", List.of(Map.of("what", "缺少批复", "answer", "已补"))));
    assertThat(world.open("filing-check"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("130000-officer"));
    assertThat(filings.of(key).get(0).authorityCode()).isEqualTo("130000");
  }
}
