package cn.hebei.socialwork.onboarding;

import static cn.hebei.socialwork.onboarding.OnboardingStory.PERSON;
import static cn.hebei.socialwork.onboarding.OnboardingStory.STATION;
import static cn.hebei.socialwork.onboarding.OnboardingStory.TOWN;
import static cn.hebei.socialwork.onboarding.OnboardingStory.WORKER;
import static cn.hebei.socialwork.onboarding.OnboardingStory.checklist;
import static cn.hebei.socialwork.onboarding.OnboardingStory.correction;
import static cn.hebei.socialwork.onboarding.OnboardingStory.item;
import static cn.hebei.socialwork.onboarding.OnboardingStory.premises;
import static cn.hebei.socialwork.onboarding.OnboardingStory.prepare;
import static cn.hebei.socialwork.onboarding.OnboardingStory.staff;
import static cn.hebei.socialwork.onboarding.OnboardingStory.training;
import static cn.hebei.socialwork.support.World.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agreement.AgreementStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class OnboardingSpec {

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private JdbcClient jdbc;
  @Autowired private Stations stations;
  @Autowired private HistoryService history;

  private CaseKey begin() {
    CaseKey key = AgreementStory.begin(world, workflow, jdbc);
    AgreementStory.sign(world);
    workflow.start("onboarding", key, key.region(), Map.of());
    world.runJobs();
    return key;
  }

  @Test
  void townshipAgencyAndCityAreAskedSideBySideEachAtItsOwnDesk() {
    CaseKey key = begin();
    assertThat(stations.of(key))
        .containsExactly(new Station(TOWN, STATION, Station.Status.PLANNED));
    assertThat(world.open("station-setup-premises"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly(TOWN + "-officer"));
    assertThat(world.open("staffing-assign"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("agency-1-agency"));
    assertThat(world.open("onboarding-record-training"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("130100-officer"));
    assertThat(world.open("onboarding-accept-stations")).isEmpty();
  }

  @Test
  void premisesWithoutOfficeSignOrSpaceAreRefusedButRoomsAreNoGate() {
    begin();
    String user = TOWN + "-officer";
    String form = "station-setup-premises";
    assertThat(world.view(user, form, "facts").toString()).contains("河北社会工作标识＋" + STATION);
    assertThat(world.refusal(user, form, with(premises(), "office", false))).contains("办公用房");
    assertThat(world.refusal(user, form, with(premises(), "signPutUp", false))).contains("标识");
    assertThat(world.refusal(user, form, with(premises(), "area", "0"))).contains("应大于0");
    world.submit(user, form, with(premises(), "groupRoom", false));
  }

  @Test
  void aWorkerBelowDazhuanIsRefusedByRowAndName() {
    begin();
    assertThat(
            world.refusal(
                "agency-1", "staffing-assign", staff(with(WORKER, "education", "SECONDARY"))))
        .contains("第1行王芳", "大专及以上");
  }

  @Test
  void trainingCannotBeRecordedBeforeThereArePeople() {
    begin();
    assertThat(
            world.refusal("130100-officer", "onboarding-record-training", training(PERSON, true)))
        .contains("人员到岗后登记");
  }

  @Test
  void whoPassedMustHaveAttended() {
    begin();
    world.submit("agency-1", "staffing-assign", staff(WORKER));
    assertThat(
            world.refusal(
                "130100-officer",
                "onboarding-record-training",
                with(
                    training(PERSON, true),
                    "workers",
                    List.of(Map.of("worker", PERSON, "attended", false, "passed", true)))))
        .contains("第1行", "已参加");
  }

  @Test
  void stationsWithAllSixOpen() {
    CaseKey key = begin();
    prepare(world, true);
    JsonNode form = world.view("130123-officer", "onboarding-accept-stations", "form");
    assertThat(form.path("stations").get(0).path("station").asText()).isEqualTo(STATION);
    assertThat(form.path("stations").get(0).path("staff").asBoolean()).isTrue();
    world.submit("130123-officer", "onboarding-accept-stations", checklist(true));
    assertThat(stations.of(key)).extracting(Station::status).containsExactly(Station.Status.OPEN);
    assertThat(world.running("onboarding")).isEmpty();
  }

  @Test
  void whatWasFoundAtAStationIsWrittenDown() {
    begin();
    prepare(world, true);
    assertThat(world.refusal("130123-officer", "onboarding-accept-stations", checklist(true, " ")))
        .contains("第1行", "核验情况", "没有填写");
  }

  @Test
  void aStationThatLacksOneOfTheSixStaysClosedAndTheListComesBackFilledIn() {
    CaseKey key = begin();
    prepare(world, true);
    world.submit("130123-officer", "onboarding-accept-stations", checklist(false));
    assertThat(stations.of(key))
        .extracting(Station::status)
        .containsExactly(Station.Status.PLANNED);
    assertThat(world.view("130123-officer", "onboarding-correct", "form").toString())
        .contains("补齐规章制度", "AGENCY");
    world.submit("130123-officer", "onboarding-correct", correction("COUNTY"));
    assertThat(
            world
                .view("130123-officer", "onboarding-accept-stations", "form")
                .path("stations")
                .get(0)
                .path("note")
                .asText())
        .isEqualTo("已到站");
    world.submit("130123-officer", "onboarding-accept-stations", checklist(true));
    assertThat(world.running("onboarding")).isEmpty();
  }

  @Test
  void townshipAndAgencyGetTheirFormsAgainAndTheCountyWaitsForBoth() {
    begin();
    prepare(world, true);
    world.submit("130123-officer", "onboarding-accept-stations", checklist(false));
    world.submit(
        "130123-officer",
        "onboarding-correct",
        Map.of("items", List.of(item("TOWNSHIP"), item("AGENCY"))));
    assertThat(
            world
                .view(TOWN + "-officer", "station-setup-premises", "form")
                .path("address")
                .asText())
        .isEqualTo("正定镇燕赵大街1号");
    world.submit(TOWN + "-officer", "station-setup-premises", premises());
    assertThat(world.open("onboarding-accept-stations"))
        .as("the agency has not answered")
        .isEmpty();
    world.submit("agency-1", "staffing-assign", staff(WORKER));
    assertThat(world.view("130123-officer", "onboarding-accept-stations", "facts").toString())
        .contains("已回复")
        .doesNotContain("尚未回复")
        .contains("岗前培训合格1人");
    world.submit("130123-officer", "onboarding-accept-stations", checklist(true));
    assertThat(world.running("onboarding")).isEmpty();
  }

  @Test
  void afterTheLastDayTheCountyLooksAgainThoughNobodyAnswered() {
    begin();
    prepare(world, true);
    world.submit("130123-officer", "onboarding-accept-stations", checklist(false));
    world.submit("130123-officer", "onboarding-correct", correction("TOWNSHIP"));
    world.goTo(LocalDate.of(2024, 9, 30));
    assertThat(world.open("onboarding-accept-stations")).as("the last day is not over").isEmpty();
    world.goTo(LocalDate.of(2024, 10, 1));
    assertThat(world.view("130123-officer", "onboarding-accept-stations", "facts").toString())
        .contains("尚未回复");
  }

  @Test
  void makeUpTrainingIsRecordedByTheLevelAboveNotByTheCounty() {
    CaseKey key = begin();
    prepare(world, false);
    world.submit("130123-officer", "onboarding-accept-stations", checklist(true));
    assertThat(stations.of(key))
        .extracting(Station::status)
        .containsExactly(Station.Status.PLANNED);
    world.submit("130123-officer", "onboarding-correct", Map.of());
    assertThat(world.open("onboarding-record-training"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("130100-officer"));
    world.submit("130100-officer", "onboarding-record-training", training(PERSON, true));
    world.submit("130123-officer", "onboarding-accept-stations", checklist(true));
    assertThat(stations.of(key)).extracting(Station::status).containsExactly(Station.Status.OPEN);
  }

  @Test
  void anOrderWithoutAnItemIsRefusedWhenEverybodyIsTrained() {
    begin();
    prepare(world, true);
    world.submit("130123-officer", "onboarding-accept-stations", checklist(false));
    assertThat(world.refusal("130123-officer", "onboarding-correct", Map.of()))
        .contains("“整改事项”至少填写一行");
  }

  @Test
  void nobodysNameReachesTheEngine() {
    begin();
    prepare(world, true);
    assertThat(history.createHistoricVariableInstanceQuery().list())
        .extracting(v -> String.valueOf(v.getValue()))
        .noneMatch(v -> v.contains("王芳"));
  }
}
