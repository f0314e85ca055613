package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * {@code security/matrix.csv}: every engine endpoint and every page of ours as every role, with the
 * status expected. A task and an instance of 正定县 (130123) stand behind the placeholders; nobody has
 * claimed the task, claims are made in a name that is nobody's.
 */
@ProcessSpec
class RoleEndpointMatrixTest {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";
  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/";

  @Autowired private World world;
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;
  @Autowired private Environment environment;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping pages;

  static List<CSVRecord> matrix() throws IOException {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                RoleEndpointMatrixTest.class.getResourceAsStream("/security/matrix.csv")),
            StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setIgnoreSurroundingSpaces(true)
          .get()
          .parse(in)
          .getRecords();
    }
  }

  @Test
  void everyRoleGetsTheStatusTheMatrixSays() throws IOException {
    world.newLot(2025);
    Map<String, String> names = placeholders();
    List<CSVRecord> rows = matrix();
    List<String> roles =
        rows.get(0).getParser().getHeaderNames().stream()
            .filter(h -> !h.equals("method") && !h.equals("path"))
            .toList();
    Map<String, Caller> callers = new LinkedHashMap<>();
    for (String role : roles) {
      callers.put(
          role,
          role.equals("anonymous")
              ? Caller.anonymous(environment)
              : Caller.signedIn(environment, role));
    }
    List<String> wrong = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (CSVRecord row : rows) {
      StringBuilder line = new StringBuilder(row.get("method") + "," + row.get("path"));
      for (String role : roles) {
        int status = call(Objects.requireNonNull(callers.get(role)), row, names);
        line.append(',').append(status);
        if (!row.get(role).equals(String.valueOf(status))) {
          wrong.add(
              "%s %s as %s: %s expected, %d was"
                  .formatted(row.get("method"), row.get("path"), role, row.get(role), status));
        }
      }
      seen.add(line.toString());
    }
    Files.write(Path.of("target", "role-endpoint-matrix-seen.csv"), seen);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPageOfOursStandsInTheMatrix() throws IOException {
    Set<String> listed =
        matrix().stream()
            .map(row -> row.get("method") + " " + row.get("path"))
            .collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    pages
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getName().startsWith("cn.hebei.socialwork")) {
                for (String path : mapping.getPatternValues()) {
                  for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    missing.add(method + " " + path);
                  }
                }
              }
            });
    missing.removeAll(listed);
    assertThat(missing).as("pages without a row in security/matrix.csv").isEmpty();
  }

  private Map<String, String> placeholders() {
    Task task = tasks.createTaskQuery().singleResult();
    return Map.of(
        "{task}", task.getId(),
        "{instance}", task.getProcessInstanceId(),
        "{taskId}", task.getId(),
        "{caseKey}", "130123-01-2025",
        "{year}", "2024",
        "{code}", "agency-1",
        "{definition}", task.getProcessDefinitionId(),
        "{filter}", filters.createFilterQuery().filterName("本单位待办").singleResult().getId());
  }

  private static int call(Caller caller, CSVRecord row, Map<String, String> names) {
    String method = row.get("method");
    String path = row.get("path").replace("ENGINE/", ENGINE).replace("COCKPIT/", COCKPIT);
    for (Map.Entry<String, String> name : names.entrySet()) {
      path = path.replace(name.getKey(), name.getValue());
    }
    path = path.replaceAll("\\{[^}]+}", "0");
    if (path.startsWith("/camunda/")) {
      Object body = method.equals("GET") || method.equals("DELETE") ? null : body(path);
      return caller.call(method, path, body).status();
    }
    return method.equals("GET")
        ? caller.get(path).status()
        : caller.form("/login", path, Map.of()).status();
  }

  private static Map<String, Object> body(String path) {
    return path.endsWith("/claim") || path.endsWith("/assignee")
        ? Map.of("userId", "nobody")
        : Map.of();
  }
}
