package cn.hebei.socialwork.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every form in one open task: Tasklist fetches a form and what it shows from the server, and while
 * a form is shown here, it is given that one. So a browser sees them all, drawn as in life.
 */
class FormsInTurn extends OncePerRequestFilter {

  private final ObjectMapper json;
  private final Map<String, ObjectNode> views = new TreeMap<>();
  private final Map<String, String> shown = new ConcurrentHashMap<>();

  FormsInTurn(ObjectMapper json) {
    this.json = json;
  }

  /** Keeps what a form shows somebody; of several the one that says most. */
  void keep(String formId, Map<String, String> view) {
    ObjectNode variables = json.createObjectNode();
    view.forEach(
        (name, text) -> {
          ObjectNode variable = variables.putObject(name).put("type", "Json").put("value", text);
          variable.putObject("valueInfo");
        });
    ObjectNode before = views.get(formId);
    if (before == null || before.toString().length() < variables.toString().length()) {
      views.put(formId, variables);
    }
  }

  /** The forms that were kept, by their ids. */
  List<String> forms() {
    return List.copyOf(views.keySet());
  }

  /** What was kept of this form's facts. */
  JsonNode facts(String formId) throws IOException {
    JsonNode view = Objects.requireNonNull(views.get(formId));
    return json.readTree(view.path("facts").path("value").asText("{}"));
  }

  /** From now on every task of this person has this form. */
  void show(String userId, String formId) {
    shown.put(userId, formId);
  }

  /** From now on every task has its own form again. */
  void showNone() {
    shown.clear();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable String user = request.getRemoteUser();
    @Nullable String formId = user == null ? null : shown.get(user);
    String path = request.getRequestURI();
    if (formId != null && path.endsWith("/deployed-form")) {
      answer(response, Files.readString(Path.of("forms", formId + ".form")));
    } else if (formId != null && path.endsWith("/form-variables")) {
      answer(response, Objects.requireNonNull(views.get(formId)).toString());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void answer(HttpServletResponse response, String text) throws IOException {
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
