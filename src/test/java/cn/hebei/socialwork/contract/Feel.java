package cn.hebei.socialwork.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The expressions of a form, and the engine that tries them. */
final class Feel {

  /** Functions that the browser's FEEL (feelin 3.1.0) lacks or gets wrong, and why. */
  private static final Map<Pattern, String> REFUSED =
      Map.of(
          Pattern.compile("\\bmatches\\s*\\("), "matches() fails in the browser",
          Pattern.compile("\\bround half (up|down)\\s*\\("), "round half fails in the browser",
          Pattern.compile("\\bget or else\\s*\\("), "get or else() fails in the browser",
          Pattern.compile("\\b(today|now)\\s*\\("), "the browser's date is not the legal one (B48)",
          Pattern.compile("\\bsum\\s*\\(\\s*form\\.[\\w.]+\\s*\\)"),
              "sum over money strings is null: sum(for … return number(…))");

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.+?)}}", Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("^#(if|loop)\\s+|^/(if|loop)$");
  private static final Pattern FACT = Pattern.compile("\\bfacts\\.(\\w+)");

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  private Feel() {}

  /** Every expression of a component; texts may hold several in double braces. */
  static List<String> in(JsonNode component) {
    List<String> result = new ArrayList<>();
    Stream.of(
            component.path("valuesExpression"),
            component.path("dataSource"),
            component.path("expression"),
            component.path("conditional").path("hide"),
            component.path("text"),
            component.path("label"),
            component.path("description"),
            component.path("readonly"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .forEach(text -> collect(text, result));
    return result;
  }

  private static void collect(String text, List<String> result) {
    if (text.startsWith("=")) {
      result.add(text.substring(1).strip());
      return;
    }
    Matcher m = TEMPLATE.matcher(text);
    while (m.find()) {
      String expression = BLOCK.matcher(m.group(1).strip()).replaceFirst("").strip();
      if (!expression.isEmpty()) {
        result.add(expression);
      }
    }
  }

  /** The names of the facts an expression reads. */
  static List<String> facts(String expression) {
    return FACT.matcher(expression).results().map(r -> r.group(1)).distinct().toList();
  }

  /** Why the browser would not understand it; empty when it would. */
  static List<String> refusals(String expression) {
    return REFUSED.entrySet().stream()
        .filter(e -> e.getKey().matcher(expression).find())
        .map(Map.Entry::getValue)
        .toList();
  }

  static EvaluationResult evaluate(String expression, Map<String, Object> context) {
    return ENGINE.evaluateExpression(expression, context);
  }
}
