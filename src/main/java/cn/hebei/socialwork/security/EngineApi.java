package cn.hebei.socialwork.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The calls that Tasklist and Cockpit 7.24 make, recorded from a browser, by method and path;
 * everything else of the engine's API is denied. The engine's permissions then decide what each
 * caller sees. Nothing here starts, messages, deploys, migrates, modifies or writes variables.
 */
@Component
class EngineApi {

  private static final String API = "/camunda/api/";
  private static final String ENGINE = API + "engine/engine/default/";
  private static final String COCKPIT = API + "cockpit/plugin/base/default/";

  private static final List<Allowed> ALLOWED =
      Stream.of(
              calls("GET", API, "engine/engine", "admin/auth/user/default"),
              calls(
                  "GET",
                  API,
                  "tasklist/plugin/tasklistPlugins/static/app/*",
                  "cockpit/plugin/cockpitPlugins/static/app/*"),
              calls("OPTIONS", ENGINE, "filter", "filter/*", "task", "task/*"),
              calls("GET", ENGINE, "filter", "filter/count", "filter/*", "user", "user/*/profile"),
              calls("POST", ENGINE, "filter/*/list", "filter/*/count"),
              calls("POST", ENGINE, "task", "task/count", "history/task/count"),
              calls("POST", ENGINE, "task/*/claim", "task/*/unclaim", "task/*/assignee"),
              calls("POST", ENGINE, "task/*/submit-form"),
              calls(
                  "GET",
                  ENGINE,
                  "task",
                  "task/count",
                  "task/*",
                  "task/*/form",
                  "task/*/deployed-form"),
              calls("GET", ENGINE, "task/*/form-variables", "task/*/comment"),
              calls("GET", ENGINE, "history/user-operation", "history/user-operation/count"),
              calls(
                  "GET",
                  ENGINE,
                  "process-definition",
                  "process-definition/count",
                  "process-definition/statistics",
                  "process-definition/*",
                  "process-definition/*/xml",
                  "process-definition/*/statistics",
                  "process-definition/*/static-called-process-definitions"),
              calls("POST", ENGINE, "process-instance", "process-instance/count"),
              calls("GET", ENGINE, "process-instance/*", "process-instance/*/activity-instances"),
              calls("POST", ENGINE, "variable-instance", "variable-instance/count"),
              calls("POST", ENGINE, "job", "external-task/count"),
              calls("GET", ENGINE, "job/count", "job-definition", "job-definition/count"),
              calls("GET", ENGINE, "decision-definition", "decision-definition/count"),
              calls("GET", ENGINE, "decision-requirements-definition"),
              calls("GET", ENGINE, "decision-requirements-definition/count"),
              calls("GET", ENGINE, "case-definition/count", "deployment/count"),
              calls("GET", COCKPIT, "process-definition/statistics"),
              calls("GET", COCKPIT, "process-definition/statistics-count"),
              calls("POST", COCKPIT, "process-definition/*/called-process-definitions"),
              calls("POST", COCKPIT, "process-instance", "process-instance/count"),
              calls("POST", COCKPIT, "process-instance/*/called-process-instances"),
              calls("POST", COCKPIT, "incident", "incident/count"))
          .flatMap(calls -> calls)
          .toList();

  /** Whether the request is on the list. */
  boolean allows(HttpServletRequest request) {
    String path = pathOf(request);
    return ALLOWED.stream()
        .anyMatch(a -> a.method.equals(request.getMethod()) && a.path.matcher(path).matches());
  }

  /** The list itself: method, space and path, a star for each name in it. */
  static List<String> list() {
    return ALLOWED.stream().map(a -> a.method + " " + a.call).toList();
  }

  /** The request's path as the engine's API reads it: decoded, without the slash at its end. */
  static String pathOf(HttpServletRequest request) {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static Stream<Allowed> calls(String method, String base, String... paths) {
    return Arrays.stream(paths)
        .map(
            path ->
                new Allowed(
                    method,
                    base + path,
                    Pattern.compile(Pattern.quote(base + path).replace("*", "\\E[^/]+\\Q"))));
  }

  private record Allowed(String method, String call, Pattern path) {}
}
