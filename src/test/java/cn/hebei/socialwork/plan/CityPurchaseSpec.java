package cn.hebei.socialwork.plan;

import static cn.hebei.socialwork.support.PlanStory.draft;
import static cn.hebei.socialwork.support.World.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.FilingRoutes;
import cn.hebei.socialwork.organization.Purchasers;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R42, P44: the notice names the county as purchaser; whether a city may buy as well is a setting,
 * which says no until somebody changes it.
 */
@ProcessSpec
class CityPurchaseSpec {

  private static final String CITY = "130100";
  private static final String OFFICER = CITY + "-officer";
  private static final String CASE = "/cases/130100-01-2025";
  private static final String OFFER = "新设一个包";

  @Autowired private World world;
  @Autowired private Purchasers purchasers;
  @Autowired private FilingRoutes routes;
  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void asBefore() {
    jdbc.sql("delete from rule_value where key = 'plan.city-purchaser' and changed_by = 'admin'")
        .update();
    jdbc.sql("update rule_value set effective_to = null where key = 'plan.city-purchaser'")
        .update();
  }

  private Caller caller(String userId) {
    return Caller.signedIn(environment, userId);
  }

  private void set(String value, LocalDate from) {
    Answer answer =
        caller("admin")
            .form(
                "/settings",
                "/settings",
                Map.of("key", "plan.city-purchaser", "value", value, "from", from.toString()));
    assertThat(answer.location()).contains("done");
  }

  private Answer open() {
    return caller(OFFICER).form("/", "/lots", Map.of("year", "2025"));
  }

  private void theCityOpensALot() {
    set("true", world.today());
    assertThat(open().status()).isEqualTo(302);
    world.runJobs();
  }

  @Test
  void theCountyAndTheTownshipBuyAndTheCityDoesNot() {
    assertThat(List.of("130123", "130682", "130123100")).allMatch(purchasers::mayBuy);
    assertThat(List.of(CITY, "133100", "130000")).noneMatch(purchasers::mayBuy);
    assertThat(List.of(CITY, "130000")).noneMatch(purchasers::buys);
    assertThat(caller(OFFICER).get("/").body()).doesNotContain(OFFER);
    assertThat(open().status()).isEqualTo(403);
    assertThat(caller("admin").get("/settings").body()).contains("设区市民政局也可以作为购买主体");
  }

  @Test
  void theCityBuysFromTheDayOfTheSettingOnAndTheProvinceNever() {
    set("true", world.today().plusDays(8));
    assertThat(open().status()).isEqualTo(403);
    world.goTo(world.today().plusDays(8));
    assertThat(caller(OFFICER).get("/").body()).contains(OFFER);
    assertThat(open().status()).isEqualTo(302);
    assertThat(purchasers.mayBuy("130000")).isFalse();
  }

  /** The purchaser's tasks are the city's own people's; it files with the organ above it (P3). */
  @Test
  void itsPlanCoversTownsOfItsCounties() {
    theCityOpensALot();
    assertThat(world.open("plan-draft").get(0).candidates()).isEqualTo(Set.of(OFFICER));
    assertThat(world.view(OFFICER, "plan-draft", "facts").path("towns").findValuesAsText("label"))
        .contains("正定县正定镇", "行唐县龙州镇")
        .doesNotHaveDuplicates()
        .noneMatch(town -> town.startsWith("定州市") || town.startsWith("辛集市"));
    world.submit(OFFICER, "plan-draft", with(draft(), "towns", List.of("130123100", "130125100")));
    assertThat(caller("130123-officer").get(CASE).status()).isEqualTo(403);
    assertThat(caller("130000-officer").get(CASE).body()).contains("正定县第一包");
    assertThat(routes.authorityOf(CITY)).isEqualTo("130000");
    world.newLot(2025);
    assertThat(world.refusal("130123-officer", "plan-draft", draft())).contains("只能属于一个包");
  }

  @Test
  void whatTheCityHasBegunGoesOnWhenTheSettingIsTakenBack() {
    theCityOpensALot();
    world.goTo(world.today().plusDays(1));
    set("false", world.today());
    assertThat(open().status()).isEqualTo(403);
    assertThat(purchasers.buys(CITY)).isTrue();
    assertThat(caller(OFFICER).get(CASE).body()).contains("撤回本次发起");
    world.submit(OFFICER, "plan-draft", draft());
  }
}
