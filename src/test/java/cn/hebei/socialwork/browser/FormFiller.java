package cn.hebei.socialwork.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Types and clicks a whole form in the page, field by field as the form's file lists them. */
final class FormFiller {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChromeDriver driver;
  private final JsonNode facts;

  FormFiller(ChromeDriver driver, JsonNode facts) {
    this.driver = driver;
    this.facts = facts;
  }

  void fill(String formId, JsonNode values) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/forms/" + formId + ".form")) {
      for (JsonNode component : JSON.readTree(in).path("components")) {
        if ("group".equals(component.path("type").asText())) {
          fill(component.path("components"), values, "");
        }
      }
    }
  }

  private void fill(JsonNode components, JsonNode values, String row) {
    for (JsonNode c : components) {
      String id = c.path("id").asText() + row;
      if ("dynamiclist".equals(c.path("type").asText())) {
        rows(c, values.path(c.path("path").asText()));
      } else if (values.hasNonNull(c.path("key").asText()) && !c.path("readonly").asBoolean()) {
        field(c, id, values.get(c.path("key").asText()));
      }
    }
  }

  private void rows(JsonNode list, JsonNode rows) {
    String first = list.path("components").get(0).path("id").asText();
    for (int n = 0; n < rows.size(); n++) {
      if (driver.findElements(By.cssSelector("[id*='-" + first + "_" + n + "']")).isEmpty()) {
        WebElement label = element(list.path("id").asText());
        click(
            label.findElement(
                By.xpath(
                    "./ancestor::div[contains(@class,'fjs-form-field-dynamiclist')][1]"
                        + "//button[contains(@class,'fjs-repeat-render-add')]")));
      }
      fill(list.path("components"), rows.get(n), "_" + n);
    }
  }

  private void field(JsonNode c, String id, JsonNode value) {
    switch (c.path("type").asText()) {
      case "textfield", "textarea", "number" -> type(element(id), value.asText());
      case "datetime" -> moment(id, value.asText());
      case "select" -> choose(id, c, value);
      case "taglist" -> value.forEach(v -> tag(id, label(c, v)));
      case "radio" -> pick(id + "-" + index(c, value));
      case "checklist" -> {
        for (int n = 0; n < options(c).size(); n++) {
          tick(id + "-" + n, contains(value, options(c).get(n).path("value")));
        }
      }
      case "checkbox" -> tick(id, value.asBoolean());
      default -> throw new IllegalStateException("cannot fill " + c.path("type"));
    }
  }

  private void moment(String id, String value) {
    String[] parts = value.split("T", -1);
    type(element(id + "-date"), parts[0].replace('-', '/'));
    if (parts.length > 1) {
      type(element(id + "-time"), parts[1].substring(0, 5));
    }
  }

  private void choose(String id, JsonNode c, JsonNode value) {
    String wanted = label(c, value);
    WebElement display = element(id + "-display");
    if (!display.getText().strip().equals(wanted)) {
      scroll(display);
      // Tabbing into a select has opened its list already; a click would close it.
      if (driver.findElements(By.cssSelector(".fjs-dropdownlist")).isEmpty()) {
        click(display);
      }
      item(wanted);
    }
  }

  private void tag(String id, String wanted) {
    WebElement input = element(id);
    WebElement tags =
        input.findElement(By.xpath("./ancestor::div[contains(@class,'fjs-taglist')][1]"));
    if (!List.of(tags.getText().split("\\R")).contains(wanted)) {
      click(input);
      input.sendKeys(wanted);
      item(wanted);
    }
  }

  private void item(String wanted) {
    WebElement item =
        Waits.until(
            driver,
            d ->
                d.findElements(By.cssSelector(".fjs-dropdownlist-item")).stream()
                    .filter(e -> e.getText().strip().equals(wanted))
                    .findFirst()
                    .orElse(null));
    click(item);
  }

  /** The calendar of the field above may still be closing: that swallows a first click. */
  private void pick(String id) {
    Waits.until(
        driver,
        d -> {
          if (!element(id).isSelected()) {
            click(element(id));
          }
          return element(id).isSelected() ? id : null;
        });
  }

  private void tick(String id, boolean wanted) {
    WebElement box = element(id);
    if (box.isSelected() != wanted) {
      click(box);
    }
  }

  private void type(WebElement input, String text) {
    scroll(input);
    Typing.into(
        driver, input, "textarea".equals(input.getTagName()) ? text : text.replaceAll("\\R", " "));
  }

  private WebElement element(String id) {
    return Waits.until(
        driver,
        d ->
            d.findElements(By.cssSelector("[id$='-" + id + "']")).stream()
                .findFirst()
                .orElse(null));
  }

  private void click(WebElement e) {
    scroll(e);
    e.click();
  }

  private void scroll(WebElement e) {
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", e);
  }

  private JsonNode options(JsonNode c) {
    String source = c.path("valuesExpression").asText();
    return source.isEmpty() ? c.path("values") : facts.path(source.replace("=facts.", ""));
  }

  private int index(JsonNode c, JsonNode value) {
    for (int n = 0; n < options(c).size(); n++) {
      if (options(c).get(n).path("value").equals(value)) {
        return n;
      }
    }
    throw new AssertionError("no option " + value + " in " + c.path("label"));
  }

  private String label(JsonNode c, JsonNode value) {
    return options(c).get(index(c, value)).path("label").asText();
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode v : values) {
      if (v.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
