package cn.hebei.socialwork.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form's expressions read: a form just opened, and one filled in. */
final class Sample {

  private static final Map<String, String> OPTION =
      Map.of("value", "示例", "label", "示例", "key", "示例");

  private Sample() {}

  /** A form just opened: nothing typed, nothing told yet. */
  static Map<String, Object> empty() {
    return context(Map.of(), Map.of());
  }

  /** How many answers tell every choice of the form once: at least one. */
  static int answers(FormFile form) {
    return Math.max(
        1, form.components().stream().mapToInt(c -> c.path("values").size()).max().orElse(1));
  }

  /**
   * A form filled in: every field typed, every list with two rows, every fact there.
   *
   * @param answer counted from 0: which option every choice takes, the last one where it has fewer
   */
  static Map<String, Object> filled(FormFile form, int answer) {
    return context(form.group().map(group -> values(group, answer)).orElse(Map.of()), facts(form));
  }

  private static Map<String, Object> context(Map<String, ?> form, Map<String, ?> facts) {
    Map<String, Object> result = new HashMap<>();
    result.put("form", form);
    result.put("facts", facts);
    return result;
  }

  /** Tables and options are lists; what a text tells is a text. */
  private static Map<String, Object> facts(FormFile form) {
    Map<String, Object> result = new HashMap<>();
    for (JsonNode component : form.components()) {
      for (String source : Feel.sources(component)) {
        Object fact = source.startsWith("=facts.") ? List.of(OPTION) : "15%";
        Feel.facts(source).forEach(name -> result.put(name, fact));
      }
    }
    return result;
  }

  private static Map<String, Object> values(JsonNode container, int answer) {
    Map<String, Object> result = new HashMap<>();
    for (JsonNode field : FormFile.fields(container)) {
      result.put(FormFile.fieldName(field), value(field, answer));
    }
    return result;
  }

  private static @Nullable Object value(JsonNode field, int answer) {
    return switch (FormFile.type(field)) {
      case "dynamiclist" -> List.of(values(field, answer), values(field, answer + 1));
      case "number" -> field.path("serializeToString").asBoolean() ? "1234.50" : 3;
      case "datetime" ->
          "date".equals(field.path("subtype").asText()) ? "2025-01-01" : "2025-01-01T09:00";
      case "checkbox" -> answer % 2 == 0;
      case "checklist", "taglist" -> List.of("示例");
      case "radio", "select" -> option(field.path("values"), answer);
      default -> "示例";
    };
  }

  private static String option(JsonNode options, int answer) {
    return options
        .path(Math.min(answer, Math.max(0, options.size() - 1)))
        .path("value")
        .asText("示例");
  }
}
