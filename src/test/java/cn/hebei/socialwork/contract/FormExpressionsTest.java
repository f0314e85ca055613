package cn.hebei.socialwork.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.junit.jupiter.api.Test;

/**
 * Every expression of every form is FEEL and reads fields that the form has. That the browser
 * understands it too is told by {@link BrowserFeelTest}.
 */
class FormExpressionsTest {

  private static final Pattern BROWSERS_DATE = Pattern.compile("\\b(today|now)\\s*\\(");

  private final Report report = new Report();

  @Test
  void everyExpressionIsFeelAndReadsWhatTheFormHas() {
    for (FormFile form : FormFile.all()) {
      for (JsonNode component : form.components()) {
        String at = form.name() + " " + component.path("id").asText();
        for (String expression : Feel.in(component)) {
          check(at, expression, Sample.empty(), false);
          check(at, expression, Sample.filled(form, 0), true);
        }
      }
    }
    report.assertNothing();
  }

  @Test
  void noExpressionReadsTheBrowsersDateWhichIsNotTheLegalOne() {
    for (FormFile form : FormFile.all()) {
      for (JsonNode component : form.components()) {
        Feel.in(component).stream()
            .filter(expression -> BROWSERS_DATE.matcher(expression).find())
            .forEach(expression -> report.add(form.name(), "B48: " + expression));
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
}
