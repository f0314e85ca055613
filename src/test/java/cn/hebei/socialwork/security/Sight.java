package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;

/** Somebody's view of the engine through every call that Tasklist and Cockpit make. */
final class Sight {

  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/";
  private static final Map<String, Object> ALL = Map.of();

  private final Caller caller;
  private final String who;
  private final RuntimeService runtime;

  private Sight(Caller caller, String who, RuntimeService runtime) {
    this.caller = caller;
    this.who = who;
    this.runtime = runtime;
  }

  static Sight of(String userId, Environment environment, RuntimeService runtime) {
    return new Sight(Caller.signedIn(environment, userId), userId, runtime);
  }

  /** The caller behind it. */
  Caller caller() {
    return caller;
  }

  /** Lists and counts hold this task and the cases of its tenant, and no other. */
  void isOnly(Task task) {
    assertThat(ids(caller.engine("POST", "/task", ALL).json()))
        .as(who)
        .containsExactly(task.getId());
    assertThat(count(caller.engine("POST", "/task/count", ALL))).as(who).isEqualTo(1);
    assertThat(count(caller.engine("GET", "/task/count"))).as(who).isEqualTo(1);
    Map<String, Object> open = Map.of("unfinished", true);
    assertThat(count(caller.engine("POST", "/history/task/count", open))).as(who).isEqualTo(1);
    List<ProcessInstance> own =
        runtime.createProcessInstanceQuery().tenantIdIn(task.getTenantId()).list();
    assertThat(ids(caller.engine("POST", "/process-instance", ALL).json()))
        .as(who)
        .containsExactlyInAnyOrderElementsOf(own.stream().map(ProcessInstance::getId).toList());
    assertThat(count(caller.engine("POST", "/process-instance/count", ALL)))
        .as(who)
        .isEqualTo(own.size());
    cockpitIsOnly(own);
  }

  private void cockpitIsOnly(List<ProcessInstance> own) {
    assertThat(ids(cockpit("process-instance", ALL)))
        .as(who)
        .isSubsetOf(own.stream().map(ProcessInstance::getId).toList());
    assertThat(cockpit("process-instance/count", ALL).path("count").asInt())
        .as(who)
        .isLessThanOrEqualTo(own.size());
    Map<String, Integer> expected = new TreeMap<>();
    own.forEach(i -> expected.merge(definition(i), 1, Integer::sum));
    assertThat(counted(caller.call("GET", COCKPIT + "process-definition/statistics", null).json()))
        .as("%s: instances by process", who)
        .isEqualTo(expected);
    Map<String, Integer> engines = new TreeMap<>();
    caller
        .engine("GET", "/process-definition/statistics")
        .json()
        .forEach(d -> add(engines, d.path("definition").path("key").asText(), d));
    assertThat(engines).as("%s: instances by process", who).isEqualTo(expected);
  }

  /** Nothing tells of the task, of its case or of what stands where in it. */
  void isNothingOf(Task task) {
    String path = "/task/" + task.getId();
    for (String part : List.of("", "/form", "/deployed-form", "/form-variables", "/comment")) {
      Caller.Answer answer = caller.engine("GET", path + part);
      assertThat(answer.status()).as(who + part).isIn(400, 403, 404);
      assertThat(answer.body())
          .as(who + part)
          .doesNotContain(
              "lotName", task.getTaskDefinitionKey(), task.getName(), "内部备注", "components");
    }
    assertThat(caller.engine("POST", path + "/claim", Map.of("userId", "x")).status())
        .isIn(403, 404);
    assertThat(caller.engine("POST", "/task", ALL).body()).doesNotContain(task.getId());
    nothingOfInstance(task.getProcessInstanceId());
    cockpitIsNothingOf(task);
  }

  private void nothingOfInstance(String instance) {
    String path = "/process-instance/" + instance;
    assertThat(caller.engine("GET", path).status()).isEqualTo(404);
    assertThat(caller.engine("GET", path + "/activity-instances").status()).isIn(403, 404);
    Map<String, Object> ofInstance = Map.of("processInstanceId", instance);
    assertThat(
            caller
                .engine(
                    "POST", "/variable-instance", Map.of("processInstanceIdIn", List.of(instance)))
                .json())
        .isEmpty();
    assertThat(caller.engine("POST", "/task", ofInstance).json()).isEmpty();
    assertThat(count(caller.engine("POST", "/task/count", ofInstance))).isZero();
    assertThat(count(caller.engine("POST", "/history/task/count", ofInstance))).isZero();
    assertThat(caller.engine("GET", "/history/user-operation?processInstanceId=" + instance).json())
        .isEmpty();
    assertThat(caller.engine("POST", "/job", ofInstance).json()).isEmpty();
  }

  private void cockpitIsNothingOf(Task task) {
    String instance = task.getProcessInstanceId();
    Map<String, Object> ofInstance = Map.of("processInstanceIdIn", List.of(instance));
    assertThat(cockpit("incident", ofInstance)).as(who).isEmpty();
    assertThat(cockpit("incident/count", ofInstance).path("count").asInt()).as(who).isZero();
    assertThat(ids(cockpit("process-instance", ALL))).as(who).doesNotContain(instance);
    ProcessInstance root =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(
                runtime
                    .createProcessInstanceQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getRootProcessInstanceId())
            .singleResult();
    assertThat(cockpit("process-instance/" + root.getId() + "/called-process-instances", ALL))
        .as(who)
        .isEmpty();
    assertThat(called(root.getProcessDefinitionId(), Map.of("businessKey", root.getBusinessKey())))
        .as("%s: another's case changes no answer", who)
        .isEqualTo(called(root.getProcessDefinitionId(), ALL));
  }

  /** What somebody is shown where a process calls others: their keys, for whoever may see it. */
  Set<String> calledBy(String definitionId) {
    return StreamSupport.stream(called(definitionId, ALL).spliterator(), false)
        .map(d -> d.path("key").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JsonNode called(String definitionId, Map<String, Object> query) {
    return cockpit("process-definition/" + definitionId + "/called-process-definitions", query);
  }

  /** What the incidents say that Cockpit lists, where they began; as many as it counts. */
  List<String> incidents() {
    JsonNode list = cockpit("incident", ALL);
    assertThat(cockpit("incident/count", ALL).path("count").asInt()).as(who).isEqualTo(list.size());
    return StreamSupport.stream(list.spliterator(), false)
        .map(i -> i.path("configuration"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }

  private JsonNode cockpit(String path, Map<String, Object> query) {
    return caller.call("POST", COCKPIT + path, query).json();
  }

  private static Map<String, Integer> counted(JsonNode statistics) {
    Map<String, Integer> result = new TreeMap<>();
    statistics.forEach(d -> add(result, d.path("key").asText(), d));
    return result;
  }

  private static void add(Map<String, Integer> result, String key, JsonNode counted) {
    if (counted.path("instances").asInt() > 0) {
      result.merge(key, counted.path("instances").asInt(), Integer::sum);
    }
  }

  private static String definition(ProcessInstance instance) {
    return instance.getProcessDefinitionId().split(":", 2)[0];
  }

  private static int count(Caller.Answer answer) {
    return answer.json().get("count").asInt();
  }

  /** The ids of a list. */
  static List<String> ids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(n -> n.get("id").asText()).toList();
  }
}
