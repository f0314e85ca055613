package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.organization.Vacancies;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * {@code security/matrix.csv}: every engine endpoint and every page of ours as every role, with the
 * status expected. A task and an instance of 正定县 (130123) stand behind the placeholders; nobody has
 * claimed the task, and who claims it for himself gives it back with the next row. A page that
 * reads what was sent before it asks who sent it gets the least it can read ({@link Sent}).
 */
@ProcessSpec
class RoleEndpointMatrixTest {

  /** Moves the clock of all, so everybody tries it when the rest is done. */
  private static final String LAST = "/clock/next";

  private static final int AT_ONCE = 4;

  @Autowired private World world;
  @Autowired private ProcessEngine engine;
  @Autowired private Vacancies vacancies;
  @Autowired private Environment environment;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping pages;

  @Test
  void everyRoleGetsTheStatusTheMatrixSays() throws Exception {
    world.newLot(2025);
    vacancies.note(Sent.VACANT_ORGAN, Role.FINANCE);
    Map<String, String> names = Matrix.names(engine);
    List<CSVRecord> rows = Matrix.rows();
    List<Person> people = people(Matrix.roles(rows));
    List<CSVRecord> first = rows.stream().filter(row -> !row.get("path").equals(LAST)).toList();
    List<List<Integer>> columns = atOnce(people, person -> person.answers(first, names));
    List<CSVRecord> last = rows.stream().filter(row -> row.get("path").equals(LAST)).toList();
    List<String> wrong = new ArrayList<>();
    List<String> seen = new ArrayList<>(compare(first, people, columns, wrong));
    columns = people.stream().map(person -> person.answers(last, names)).toList();
    seen.addAll(compare(last, people, columns, wrong));
    Files.write(Path.of("target", "role-endpoint-matrix-seen.csv"), seen);
    assertThat(wrong).isEmpty();
  }

  /** Everybody signs in once and keeps the session. */
  private List<Person> people(List<String> roles) throws Exception {
    return atOnce(
        roles,
        role -> {
          Caller caller =
              role.equals("anonymous")
                  ? Caller.anonymous(environment)
                  : Caller.signedIn(environment, role);
          return new Person(role, caller, caller.token("/login"));
        });
  }

  private static List<String> compare(
      List<CSVRecord> rows, List<Person> people, List<List<Integer>> columns, List<String> wrong) {
    List<String> seen = new ArrayList<>();
    for (int n = 0; n < rows.size(); n++) {
      CSVRecord row = rows.get(n);
      StringBuilder line = new StringBuilder(row.get("method") + "," + row.get("path"));
      for (int p = 0; p < people.size(); p++) {
        String role = people.get(p).role;
        int status = columns.get(p).get(n);
        line.append(',').append(status);
        if (!row.get(role).equals(String.valueOf(status))) {
          wrong.add(
              "%s %s as %s: %s expected, %d was"
                  .formatted(row.get("method"), row.get("path"), role, row.get(role), status));
        }
      }
      seen.add(line.toString());
    }
    return seen;
  }

  private static <T, R> List<R> atOnce(List<T> all, ThrowingFunction<T, R> what) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<R>> calls = new ArrayList<>();
      all.forEach(one -> calls.add(() -> what.apply(one)));
      List<R> result = new ArrayList<>();
      for (Future<R> answer : threads.invokeAll(calls)) {
        result.add(answer.get());
      }
      return result;
    } finally {
      threads.shutdownNow();
    }
  }

  @FunctionalInterface
  private interface ThrowingFunction<T, R> {
    R apply(T one) throws Exception;
  }

  @Test
  void everyPageOfOursStandsInTheMatrix() throws IOException {
    Set<String> listed =
        Matrix.rows().stream()
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

  @Test
  void everyCallThatTheEngineIsAllowedStandsInTheMatrix() throws IOException {
    List<String> listed =
        Matrix.rows().stream()
            .map(
                row -> row.get("method") + " " + Matrix.path(row, Map.of()).replaceAll("\\?.*", ""))
            .toList();
    assertThat(EngineApi.list())
        .allSatisfy(
            allowed ->
                assertThat(listed)
                    .as(allowed)
                    .anyMatch(call -> call.matches(allowed.replace("*", "[^/]+"))));
  }

  /** Somebody of the matrix, signed in, with the token that changes need. */
  private record Person(String role, Caller caller, String token) {

    List<Integer> answers(List<CSVRecord> rows, Map<String, String> names) {
      return rows.stream().map(row -> answer(row, names)).toList();
    }

    private int answer(CSVRecord row, Map<String, String> names) {
      String method = row.get("method");
      String path = Matrix.path(row, names);
      if (path.startsWith("/camunda/")) {
        Object body = List.of("GET", "DELETE", "OPTIONS").contains(method) ? null : body(path);
        return caller.call(method, path, body).status();
      }
      if (method.equals("GET")) {
        return caller.get(path).status();
      }
      Sent sent = Sent.to(row.get("path"));
      return caller
          .post(path, token, sent.type(), sent.body().getBytes(StandardCharsets.UTF_8))
          .status();
    }

    private Map<String, Object> body(String path) {
      return path.endsWith("/claim") || path.endsWith("/assignee")
          ? Map.of("userId", path.endsWith("/claim") ? role : "nobody")
          : Map.of();
    }
  }
}
