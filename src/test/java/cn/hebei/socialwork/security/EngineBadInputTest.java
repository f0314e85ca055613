package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Every call to the engine that {@code security/matrix.csv} allows, sent what Tasklist and Cockpit
 * never send: no failure (5xx), and whatever is refused is told in one Chinese sentence.
 */
@ProcessSpec
class EngineBadInputTest {

  private static final String OFFICER = "130123-officer";
  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/";
  private static final String ENTRIES = "\"x\"" + ",\"x\"".repeat(1000);

  private static final List<String> BODIES =
      List.of(
          "null",
          "[]",
          "1",
          "\"x\"",
          "{",
          "{} x",
          "{\"zzz\":1}",
          "[".repeat(3000),
          "{\"a\":".repeat(3000),
          "{\"a\":".repeat(3000) + "1" + "}".repeat(3000),
          "{\"orQueries\":[".repeat(200) + "]}".repeat(200),
          "{\"name\":\"a\\u0000b\"}",
          "{\"processInstanceId\":\"\\u0000\"}",
          "{\"a\\u0000\":1}",
          "{\"orQueries\":[{\"name\":\"\\u0000\"}]}",
          "{\"orQueries\":[null]}",
          "{\"orQueries\":{}}",
          "{\"orQueries\":[{\"orQueries\":[{}]}]}",
          "{\"sorting\":[null]}",
          "{\"sorting\":[{}]}",
          "{\"sorting\":\"x\"}",
          "{\"sorting\":[{\"sortBy\":\"zz\",\"sortOrder\":\"asc\"}]}",
          "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\"}]}",
          "{\"dueAfter\":\"x\"}",
          "{\"createdAfter\":\"999999-01-01T00:00:00.000+0800\"}",
          "{\"dueAfter\":\"292278994-01-01T00:00:00.000+0000\"}",
          "{\"processVariables\":[null]}",
          "{\"variables\":[null]}",
          "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"eq\",\"value\":{\"a\":1}}]}",
          "{\"variables\":[{\"name\":\"x\",\"operator\":\"eq\",\"value\":[1]}]}",
          "{\"processVariables\":[{\"name\":null,\"operator\":null,\"value\":null}]}",
          "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"gt\",\"value\":null}]}",
          "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"gt\",\"value\":true}]}",
          "{\"processVariables\":[{\"name\":\"x\",\"operator\":\"like\",\"value\":5}]}",
          "{\"variableValues\":[{\"name\":\"x\",\"operator\":\"gt\",\"value\":true}]}",
          "{\"variables\":[{\"name\":\"x\",\"operator\":\"gt\",\"value\":true}]}",
          "{\"tenantIdIn\":[null]}",
          "{\"tenantIdIn\":[\"1\"],\"withoutTenantId\":true}",
          "{\"candidateGroups\":[]}",
          "{\"candidateGroups\":[null]}",
          "{\"processInstanceIdIn\":[]}",
          "{\"processInstanceIdIn\":[" + ENTRIES + "]}",
          "{\"processInstanceBusinessKeyIn\":[" + ENTRIES + "]}",
          "{\"priority\":99999999999999}",
          "{\"userId\":{\"a\":1}}",
          "{\"message\":null}",
          "{\"message\":{\"a\":1}}",
          "{\"variables\":{},\"withVariablesInReturn\":true}",
          "{\"variables\":{\"form\":{\"type\":\"File\",\"value\":\"x\"}}}",
          "{\"variables\":{\"form\":{\"type\":\"Bytes\",\"value\":\"***\"}}}",
          "{\"variables\":{\"form\":{\"type\":\"Json\",\"value\":{\"a\":1}}}}",
          "{\"parentProcessDefinitionId\":\"\\u0000\"}",
          "{\"superProcessInstance\":[\"x\"]}");

  private static final List<String> QUERIES =
      List.of(
          "name=%00",
          "id=%00",
          "taskId=%00",
          "incidentsForType=%00",
          "operationType=%00",
          "version=-1",
          "version=x",
          "orQueries=x",
          "candidateGroups=",
          "tenantIdIn=a&withoutTenantId=true",
          "createdAfter=999999-01-01T00:00:00.000%2B0800",
          "afterTimestamp=999999-01-01T00:00:00.000%2B0800",
          "dueDates=gt_999999-01-01T00:00:00.000%2B0800",
          "dueAfter=x",
          "priority=9999999999999",
          "sortBy=x",
          "sortOrder=asc",
          "maxResults=x",
          "processVariables=x",
          "processVariables=a_eq_%F0%9F%98%80",
          "%00=1");

  @Autowired private World world;
  @Autowired private ProcessEngine engine;
  @Autowired private Environment environment;

  private final List<String> failed = new ArrayList<>();
  private Caller officer;
  private Map<String, String> names;

  @BeforeEach
  void aTaskOfHis() {
    world.newLot(2025);
    names = Matrix.names(engine);
    officer = Caller.signedIn(environment, OFFICER);
  }

  private List<CSVRecord> allowed() throws IOException {
    return Matrix.rows().stream()
        .filter(
            row -> row.get("path").startsWith("ENGINE/") || row.get("path").startsWith("COCKPIT/"))
        .filter(row -> List.of("200", "204").contains(row.get(OFFICER)) || isWork(row.get("path")))
        .toList();
  }

  /** What the matrix tries in nobody's name, but the officer may do. */
  private static boolean isWork(String path) {
    return path.matches("ENGINE/task/\\{task}/(claim|assignee|submit-form)");
  }

  private String path(CSVRecord row) {
    return Matrix.path(row, names);
  }

  private void note(String call, Answer answer) {
    if (answer.status() >= 400) {
      try {
        assertThat(answer.status()).isLessThan(500);
        answer.refusal();
      } catch (AssertionError e) {
        failed.add(call + ": " + answer);
      }
    }
  }

  @Test
  void noBodyIsAFailure() throws IOException {
    for (CSVRecord row : allowed()) {
      if (row.get("method").equals("POST")) {
        for (String body : BODIES) {
          String what = body.length() > 60 ? body.substring(0, 60) : body;
          note(row.get("path") + " " + what, officer.call("POST", path(row), body));
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void noQueryIsAFailure() throws IOException {
    for (CSVRecord row : allowed()) {
      if (row.get("method").equals("GET")) {
        for (String query : QUERIES) {
          String call = path(row) + "?" + query;
          note(row.get("path") + "?" + query, officer.call("GET", call, null));
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void aCharsetNobodyKnowsIsRefused() {
    Caller strange = officer.from(Map.of("Content-Type", "application/json;charset=zzz"));
    for (String path : List.of(ENGINE + "task", COCKPIT + "process-definition/statistics")) {
      Answer answer = strange.call("GET", path, null);
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(answer.refusal()).isEqualTo("提交的内容无法读取，请刷新页面后重新填写。");
    }
  }

  @Test
  void whatTasklistAndCockpitSendIsTaken() {
    String claim = ENGINE + "task/" + names.get("{task}") + "/claim";
    assertThat(officer.call("POST", claim, Map.of("userId", OFFICER)).status()).isEqualTo(204);
    assertThat(officer.call("POST", claim.replace("claim", "unclaim"), null).status())
        .as("without any body")
        .isEqualTo(204);
    String sorted =
        "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"processVariables\":"
            + "[{\"name\":\"x\",\"operator\":\"eq\",\"value\":1}]}";
    assertThat(officer.call("POST", ENGINE + "task", sorted).status()).isEqualTo(200);
  }
}
