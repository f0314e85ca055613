package cn.hebei.socialwork.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.browser.ChromiumPresent;
import cn.hebei.socialwork.contract.BrowserForms.Answer;
import cn.hebei.socialwork.contract.BrowserForms.Shown;
import cn.hebei.socialwork.contract.BrowserForms.Source;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every expression of every form, evaluated by the very code that Tasklist runs: on a form just
 * opened and with every choice made once. Where it makes sense of all, it comes to what the engine
 * of our decision tables, which is another one, comes to.
 */
@Tag("browser")
@ExtendWith(ChromiumPresent.class)
class BrowserFeelTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper SORTED =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final JsonNode NO_FORM =
      JsonNodeFactory.instance
          .objectNode()
          .put("type", "default")
          .set("components", JsonNodeFactory.instance.arrayNode());
  private static final Pattern NO_WORDS = Pattern.compile("null|undefined|NaN|\\[object");

  private static BrowserForms browser;

  private final Report report = new Report();

  @BeforeAll
  static void open() {
    browser = new BrowserForms();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void everyExpressionOfEveryFormMeansInTheBrowserWhatItSays() {
    int asked = 0;
    for (FormFile form : FormFile.all()) {
      List<Source> sources = sources(form);
      asked += sources.size();
      check(form, sources, Sample.empty(), false);
      for (int answer = 0; answer < Sample.answers(form); answer++) {
        check(form, sources, Sample.filled(form, answer), true);
      }
    }
    report.assertNothing();
    assertThat(asked).as("expressions found").isGreaterThan(FormFile.all().size());
  }

  /** What an analyst may try because the standard has it; each would show nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "matches(form.a, \"x\")",
        "round half up(1.25, 1)",
        "get or else(form.b, 1)",
        "sum(form.amounts)",
        "sum(form.rows.amount)",
        "form.rows[",
        "form.missing"
      })
  void whatTheBrowserMakesNothingOfIsFound(String expression) {
    Map<String, Object> data =
        Map.of(
            "form",
            Map.of(
                "a", "x", "amounts", List.of("1", "2"), "rows", List.of(Map.of("amount", "1.50"))));
    Answer answer =
        browser
            .show(NO_FORM, List.of(new Source("expression", "=" + expression)), data)
            .results()
            .get(0);
    assertThat(answer.value().isNull() || !answer.errors().isEmpty()).as("%s", answer).isTrue();
  }

  private static List<Source> sources(FormFile form) {
    List<Source> result = new ArrayList<>();
    for (JsonNode component : form.components()) {
      String hide = component.path("conditional").path("hide").asText();
      for (String text : Feel.sources(component)) {
        String kind = text.equals(hide) ? "hide" : text.startsWith("=") ? "expression" : "text";
        result.add(new Source(kind, text));
      }
    }
    return result;
  }

  private void check(
      FormFile form, List<Source> sources, Map<String, Object> data, boolean filled) {
    Shown shown = browser.show(form.root(), sources, data);
    for (int n = 0; n < sources.size(); n++) {
      check(form.name(), sources.get(n), shown.results().get(n), data, filled);
    }
    String page = shown.page().value().asText();
    shown.page().errors().forEach(error -> report.add(form.name(), "the page: " + error));
    report.unless(!page.isBlank(), form.name(), "nothing is shown");
    report.unless(!NO_WORDS.matcher(page).find(), form.name(), "the page says " + page);
  }

  private void check(
      String form, Source source, Answer answer, Map<String, Object> data, boolean filled) {
    String at = form + " " + source.text();
    answer.errors().forEach(error -> report.add(at, error));
    if (!source.kind().equals("expression") || filled) {
      JsonNode expected = JSON.valueToTree(expected(source, data));
      report.unless(
          plain(expected).equals(plain(answer.value())),
          at,
          "%s in the browser, %s expected, with %s".formatted(answer.value(), expected, data));
    }
  }

  private static Object expected(Source source, Map<String, Object> data) {
    return source.kind().equals("text")
        ? Feel.rendered(source.text(), data)
        : Feel.evaluate(source.text().substring(1), data).result();
  }

  /**
   * Numbers without zeros at their end, which one engine keeps and the other never has, and entries
   * in the order of their names, which neither promises.
   */
  private static String plain(JsonNode value) {
    return SORTED
        .convertValue(SORTED.convertValue(value, Object.class), JsonNode.class)
        .toString()
        .replaceAll("(\\d\\.\\d*?)0+(?!\\d)", "$1")
        .replaceAll("(\\d)\\.(?!\\d)", "$1");
  }
}
