package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

/** Strange addresses, hosts and visitors, and the headers that stand on every page of ours. */
@ProcessSpec
class AddressTest {

  private static final String OWN = "https://shegong.example.cn";

  /** A script or style in the page, or in an attribute of it. */
  private static final Pattern INLINE =
      Pattern.compile("<script(?![^>]*src=)|<style|\\s(th:)?style=|\\s(th:)?on[a-z]+=");

  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;

  @Test
  void anAddressWithAnEmptyPartIsAWrongRequest() {
    for (Caller caller :
        List.of(Caller.anonymous(environment), Caller.signedIn(environment, "130123-officer"))) {
      for (String path :
          List.of(
              "//camunda/api/engine",
              "/camunda//api/engine/engine",
              "/camunda/api//engine/x",
              "/camunda/api/engine//engine/default/task",
              "//login",
              "/public//notices")) {
        Answer answer = caller.call("GET", path, null);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.body()).as(path).isEqualTo("网址不正确，请从工作台进入。");
      }
    }
  }

  @Test
  void aVisitorWhoDoesNotSignInLeavesNoSession() {
    Caller visitor = Caller.anonymous(environment);
    for (String path :
        List.of(
            "/",
            "/login",
            "/logout",
            "/accounts",
            "/public/notices",
            "/public/agencies/new",
            "/camunda/app/tasklist/default/",
            "/nothing/here")) {
      assertThat(visitor.open(path).header("Set-Cookie"))
          .as(path)
          .noneMatch(AddressTest::beginsASession);
    }
    assertThat(visitor.signIn("nobody-at-all", "guess").location()).endsWith("/login?error");
    assertThat(visitor.open("/login?error").header("Set-Cookie"))
        .noneMatch(AddressTest::beginsASession);
    assertThat(visitor.signIn("130123-deputy", "demo").location()).endsWith("/");
    assertThat(sessions()).isPositive();
  }

  private static boolean beginsASession(String cookie) {
    return cookie.startsWith("SESSION=") && !cookie.startsWith("SESSION=;");
  }

  private int sessions() {
    return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
  }

  @Test
  void aSignInWithoutThePagesTokenIsRefused() {
    Caller visitor = Caller.anonymous(environment);
    byte[] form =
        "username=130123-deputy&password=demo".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String type = "application/x-www-form-urlencoded";
    assertThat(visitor.post("/login", "guess", type, form).status()).isEqualTo(403);
    assertThat(visitor.post("/login", visitor.token("/login"), type, form).status()).isEqualTo(302);
  }

  @Test
  void aRedirectNamesNoHost() {
    Caller visitor = Caller.anonymous(environment);
    assertThat(visitor.open("/").location()).isEqualTo("/login");
    assertThat(visitor.open("/favicon.ico").location()).isEqualTo("/shegong/mark.svg");
    assertThat(visitor.signIn("130123-officer", "demo").location()).isEqualTo("/");
  }

  @Test
  void inProductionOnlyTheHostPeopleTypeIsServed() {
    OwnFirewall firewall = new OwnFirewall(OWN);
    for (String host :
        List.of("shegong.example.cn", "SHEGONG.example.cn", "localhost", "127.0.0.1")) {
      assertThatNoException().isThrownBy(() -> firewall.getFirewalledRequest(to(host, "/login")));
    }
    for (String host : List.of("evil.example", "shegong.example.cn.evil.example", "10.0.0.7")) {
      assertThatThrownBy(() -> firewall.getFirewalledRequest(to(host, "/login")))
          .as(host)
          .isInstanceOf(RequestRejectedException.class);
      assertThatNoException()
          .as("a probe at %s", host)
          .isThrownBy(() -> firewall.getFirewalledRequest(to(host, "/actuator/health/readiness")));
    }
    assertThatNoException()
        .as("a rehearsal")
        .isThrownBy(() -> new OwnFirewall("").getFirewalledRequest(to("evil.example", "/login")));
  }

  private static MockHttpServletRequest to(String host, String path) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServerName(host);
    return request;
  }

  @Test
  void ofTheOperatorsPagesHealthAloneIsOpen() {
    Caller admin = Caller.signedIn(environment, "admin");
    for (String path : List.of("/actuator", "/actuator/", "/actuator/env", "/actuator/metrics")) {
      assertThat(admin.get(path).status()).as(path).isEqualTo(403);
      assertThat(Caller.anonymous(environment).open(path).status()).as(path).isEqualTo(302);
    }
    assertThat(admin.get("/actuator/health").status()).isEqualTo(200);
  }

  @Test
  void everyPageOfOursForbidsScriptsAndStylesThatStandInIt() {
    Caller admin = Caller.signedIn(environment, "admin");
    for (String path :
        List.of("/", "/login", "/accounts", "/settings", "/public/notices", "/nothing/here")) {
      assertThat(admin.open(path).header("Content-Security-Policy"))
          .as(path)
          .singleElement()
          .asString()
          .contains("default-src 'self'", "object-src 'none'", "form-action 'self'")
          .doesNotContain("unsafe");
    }
    Caller officer = Caller.signedIn(environment, "130123-officer");
    assertThat(officer.open("/camunda/app/tasklist/default/").header("Content-Security-Policy"))
        .as("the vendor's own")
        .singleElement()
        .asString()
        .contains("'unsafe-eval'");
  }

  @Test
  void noPageOfOursHasAny() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        assertThat(INLINE.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
      }
    }
  }

  @Test
  void whatCockpitsOwnCallsFailOfTellsNothingOfTheInside() {
    Caller city = Caller.signedIn(environment, "130100-officer");
    String base = "/camunda/api/cockpit/plugin/base/default/";
    for (Answer answer :
        List.of(
            city.call("GET", base + "process-definition/statistics?name=%00", null),
            city.call("POST", base + "process-instance", "[]"),
            city.call("POST", base + "process-instance", "null"),
            city.call("GET", "/camunda/api/engine/engine/default/task?dueAfter=x", null))) {
      assertThat(answer.refusal()).isNotBlank();
    }
  }
}
