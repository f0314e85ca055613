package cn.hebei.socialwork.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tests tagged {@code browser} run where Chromium and its driver are; elsewhere they are reported
 * as skipped, or fail when {@code -Dbrowser.required=true}, as on CI.
 */
public class ChromiumCondition implements ExecutionCondition {

  private static final String TAG = "browser";

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome", "chrome.exe");

  private static final List<String> DRIVERS = List.of("chromedriver", "chromedriver.exe");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (!context.getTags().contains(TAG)) {
      return ConditionEvaluationResult.enabled("needs no browser");
    }
    if (onPath(BROWSERS) && onPath(DRIVERS)) {
      return ConditionEvaluationResult.enabled("Chromium is here");
    }
    if (Boolean.getBoolean("browser.required")) {
      throw new IllegalStateException("chromium and chromedriver are required but not on the PATH");
    }
    return ConditionEvaluationResult.disabled("chromium and chromedriver are not on the PATH");
  }

  private static boolean onPath(List<String> names) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .anyMatch(folder -> names.stream().anyMatch(n -> Files.isExecutable(folder.resolve(n))));
  }
}
