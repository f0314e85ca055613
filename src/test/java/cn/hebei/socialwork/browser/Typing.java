package cn.hebei.socialwork.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Types like a person who looks at what he typed: a form that redraws itself may swallow it. */
final class Typing {

  private static final int TRIES = 6;

  private Typing() {}

  static void into(ChromeDriver driver, WebElement input, String text) {
    for (int n = 0; n < TRIES && !holds(input, text); n++) {
      input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
      input.sendKeys(text);
      input.sendKeys(Keys.TAB);
      // One round trip in which the page redraws.
      driver.executeAsyncScript(
          "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 50))");
    }
    if (!holds(input, text)) {
      throw new AssertionError("typed " + text + ", but the page shows " + shown(input));
    }
  }

  /**
   * Values are shown as the form writes them: 1530000.00 may read 1530000, 2025/01/01 reads
   * 2025/1/1.
   */
  private static boolean holds(WebElement input, String text) {
    String shown = shown(input);
    return shown.equals(text)
        || shown.equals(text.replace("/0", "/"))
        || (text.matches("-?\\d+(\\.\\d+)?")
            && shown.matches("-?\\d+(\\.\\d+)?")
            && new java.math.BigDecimal(shown).compareTo(new java.math.BigDecimal(text)) == 0);
  }

  private static String shown(WebElement input) {
    return String.valueOf(input.getDomProperty("value"));
  }
}
