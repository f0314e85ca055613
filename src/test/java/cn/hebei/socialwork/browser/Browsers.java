package cn.hebei.socialwork.browser;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** One browser a person, opened when first needed and closed with the application. */
@Lazy
class Browsers implements DisposableBean {

  /** Stands for whoever has no account. */
  static final String STRANGER = "stranger";

  private final Environment environment;
  private final Map<String, Official> people = new ConcurrentHashMap<>();
  private final Map<String, ChromeDriver> open = new ConcurrentHashMap<>();

  Browsers(Environment environment) {
    this.environment = environment;
  }

  /** This person, signed in with the demo password. */
  Official as(String userId) {
    return people.computeIfAbsent(userId, this::signIn);
  }

  /** Somebody who has not signed in. */
  Official stranger() {
    return people.computeIfAbsent(STRANGER, this::open);
  }

  /**
   * This person at the one browser that stands there for all: who used it before has left. To open
   * one for each takes as long as all that is read there.
   */
  Official inTurn(String userId) {
    Official official = people.computeIfAbsent("all", this::open).makeRoomFor(userId);
    if (!userId.equals(STRANGER)) {
      official.signIn("demo");
    }
    return official;
  }

  private Official signIn(String userId) {
    Official official = open(userId);
    official.signIn("demo");
    return official;
  }

  private Official open(String userId) {
    ChromeDriver driver = Chromium.open();
    open.put(userId, driver);
    String base = "http://localhost:" + environment.getProperty("local.server.port");
    return new Official(driver, base, userId);
  }

  /** Everybody closes the browser; who is needed again signs in again. */
  void closeAll() {
    open.values().forEach(ChromeDriver::quit);
    open.clear();
    people.clear();
  }

  @Override
  public void destroy() {
    closeAll();
  }
}
