package cn.hebei.socialwork.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every expression of every form, tried on a form just opened and on one filled in. */
class FormExpressionsTest {

  private static final Map<String, String> OPTION =
      Map.of("value", "示例", "label", "示例", "key", "示例");

  private final Report report = new Report();

  @Test
  void everyExpressionRunsOnAnEmptyAndOnAFilledForm() {
    for (FormFile form : FormFile.all()) {
      for (JsonNode component : form.components()) {
        String at = form.name() + " " + component.path("id").asText();
        for (String expression : Feel.in(component)) {
          Feel.refusals(expression).forEach(why -> report.add(at, why + ": " + expression));
          check(at, expression, context(Map.of(), Map.of()), false);
          check(at, expression, context(filled(form), facts(expression)), true);
        }
      }
    }
    report.assertNothing();
  }

  private void check(String at, String expression, Map<String, Object> context, boolean filled) {
    EvaluationResult result = Feel.evaluate(expression, context);
    if (!result.isSuccess()) {
      report.add(at, "%s — %s".formatted(expression, result.failure().message()));
      return;
    }
    String suppressed = result.suppressedFailures().toString();
    report.unless(
        !suppressed.contains("NO_FUNCTION_FOUND")
            && !(filled && suppressed.contains("NO_VARIABLE_FOUND"))
            && !(filled && suppressed.contains("NO_CONTEXT_ENTRY_FOUND")),
        at,
        "%s — %s".formatted(expression, suppressed));
  }

  private static Map<String, Object> context(Map<String, ?> form, Map<String, ?> facts) {
    Map<String, Object> result = new HashMap<>();
    result.put("form", form);
    result.put("facts", facts);
    return result;
  }

  private static Map<String, Object> facts(String expression) {
    Map<String, Object> result = new HashMap<>();
    Feel.facts(expression).forEach(name -> result.put(name, List.of(OPTION)));
    return result;
  }

  private static Map<String, Object> filled(FormFile form) {
    return form.group().map(FormExpressionsTest::values).orElse(Map.of());
  }

  private static Map<String, Object> values(JsonNode container) {
    Map<String, Object> result = new HashMap<>();
    for (JsonNode field : FormFile.fields(container)) {
      result.put(FormFile.fieldName(field), value(field));
    }
    return result;
  }

  private static @Nullable Object value(JsonNode field) {
    return switch (FormFile.type(field)) {
      case "dynamiclist" -> List.of(values(field), values(field));
      case "number" -> field.path("serializeToString").asBoolean() ? "1234.50" : 3;
      case "datetime" ->
          "date".equals(field.path("subtype").asText()) ? "2025-01-01" : "2025-01-01T09:00";
      case "checkbox" -> true;
      case "checklist", "taglist" -> List.of("示例");
      case "radio", "select" -> field.path("values").path(0).path("value").asText("示例");
      default -> "示例";
    };
  }
}
