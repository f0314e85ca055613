package cn.hebei.socialwork.procurement;

import static cn.hebei.socialwork.support.PreparationStory.REVIEW;
import static cn.hebei.socialwork.support.PreparationStory.SURVEY;
import static cn.hebei.socialwork.support.PreparationStory.survey;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** R43, P20: a township buys for itself, by the same flow and with its own people. */
@ProcessSpec
class TownshipPurchaseSpec {

  private static final String TOWN = "130123100";
  private static final String PERIOD = "招标文件发出至投标截止";
  private static final String OFFICER = TOWN + "-officer";

  @Autowired private World world;
  @Autowired private LotYears years;
  @Autowired private Workflow workflow;
  @Autowired private Terms terms;
  @Autowired private Filings filings;
  @Autowired private Regions regions;
  @Autowired private Environment environment;

  private CaseKey key = new CaseKey(TOWN + "-01-2025");

  @BeforeEach
  void theTownshipOpensALotOfItsOwn() {
    Caller officer = Caller.signedIn(environment, OFFICER);
    assertThat(officer.get("/").body()).contains("发起");
    key = years.openNew(TOWN, 2025, OFFICER);
    world.runJobs();
  }

  @Test
  void thePurchasersTasksAreTheTownshipsOwn() {
    assertThat(world.open("plan-draft").get(0).candidates()).isEqualTo(Set.of(OFFICER));
    assertThat(world.view(OFFICER, "plan-draft", "facts").path("towns")).hasSize(1);
    world.submit(OFFICER, "plan-draft", PlanStory.draft());
    assertThat(world.open("plan-consult-business").get(0).candidates())
        .containsExactlyInAnyOrder(TOWN + "-business", TOWN + "-principal");
    workflow.start("tender", key, TOWN, Map.of());
    world.runJobs();
    world.submit(OFFICER, SURVEY, survey());
    assertThat(world.open(REVIEW).get(0).candidates())
        .containsExactlyInAnyOrder(TOWN + "-business", TOWN + "-principal");
  }

  /** P20: the township runs its periods, and the county, with which it files, watches them. */
  @Test
  void itsPeriodsStandOnItsOwnListAndOnTheCountys() {
    terms.open(
        key.sub("tender", 1).value(),
        "tender.bid-days",
        new Terms.Start("招标公告首次发布", world.today(), "截止投标，当场开标。", ""));
    assertThat(Caller.signedIn(environment, "130123-officer").get("/terms").body())
        .as("before it files anything with the county")
        .doesNotContain(key.value());
    filings.submit(key, FilingKind.PLAN);
    for (String reader : List.of(OFFICER, "130123-officer", "auditor")) {
      assertThat(Caller.signedIn(environment, reader).get("/terms").body())
          .as(reader)
          .contains("/cases/" + key, PERIOD, "正定镇");
    }
    assertThat(Caller.signedIn(environment, OFFICER).get("/cases/" + key).body())
        .contains("<h2>法定时限</h2>", PERIOD);
    for (String stranger : List.of("130102-officer", "130682-officer", "130100-officer")) {
      Caller.Answer answer = Caller.signedIn(environment, stranger).get("/terms");
      assertThat(answer.body()).as(stranger).doesNotContain(key.value());
    }
  }

  /** P8: what nobody else holds is the principal's; whoever surveyed or drafted decides nothing. */
  @Test
  void twoPeopleBringItsPurchaseToTheDocuments() {
    UnaryOperator<String> who = role -> role.equals("officer") ? OFFICER : TOWN + "-principal";
    PlanStory.adopt(world, PlanStory.draft(), who);
    assertThat(world.open("filing-check").get(0).candidates())
        .as("filed with the county")
        .isEqualTo(Set.of("130123-officer"));
    PreparationStory.upToDocuments(world, who);
    assertThat(world.open("tender-prepare-documents").get(0).candidates())
        .isEqualTo(Set.of(OFFICER));
    for (String reader : List.of(OFFICER, "130123-officer")) {
      assertThat(Caller.signedIn(environment, reader).get("/").body())
          .as(reader)
          .contains("/cases/" + key);
    }
  }

  /**
   * P20: a village cannot be a purchaser in law: it has no organ here, so nobody can begin for it.
   */
  @Test
  void aVillageBuysNothingHere() {
    assertThat(regions.mayBuy(TOWN)).isTrue();
    assertThat(regions.childrenOf(TOWN)).as("villages").isEmpty();
    assertThat(regions.mayBuy(TOWN + "200")).isFalse();
  }

  @Test
  void itsPlanSaysThatTheNoticeIsFollowedByAnalogyAndTheCountyCannotTakeTheTownshipToo() {
    world.submit(OFFICER, "plan-draft", PlanStory.draft());
    String page = "/cases/" + key;
    assertThat(Caller.signedIn(environment, OFFICER).get(page).body()).contains("正定镇自行购买（参照执行");
    assertThat(Caller.signedIn(environment, "130123-officer").get(page).status()).isEqualTo(403);
    world.newLot(2025);
    assertThat(world.refusal("130123-officer", "plan-draft", PlanStory.draft()))
        .contains("只能属于一个包");
  }
}
