package cn.hebei.socialwork.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * The expressions of a form, and the engine of our decision tables to try them with. The browser
 * has an engine of its own: what only that one can tell, {@link BrowserFeelTest} asks it.
 */
final class Feel {

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.+?)}}", Pattern.DOTALL);
  private static final Pattern BLOCK = Pattern.compile("^#(if|loop)\\s+|^/(if|loop)$");
  private static final Pattern FACT = Pattern.compile("\\bfacts\\.(\\w+)");

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  private Feel() {}

  /** Every expression of a component; texts may hold several in double braces. */
  static List<String> in(JsonNode component) {
    List<String> result = new ArrayList<>();
    sources(component).forEach(text -> collect(text, result));
    return result;
  }

  /** Whatever of a component may be an expression or hold some. */
  static List<String> sources(JsonNode component) {
    return Stream.of(
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
        .filter(text -> text.startsWith("=") || TEMPLATE.matcher(text).find())
        .toList();
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

  static EvaluationResult evaluate(String expression, Map<String, Object> context) {
    return ENGINE.evaluateExpression(expression, context);
  }

  /** A text with every expression in it evaluated, nothing for null, as far as it has no block. */
  static String rendered(String text, Map<String, Object> context) {
    return TEMPLATE
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    Objects.toString(evaluate(m.group(1).strip(), context).result(), "")));
  }
}
