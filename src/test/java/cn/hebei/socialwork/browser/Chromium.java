package cn.hebei.socialwork.browser;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Opens Chromium without a window, in Chinese, asking nobody outside. */
public final class Chromium {

  private Chromium() {}

  /** A new browser of its own; whoever opens it quits it. */
  public static ChromeDriver open() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(ChromiumPresent.CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=zh-CN",
        "--window-size=1366,900");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(ChromiumPresent.DRIVER.toFile())
            .build();
    return new ChromeDriver(service, options);
  }
}
