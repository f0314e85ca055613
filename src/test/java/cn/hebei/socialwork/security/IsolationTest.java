package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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
  }

  @Test
  void aCountySeesNothingOfAnother() {
    Caller other = signedIn("130682-officer");
    seesOnly(other, dingzhou);
    seesNothingOf(other, zhengding);
  }

  @Test
  void aCountySeesItsOwn() {
    Caller own = signedIn("130123-officer");
    seesOnly(own, zhengding);
    String path = "/task/" + zhengding.getId();
    assertThat(own.engine("GET", path).status()).isEqualTo(200);
    assertThat(own.engine("GET", path + "/form-variables").body()).contains("lotName");
    assertThat(own.engine("GET", path + "/comment").body()).contains("内部备注");
  }

  @Test
  void aCitySeesItsCountiesAndNoOthers() {
    Caller city = signedIn("130100-officer");
    seesOnly(city, zhengding);
    seesNothingOf(city, dingzhou);
    Caller baoding = signedIn("130600-officer");
    seesNothingOf(baoding, zhengding);
    seesNothingOf(baoding, dingzhou);
  }

  @Test
  void theProvinceSeesAll() {
    assertThat(ids(signedIn("130000-officer").engine("POST", "/task", Map.of()).json()))
        .containsExactlyInAnyOrder(zhengding.getId(), dingzhou.getId());
  }

  @Test
  void aTownshipAnAgencyAnExpertAndAnAdministratorSeeNothingOfAPlan() {
    for (String userId : List.of("130123100-officer", "agency-1", "expert-1", "admin")) {
      Caller caller = signedIn(userId);
      seesNothingOf(caller, zhengding);
      seesNothingOf(caller, dingzhou);
    }
  }

  @Test
  void anAuditorSeesAllAndChangesNothing() {
    Caller auditor = signedIn("auditor");
    assertThat(ids(auditor.engine("POST", "/task", Map.of()).json()))
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
  void theListOfUsersShowsNobodyButOneself() {
    assertThat(ids(signedIn("130123-officer").engine("GET", "/user").json()))
        .containsExactly("130123-officer");
    assertThat(signedIn("130123-officer").engine("GET", "/user/130123-deputy/profile").status())
        .isEqualTo(404);
  }

  private void seesOnly(Caller caller, Task task) {
    assertThat(ids(caller.engine("POST", "/task", Map.of()).json())).containsExactly(task.getId());
    assertThat(count(caller.engine("POST", "/task/count", Map.of()))).isEqualTo(1);
    assertThat(count(caller.engine("GET", "/task/count"))).isEqualTo(1);
    assertThat(count(caller.engine("POST", "/history/task/count", Map.of()))).isEqualTo(1);
    int instances =
        (int) runtime.createProcessInstanceQuery().tenantIdIn(task.getTenantId()).count();
    assertThat(caller.engine("POST", "/process-instance", Map.of()).json()).hasSize(instances);
    assertThat(count(caller.engine("POST", "/process-instance/count", Map.of())))
        .isEqualTo(instances);
  }

  private void seesNothingOf(Caller caller, Task task) {
    String path = "/task/" + task.getId();
    String instance = task.getProcessInstanceId();
    for (String part : List.of("", "/form", "/deployed-form", "/form-variables", "/comment")) {
      Caller.Answer answer = caller.engine("GET", path + part);
      assertThat(answer.status()).as(part).isIn(400, 403, 404);
      assertThat(answer.body())
          .as(part)
          .doesNotContain("lotName", "plan-draft", "起草", "内部备注", "components");
    }
    assertThat(caller.engine("POST", path + "/claim", Map.of("userId", "x")).status())
        .isIn(403, 404);
    assertThat(caller.engine("GET", "/process-instance/" + instance).status()).isEqualTo(404);
    assertThat(
            caller.engine("GET", "/process-instance/" + instance + "/activity-instances").status())
        .isIn(403, 404);
    Map<String, Object> ofInstance = Map.of("processInstanceIdIn", List.of(instance));
    assertThat(caller.engine("POST", "/variable-instance", ofInstance).json()).isEmpty();
    assertThat(caller.engine("POST", "/task", Map.of("processInstanceId", instance)).json())
        .isEmpty();
    assertThat(count(caller.engine("POST", "/task/count", Map.of("processInstanceId", instance))))
        .isZero();
    assertThat(
            count(
                caller.engine(
                    "POST", "/history/task/count", Map.of("processInstanceId", instance))))
        .isZero();
    assertThat(caller.engine("GET", "/history/user-operation?processInstanceId=" + instance).json())
        .isEmpty();
    assertThat(caller.engine("POST", "/job", Map.of("processInstanceId", instance)).json())
        .isEmpty();
    assertThat(caller.engine("POST", "/task", Map.of()).body()).doesNotContain(task.getId());
  }

  private Caller signedIn(String userId) {
    return Caller.signedIn(environment, userId);
  }

  private static int count(Caller.Answer answer) {
    return answer.json().get("count").asInt();
  }

  private static List<String> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(n -> n.get("id").asText()).toList();
  }
}
