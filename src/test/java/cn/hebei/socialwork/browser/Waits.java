package cn.hebei.socialwork.browser;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;

/** How long a person waits for a page. */
final class Waits {

  static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration GLANCE = Duration.ofSeconds(8);

  private Waits() {}

  /** What the condition gives, as soon as it gives something. */
  static <T> T until(ChromeDriver driver, Function<ChromeDriver, @Nullable T> condition) {
    return within(PATIENCE, driver, condition);
  }

  /** The same for one glance at a page, before it is loaded anew. */
  static <T> T briefly(ChromeDriver driver, Function<ChromeDriver, @Nullable T> condition) {
    return within(GLANCE, driver, condition);
  }

  private static <T> T within(
      Duration time, ChromeDriver driver, Function<ChromeDriver, @Nullable T> condition) {
    return new FluentWait<>(driver)
        .withTimeout(time)
        .pollingEvery(Duration.ofMillis(150))
        .ignoring(WebDriverException.class)
        .until(condition);
  }

  /** What the question gives, as soon as it gives something. */
  static <T> T forSomething(Supplier<@Nullable T> question) {
    return new FluentWait<>(question)
        .withTimeout(PATIENCE)
        .pollingEvery(Duration.ofMillis(150))
        .until(Supplier::get);
  }
}
