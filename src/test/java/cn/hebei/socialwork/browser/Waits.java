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

  private Waits() {}

  /** What the condition gives, as soon as it gives something. */
  static <T> T until(ChromeDriver driver, Function<ChromeDriver, @Nullable T> condition) {
    return new FluentWait<>(driver)
        .withTimeout(PATIENCE)
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
