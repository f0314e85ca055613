package cn.hebei.socialwork.security;

import cn.hebei.socialwork.support.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;

/**
 * Whatever somebody is answered who reads: every call of the engine that is on the allow-list and
 * every page of the matrix, for each task, instance, definition and filter that there is. What
 * changes something is not called, nor what is denied to everybody (B16, P15).
 */
public final class EveryAnswer {

  private static final String CAMUNDA = "/camunda/";
  private static final Set<String> CHANGES =
      Set.of("/claim", "/unclaim", "/assignee", "/submit-form");

  /** Ends the session, or is nothing that can be read. */
  private static final Set<String> NOT_READ = Set.of("/logout", "/error", "/favicon.ico");

  private final Environment environment;
  private final Map<String, List<String>> names = new TreeMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();

  /**
   * Lists what there is to read now.
   *
   * @param own what stands behind the placeholders of our pages, such as {@code {caseKey}}
   */
  public EveryAnswer(Environment environment, ProcessEngine engine, Map<String, List<String>> own) {
    this.environment = environment;
    names.putAll(own);
    List<String> tasks =
        engine.getTaskService().createTaskQuery().list().stream().map(Task::getId).toList();
    List<ProcessInstance> instances =
        engine.getRuntimeService().createProcessInstanceQuery().list();
    names.put("{taskId}", tasks);
    names.put("task/*", tasks);
    names.put("process-instance/*", instances.stream().map(ProcessInstance::getId).toList());
    names.put(
        "process-definition/*",
        instances.stream().map(ProcessInstance::getProcessDefinitionId).distinct().toList());
    names.put(
        "filter/*",
        engine.getFilterService().createFilterQuery().list().stream().map(Filter::getId).toList());
    names.put("user/*", own.getOrDefault("{code}", List.of()));
    names.put("app/*", List.of("plugin.js"));
    for (String one : List.of("{taskId}", "{bidKey}", "process-instance/*")) {
      ids.addAll(names.getOrDefault(one, List.of()));
    }
    EngineApi.list().forEach(this::engineCalls);
    rows().stream()
        .filter(row -> row.get("method").equals("GET"))
        .map(row -> row.get("path"))
        .filter(path -> path.startsWith("/") && !path.startsWith(CAMUNDA))
        .filter(path -> !NOT_READ.contains(path))
        .forEach(path -> expand(path).forEach(p -> calls.add(new Call("GET", p))));
  }

  /** Whoever has a column in the matrix, the anonymous caller too. */
  public static List<String> people() {
    return Matrix.roles(rows());
  }

  /** How many calls it makes for each. */
  public int size() {
    return calls.size();
  }

  /**
   * What this user is answered, by method and path. Who asks by an id of the engine or of a bid may
   * read that id again, so it is taken out of that answer.
   */
  public Map<String, String> to(String userId) {
    Caller caller =
        userId.equals("anonymous")
            ? Caller.anonymous(environment)
            : Caller.signedIn(environment, userId);
    Map<String, String> answers = new LinkedHashMap<>();
    for (Call call : calls) {
      Caller.Answer answer =
          caller.call(call.method, call.path, call.method.equals("POST") ? Map.of() : null);
      if (answer.status() == 429 || answer.status() == 503) {
        throw new AssertionError(call + " was put off: " + answer);
      }
      String body = answer.body();
      for (String asked : call.path.split("/", -1)) {
        body = ids.contains(asked) ? body.replace(asked, "") : body;
      }
      answers.put(call.method + " " + call.path, body);
    }
    return answers;
  }

  private void engineCalls(String allowed) {
    String[] call = allowed.split(" ", 2);
    if (!call[0].equals("OPTIONS") && CHANGES.stream().noneMatch(call[1]::endsWith)) {
      expand(call[1]).forEach(path -> calls.add(new Call(call[0], path)));
    }
  }

  /** The path for every name behind its placeholders; one that has none is 1. */
  private Collection<String> expand(String path) {
    Set<String> expanded = new TreeSet<>(Set.of(path));
    for (Map.Entry<String, List<String>> name : names.entrySet()) {
      String placeholder = name.getKey();
      if (path.contains(placeholder)) {
        expanded = new TreeSet<>(each(expanded, placeholder, name.getValue()));
      }
    }
    return expanded.stream().map(p -> p.replaceAll("\\{[^}]+}", "1")).toList();
  }

  private static List<String> each(Set<String> paths, String placeholder, List<String> values) {
    return paths.stream()
        .flatMap(
            p ->
                values.stream()
                    .map(v -> p.replace(placeholder, placeholder.replaceAll("\\*|\\{.*}", "") + v)))
        .toList();
  }

  private static List<CSVRecord> rows() {
    try {
      return Matrix.rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One call. */
  private record Call(String method, String path) {}
}
