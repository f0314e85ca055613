package cn.hebei.socialwork.contract;

import cn.hebei.socialwork.browser.Chromium;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Camunda's own form viewer with its own FEEL, taken from the archive that the application serves
 * to Tasklist, on an empty page in Chromium: the very code that people's browsers run.
 */
final class BrowserForms implements AutoCloseable {

  private static final String LIBRARIES = "/META-INF/resources/webjars/camunda/lib/";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Finds the viewer among the vendor's modules by what it exports. */
  private static final String FIND_VIEWER =
      """
      let load;
      self.webpackChunkcamunda_bpm_webapp.push([['proof'], {}, r => { load = r; }]);
      const found = Object.keys(load.m)
          .filter(id => String(load.m[id]).includes('.FeelExpressionLanguage='));
      window.viewer = load(found[0]);
      return found.length;
      """;

  /** A form shows, hides and fills itself by these three services; errors are events. */
  private static final String EVALUATE =
      """
      const [schema, sources, data] = JSON.parse(arguments[0]);
      const form = new viewer.Form({container: document.body});
      let errors = [];
      form.on('error', event => errors.push(String(event.error)));
      const said = ask => {
        errors = [];
        let value = null;
        try {
          value = ask();
        } catch (error) {
          errors.push(String(error));
        }
        return {value: value === undefined ? null : value, errors};
      };
      const results = sources.map(([kind, source]) => said(() => {
        switch (kind) {
          case 'hide': return form.get('conditionChecker').check(source, data);
          case 'expression': return form.get('expressionLanguage').evaluate(source, data);
          default: return form.get('templating').evaluate(source, data, {strict: true});
        }
      }));
      const done = arguments[1];
      errors = [];
      form.importSchema(schema, data).then(
          answer => setTimeout(() => {
            const page = {value: document.body.innerText, errors: errors.concat(answer.warnings.map(String))};
            form.destroy();
            done(JSON.stringify({results, page}));
          }),
          error => done(JSON.stringify({results, page: {value: '', errors: [String(error)]}})));
      """;

  private final ChromeDriver browser = Chromium.open();

  BrowserForms() {
    browser.get("about:blank");
    browser.executeScript(library("runtime.js"));
    browser.executeScript(library("deps.js"));
    Object found = browser.executeScript(FIND_VIEWER);
    if (!Long.valueOf(1).equals(found)) {
      close();
      throw new AssertionError(found + " form viewers in the vendor's archive");
    }
  }

  private static String library(String name) {
    try (InputStream in = BrowserForms.class.getResourceAsStream(LIBRARIES + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows the form with this data, and evaluates these sources for it. */
  Shown show(JsonNode schema, List<Source> sources, Map<String, Object> data) {
    try {
      String asked =
          JSON.writeValueAsString(
              List.of(
                  schema, sources.stream().map(s -> List.of(s.kind(), s.text())).toList(), data));
      return JSON.readValue(
          String.valueOf(browser.executeAsyncScript(EVALUATE, asked)), Shown.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.quit();
  }

  /**
   * What a form evaluates.
   *
   * @param kind {@code hide}, {@code expression} or {@code text}
   * @param text with its equals sign or its double braces
   */
  record Source(String kind, String text) {}

  /**
   * What came of a source or of the whole page.
   *
   * @param value the result, null where the browser made nothing of it
   * @param errors what the viewer complained about
   */
  record Answer(JsonNode value, List<String> errors) {}

  /**
   * A form that was shown.
   *
   * @param results one for each source
   * @param page the text that stood on the page
   */
  record Shown(List<Answer> results, Answer page) {}
}
