package cn.hebei.socialwork.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The engine calls that Tasklist and Cockpit make, by method and path; everything else of the
 * engine API is denied. The engine's own permissions then decide what each caller sees.
 */
@Component
class EngineApi {

  private static final String ENGINE = "/camunda/api/engine/engine/default/";

  private static final List<Allowed> ALLOWED =
      List.of(
          allow("OPTIONS", ENGINE + "(filter|task)(/.*)?"),
          allow("GET", "/camunda/api/(admin/auth|engine|tasklist/plugin|cockpit/plugin)/.*"),
          allow(
              "POST",
              ENGINE + "(task|filter)(/[^/]+)?(/(count|list|claim|unclaim|assignee|submit-form))?"),
          allow("POST", "/camunda/api/cockpit/plugin/.*"));

  /** Whether the request is on the list. */
  boolean allows(HttpServletRequest request) {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    return ALLOWED.stream()
        .anyMatch(a -> a.method.equals(request.getMethod()) && a.path.matcher(path).matches());
  }

  private static Allowed allow(String method, String path) {
    return new Allowed(method, Pattern.compile(path));
  }

  private record Allowed(String method, Pattern path) {}
}
