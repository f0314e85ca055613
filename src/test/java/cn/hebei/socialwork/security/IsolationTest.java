package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two counties of two cities, each with an open draft: who sees what through the engine's API. */
@ProcessSpec
class IsolationTest {

  private static final String ZHENGDING = "130123";
  private static final String DINGZHOU = "130682";

  @Autowired private World world;
  @Autowired private LotYears years;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private Environment environment;

  private Task zhengding;
  private Task dingzhou;

  @BeforeEach
  void twoCounties() {
    world.newLot(2025);
    years.openNew(DINGZHOU, 2025, "130682-officer");
    world.runJobs();
    zhengding = tasks.createTaskQuery().tenantIdIn(ZHENGDING).singleResult();
    dingzhou = tasks.createTaskQuery().tenantIdIn(DINGZHOU).singleResult();
    tasks.createComment(zhengding.getId(), null, "内部备注");
    for (Task task : List.of(zhengding, dingzhou)) {
      runtime.createIncident("proof", task.getExecutionId(), task.getTenantId());
    }
  }

  @Test
  void aCountySeesNothingOfAnother() {
    Sight other = sightOf("130682-officer");
    other.isOnly(dingzhou);
    other.isNothingOf(zhengding);
  }

  @Test
  void aCountySeesItsOwn() {
    sightOf("130123-officer").isOnly(zhengding);
    Caller own = signedIn("130123-officer");
    String path = "/task/" + zhengding.getId();
    assertThat(own.engine("GET", path).status()).isEqualTo(200);
    assertThat(own.engine("GET", path + "/form-variables").body()).contains("lotName");
    assertThat(own.engine("GET", path + "/comment").body()).contains("内部备注");
  }

  @Test
  void aCitySeesItsCountiesAndNoOthers() {
    Sight city = sightOf("130100-officer");
    city.isOnly(zhengding);
    city.isNothingOf(dingzhou);
    Sight baoding = sightOf("130600-officer");
    baoding.isNothingOf(zhengding);
    baoding.isNothingOf(dingzhou);
  }

  @Test
  void theProvinceSeesAll() {
    assertThat(Sight.ids(signedIn("130000-officer").engine("POST", "/task", Map.of()).json()))
        .containsExactlyInAnyOrder(zhengding.getId(), dingzhou.getId());
  }

  @Test
  void aTownshipAnAgencyAnExpertAndAnAdministratorSeeNothingOfAPlan() {
    for (String userId : List.of("130123100-officer", "agency-1", "expert-1", "admin")) {
      Sight sight = sightOf(userId);
      sight.isNothingOf(zhengding);
      sight.isNothingOf(dingzhou);
    }
  }

  @Test
  void anAuditorSeesAllAndChangesNothing() {
    Caller auditor = signedIn("auditor");
    assertThat(Sight.ids(auditor.engine("POST", "/task", Map.of()).json()))
        .containsExactlyInAnyOrder(zhengding.getId(), dingzhou.getId());
    String path = "/task/" + zhengding.getId();
    assertThat(auditor.engine("POST", path + "/claim", Map.of("userId", "auditor")).status())
        .isEqualTo(403);
    assertThat(auditor.engine("POST", path + "/unclaim").status()).isEqualTo(403);
    assertThat(
            auditor.engine("POST", path + "/submit-form", Map.of("variables", Map.of())).status())
        .isEqualTo(403);
    assertThat(auditor.engine("POST", path + "/comment/create", Map.of("message", "x")).status())
        .isGreaterThanOrEqualTo(400);
    assertThat(tasks.createTaskQuery().taskAssigned().count()).isZero();
  }

  @Test
  void cockpitTellsOfIncidentsInOnesOwnCasesOnly() {
    for (String one : List.of("130123-officer", "130100-officer")) {
      assertThat(sightOf(one).incidents()).as(one).containsExactly(ZHENGDING);
    }
    assertThat(sightOf("130682-officer").incidents()).containsExactly(DINGZHOU);
    assertThat(sightOf("130000-officer").incidents())
        .containsExactlyInAnyOrder(ZHENGDING, DINGZHOU);
    for (String nobody : List.of("130600-officer", "130102-officer")) {
      assertThat(sightOf(nobody).incidents()).as(nobody).isEmpty();
    }
  }

  @Test
  void cockpitTellsWhatOnesOwnCasesCallOnly() {
    PlanStory.adopt(world);
    String project =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey("project")
            .list()
            .get(0)
            .getProcessDefinitionId();
    assertThat(sightOf("130123-officer").calledBy(project)).containsExactly("tender");
    assertThat(sightOf("130100-officer").calledBy(project)).containsExactly("tender");
    assertThat(sightOf("130682-officer").calledBy(project)).containsExactly("plan");
    assertThat(sightOf("130000-officer").calledBy(project)).containsExactly("plan", "tender");
    for (String nobody : List.of("130600-officer", "130102-officer", "agency-1", "admin")) {
      assertThat(sightOf(nobody).calledBy(project)).as(nobody).isEmpty();
    }
  }

  @Test
  void theListOfUsersShowsNobodyButOneself() {
    assertThat(Sight.ids(signedIn("130123-officer").engine("GET", "/user").json()))
        .containsExactly("130123-officer");
    assertThat(signedIn("130123-officer").engine("GET", "/user/130123-deputy/profile").status())
        .isEqualTo(404);
  }

  private Sight sightOf(String userId) {
    return Sight.of(userId, environment, runtime);
  }

  private Caller signedIn(String userId) {
    return sightOf(userId).caller();
  }
}
