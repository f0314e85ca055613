package cn.hebei.socialwork.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** A person at a browser: signs in, opens a task by its name, fills the form by its labels. */
final class Official {

  private static final Path PICTURES = Path.of("target", "screenshots");

  private static final String REFUSAL =
      "[notifications-panel] .alert-danger, .page-notifications .alert-danger";

  /** What a confidential form says before it is claimed. */
  private static final String CLOSED = "请先认领后查看";

  private static final By SUBMIT =
      By.xpath("//button[contains(@ng-click,'complete')][not(@disabled)]");

  private final ChromeDriver driver;
  private final String base;
  private final String userId;

  Official(ChromeDriver driver, String base, String userId) {
    this.driver = driver;
    this.base = base;
    this.userId = userId;
  }

  /** Leaves, and somebody else comes to this browser. */
  Official makeRoomFor(String other) {
    driver.get(base + "/login");
    driver.manage().deleteAllCookies();
    return new Official(driver, base, other);
  }

  void signIn(String password) {
    driver.get(base + "/login");
    driver.findElement(By.id("username")).sendKeys(userId);
    driver.findElement(By.id("password")).sendKeys(password);
    driver.findElement(By.cssSelector("form button[type=submit]")).click();
    see(By.linkText("退出"), By.xpath("//button[normalize-space()='退出']"));
  }

  /** From now on this computer shows the time of another place. */
  Official abroad(String zone) {
    driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    return this;
  }

  /** Goes to one of our own pages. */
  Official goTo(String path) {
    driver.get(base + path);
    return this;
  }

  /** Presses a button or follows a link by its words. */
  Official press(String words) {
    click(
        By.xpath(
            "//button[normalize-space()='%1$s'] | //a[normalize-space()='%1$s']".formatted(words)));
    return this;
  }

  /** Follows the first link in the row of a table that contains these words. */
  Official openRow(String row) {
    click(By.xpath("//tr[contains(normalize-space(.),'%s')]//a[@href]".formatted(row)));
    return this;
  }

  /** Presses the button in the row of a table that contains these words. */
  Official pressInRow(String row, String button) {
    click(
        By.xpath(
            "//tr[contains(normalize-space(.),'%s')]//button[normalize-space()='%s']"
                .formatted(row, button)));
    return this;
  }

  /** Waits until the page says this. */
  Official waitFor(String words) {
    see(By.xpath("//*[contains(text(),'%s')]".formatted(words)));
    return this;
  }

  /** Opens what a page folds away under these words, and presses the button inside. */
  Official unfoldAndPress(String summary, String button) {
    click(By.xpath("//summary[normalize-space()='%s']".formatted(summary)));
    click(
        By.xpath(
            "//details[summary[normalize-space()='%s']]//button[normalize-space()='%s']"
                .formatted(summary, button)));
    return this;
  }

  /** Opens the newest task of 本单位待办 whose name contains these words, and claims it. */
  Official take(String action) {
    click(find(action));
    see(By.cssSelector(".fjs-form"));
    // Only then is it known whether there is a button.
    see(By.cssSelector(".shegong-holder-item, .shegong-holder-note"));
    List<WebElement> claim = driver.findElements(By.cssSelector("button.claim"));
    if (!claim.isEmpty() && claim.get(0).isDisplayed()) {
      claim.get(0).click();
      see(By.xpath("//button[contains(normalize-space(),'退回认领')]"));
      await(d -> d.findElement(By.cssSelector(".fjs-form")).getText().contains(CLOSED) ? null : d);
    }
    settle(By.cssSelector(".fjs-form"));
    return this;
  }

  /** Opens the newest such task without claiming it. */
  Official look(String action) {
    click(find(action));
    see(By.cssSelector(".fjs-form"));
    settle(By.cssSelector(".fjs-form"));
    return this;
  }

  /** Looks into the list again and again, as one does who waits for a task. */
  private By find(String action) {
    By task =
        By.xpath(
            "//li[contains(@class,'task')]//*[contains(@class,'task') or self::h4][contains(normalize-space(.),'"
                + action
                + "')]");
    By filter = By.xpath("//*[contains(@class,'task-filter')]//*[contains(text(),'本单位待办')]");
    long end = System.nanoTime() + Waits.PATIENCE.toNanos();
    while (true) {
      driver.get(base + "/camunda/app/tasklist/default/");
      try {
        Waits.briefly(
            driver,
            d -> {
              d.findElement(filter).click();
              return true;
            });
        Waits.briefly(driver, d -> d.findElement(task));
        return task;
      } catch (TimeoutException e) {
        if (System.nanoTime() > end) {
          throw stuck("no task " + action, e);
        }
      }
    }
  }

  /** Loads the page again in the middle of a form. */
  Official reload() {
    driver.navigate().refresh();
    see(By.cssSelector(".fjs-form"));
    settle(By.cssSelector(".fjs-form"));
    return this;
  }

  /** Fills a text, number or date field, the first one with this label. */
  Official fill(String label, String value) {
    return fill(label, 1, value);
  }

  /** Fills the n-th field with this label, counted from 1: rows of a dynamic list repeat labels. */
  Official fill(String label, int n, String value) {
    WebElement input = field(label, n).findElement(By.cssSelector("input.fjs-input, textarea"));
    scrollTo(input);
    Typing.into(driver, input, value);
    return this;
  }

  /** Chooses one option of the n-th select or tag list with this label. */
  Official choose(String label, int n, String option) {
    WebElement field = field(label, n);
    WebElement input = field.findElement(By.cssSelector(".fjs-input-group, .fjs-taglist"));
    scrollTo(input);
    input.click();
    click(
        By.xpath(
            "//*[contains(@class,'fjs-dropdownlist-item')][normalize-space()='" + option + "']"));
    return this;
  }

  Official choose(String label, String option) {
    return choose(label, 1, option);
  }

  /** Ticks a radio button, a check box or one entry of a check list by its words. */
  Official tick(String words) {
    WebElement box =
        see(
            By.xpath(
                "//*[contains(@class,'fjs-form')]//label[normalize-space()='%1$s' or normalize-space()='%1$s*'][.//input or @for]"
                    .formatted(words)));
    scrollTo(box);
    box.click();
    return this;
  }

  /** Fills the whole form with these values. */
  Official fillForm(String formId, JsonNode values, JsonNode facts) {
    try {
      new FormFiller(driver, facts).fill(formId, values);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      picture("could-not-fill-" + formId);
      throw e;
    }
  }

  /** Submits and waits until the task is gone. */
  void submit() {
    List<WebElement> before = driver.findElements(By.cssSelector(REFUSAL));
    click(SUBMIT);
    // FluentWait takes false for "not yet", so the outcome is a word.
    String outcome =
        await(
            d -> {
              if (d.findElements(By.cssSelector(".fjs-form")).isEmpty()) {
                return "gone";
              }
              return before.containsAll(d.findElements(By.cssSelector(REFUSAL))) ? null : "refused";
            });
    if (!outcome.equals("gone")) {
      throw stuck(outcome, null);
    }
  }

  /** Submits and reads the sentence that refuses; what was typed is still there. */
  String submitAndBeRefused() {
    click(SUBMIT);
    return see(By.cssSelector(REFUSAL)).getText();
  }

  /** What the n-th field with this label holds. */
  String value(String label, int n) {
    return String.valueOf(
        field(label, n)
            .findElement(By.cssSelector("input.fjs-input, textarea"))
            .getDomProperty("value"));
  }

  /** Runs a script in the page. */
  @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The text of the page as a person reads it. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** All words of the page: what it says, what it folds away, says on hovering and in fields. */
  String words() {
    run("document.querySelectorAll('details').forEach(d => d.open = true)");
    settle(By.tagName("body"));
    return String.valueOf(driver.executeScript(script("read") + "return read()"));
  }

  /** Makes the form that is open say all it can say, and returns that. */
  String provoke() {
    see(By.cssSelector(".fjs-form"));
    settle(By.cssSelector(".fjs-form"));
    String said = String.valueOf(driver.executeAsyncScript(script("read") + script("provoke")));
    if (said.startsWith("FAILED")) {
      throw stuck(said, null);
    }
    return said;
  }

  /** Where the links of the page lead, as far as they lead to pages of ours. */
  List<String> links() {
    return driver.findElements(By.cssSelector("a[href]")).stream()
        .map(a -> String.valueOf(a.getDomAttribute("href")))
        .filter(to -> to.matches("/(?!camunda|logout).*") && !to.matches(".*\\.(csv|json)\\b.*"))
        .toList();
  }

  /** Presses the n-th visible such thing, counted from 0; no if there are not so many. */
  boolean pressNth(String selector, int n) {
    return Boolean.TRUE.equals(
        run(
            """
            const seen = [...document.querySelectorAll(arguments[0])].filter(e => e.getClientRects().length);
            seen[arguments[1]]?.click();
            return arguments[1] < seen.length;
            """,
            selector,
            n));
  }

  private static String script(String name) {
    try (InputStream in = Official.class.getResourceAsStream("/browser/" + name + ".js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a picture of the page under {@code target/screenshots}. */
  void picture(String name) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private WebElement field(String label, int n) {
    return see(
        By.xpath(
            "(//label[contains(@class,'fjs-form-field-label')][starts-with(normalize-space(.),'%s')])[%d]/ancestor::div[contains(concat(' ',@class,' '),' fjs-form-field ')][1]"
                .formatted(label, n)));
  }

  private void click(By by) {
    await(
        d -> {
          WebElement e = d.findElement(by);
          scrollTo(e);
          e.click();
          return true;
        });
  }

  private WebElement see(By... any) {
    return await(
        d -> {
          for (By by : any) {
            for (WebElement e : d.findElements(by)) {
              if (e.isDisplayed()) {
                return e;
              }
            }
          }
          return null;
        });
  }

  /** Waits, and tells what was there instead. */
  private <T> T await(Function<ChromeDriver, @Nullable T> condition) {
    try {
      return Waits.until(driver, condition);
    } catch (TimeoutException e) {
      throw stuck("waited in vain", e);
    }
  }

  /** What a person would say on the telephone, with a picture kept. */
  private AssertionError stuck(String why, @Nullable Throwable cause) {
    picture("stuck-" + userId);
    List<String> marked =
        driver.findElements(By.cssSelector(".fjs-has-errors, " + REFUSAL)).stream()
            .map(e -> e.getText().replaceAll("\\s+", " "))
            .toList();
    String text = text();
    return new AssertionError(
        "%s: %s at %s, marked %s, console %s, page: %s"
            .formatted(
                userId,
                why,
                driver.getCurrentUrl(),
                marked,
                driver.manage().logs().get(LogType.BROWSER).getAll(),
                text.substring(0, Math.min(1500, text.length()))),
        cause);
  }

  private void scrollTo(WebElement e) {
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", e);
  }

  /** Waits until this part of the page says something and nothing changes any more. */
  private void settle(By part) {
    await(d -> d.findElement(part).getText().isBlank() ? null : part);
    driver.executeAsyncScript(script("quiet"));
  }
}
