package cn.hebei.socialwork.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips browser stories without Chromium, or fails them where {@code browser.required} says so. */
public class ChromiumPresent implements ExecutionCondition {

  /**
   * The one without any window is a fifth quicker; Debian packs it apart, behind a script whose end
   * is not the browser's: it is started itself.
   */
  static final Path CHROMIUM =
      Stream.of("/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst()
          .orElse(Path.of("/usr/bin/chromium"));

  static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean present = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (!present && Boolean.getBoolean("browser.required")) {
      throw new IllegalStateException("Chromium and its driver are required but not installed");
    }
    return present
        ? ConditionEvaluationResult.enabled("Chromium is there")
        : ConditionEvaluationResult.disabled("no Chromium here");
  }
}
