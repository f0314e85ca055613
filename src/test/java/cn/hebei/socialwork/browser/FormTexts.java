package cn.hebei.socialwork.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a form says as far as it can be read without a browser, and which few forms show one of each
 * kind of field: form-js says the same of two fields of one kind.
 */
class FormTexts {

  private static final Set<String> SAID =
      Set.of(
          "label",
          "description",
          "text",
          "dateLabel",
          "timeLabel",
          "prefixAdorner",
          "suffixAdorner");

  private static final Pattern EXPRESSION = Pattern.compile("\\{\\{.*?\\}\\}");

  private final ObjectMapper json;

  FormTexts(ObjectMapper json) {
    this.json = json;
  }

  /** The words of this form and of what it shows, but for expressions and codes. */
  String words(String formId, JsonNode facts) {
    List<String> said = new ArrayList<>();
    Set<String> options = new HashSet<>();
    JsonNode form = read(formId);
    form.findParents("id")
        .forEach(
            part -> {
              part.properties().forEach(e -> hear(e.getKey(), e.getValue(), said));
              part.path("appearance")
                  .properties()
                  .forEach(e -> hear(e.getKey(), e.getValue(), said));
              part.path("values").findValuesAsText("label", said);
              part.path("columns").findValuesAsText("label", said);
              options.add(part.path("valuesExpression").asText().replace("=facts.", ""));
            });
    facts
        .properties()
        .forEach(
            e -> {
              if (options.contains(e.getKey())) {
                e.getValue().findValuesAsText("label", said);
              } else if (e.getValue().isContainerNode() || prints(form, e.getKey())) {
                leaves(e.getValue(), said);
              }
            });
    return String.join("\n", said);
  }

  private static void hear(String key, JsonNode value, List<String> said) {
    if (SAID.contains(key) && !value.asText().startsWith("=")) {
      said.add(EXPRESSION.matcher(value.asText()).replaceAll(""));
    }
  }

  /** Of a single fact: whether a text prints it; others are codes that conditions ask for. */
  private static boolean prints(JsonNode form, String fact) {
    return form.findValuesAsText("text").stream()
        .flatMap(text -> EXPRESSION.matcher(text).results())
        .anyMatch(expression -> expression.group().contains("facts." + fact));
  }

  private static void leaves(JsonNode node, List<String> said) {
    if (node.isTextual()) {
      said.add(node.asText());
    }
    node.forEach(part -> leaves(part, said));
  }

  /** Few of these forms that have every kind of field, small ones first. */
  List<String> oneOfEach(Collection<String> formIds) {
    Map<String, Set<String>> kinds =
        formIds.stream().collect(Collectors.toMap(Function.identity(), id -> kinds(read(id))));
    Set<String> left = new HashSet<>();
    kinds.values().forEach(left::addAll);
    List<String> chosen = new ArrayList<>();
    while (!left.isEmpty()) {
      String next =
          formIds.stream()
              .max(Comparator.comparingDouble(id -> worth(kinds.get(id), left, read(id))))
              .orElseThrow();
      left.removeAll(kinds.get(next));
      chosen.add(next);
    }
    return chosen;
  }

  private static double worth(Set<String> kinds, Set<String> left, JsonNode form) {
    return kinds.stream().filter(left::contains).count() / (8.0 + form.findValues("type").size());
  }

  /** Kind of component, within a list or not, and each of its settings; a check by its value. */
  private static Set<String> kinds(JsonNode form) {
    Set<String> kinds = new HashSet<>();
    form.path("components").forEach(c -> kinds(c, "", kinds));
    return kinds;
  }

  private static void kinds(JsonNode component, String within, Set<String> kinds) {
    String kind = component.path("type").asText() + component.path("subtype").asText() + within;
    component.fieldNames().forEachRemaining(setting -> kinds.add(kind + " " + setting));
    component
        .path("validate")
        .fieldNames()
        .forEachRemaining(check -> kinds.add(kind + " validate " + check));
    component.path("components").forEach(c -> kinds(c, within(component, within), kinds));
  }

  private static String within(JsonNode component, String within) {
    return component.path("isRepeating").asBoolean() ? " in a list" : within;
  }

  private JsonNode read(String formId) {
    try {
      return json.readTree(Path.of("forms", formId + ".form").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
