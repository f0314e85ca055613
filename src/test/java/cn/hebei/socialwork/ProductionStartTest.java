package cn.hebei.socialwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.support.Caller;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Without the demo profile, against a database that is given: the first start and the second, each
 * in a process of its own as on a server.
 */
@Tag("beside")
class ProductionStartTest {

  private static final Pattern PASSWORD = Pattern.compile("一次性密码是 (\\S+) ");
  private static final String CHOSEN = "Stations-2026";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String OWN = "https://shegong.example.cn";
  private static final String FOREIGN = "https://evil.example";
  private static final Duration START = Duration.ofMinutes(2);

  @Test
  void theFirstStartMakesOneAdministratorWithAPasswordShownOnce() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
      try (Started first = Started.on(database, "first", Map.of("STATIONS_ORIGIN", OWN))) {
        Matcher shown = PASSWORD.matcher(first.output());
        assertThat(shown.find()).as("the password is printed").isTrue();
        String password = shown.group(1);
        assertThat(shown.find()).as("once").isFalse();
        assertThat(ask(database, "select user_id from account"))
            .as("no demo account")
            .containsExactly("admin");
        theFirstSignInChangesIt(first.caller().from(Map.of("Origin", OWN)), password);
        cookiesAndHeadersAreThoseOfHttps(first.port());
      }
      try (Started second = Started.on(database, "second", Map.of("STATIONS_ORIGIN", OWN))) {
        assertThat(second.output()).doesNotContain("一次性密码");
        changesComeFromOurOwnAddressOnly(second.caller());
      }
    }
  }

  @Test
  void withoutTheAddressPeopleTypeItDoesNotStart() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
      assertThatThrownBy(() -> Started.on(database, "nowhere", Map.of("STATIONS_ORIGIN", "")))
          .hasMessageContaining("it stopped");
      assertThat(Files.readString(Path.of("target", "production-nowhere.log")))
          .contains("set STATIONS_ORIGIN, the address people type");
      assertThat(ask(database, "select tablename from pg_tables where schemaname = 'public'"))
          .as("nothing was begun")
          .isEmpty();
    }
  }

  private static void theFirstSignInChangesIt(Caller admin, String password) {
    assertThat(admin.signIn("admin", password).location()).endsWith("/");
    assertThat(admin.get("/accounts").location()).endsWith("/account/password");
    admin.form(
        "/account/password",
        "/account/password",
        Map.of("current", password, "fresh", CHOSEN, "again", CHOSEN));
    assertThat(admin.signIn("admin", CHOSEN).location()).endsWith("/");
    assertThat(admin.get("/accounts").status()).isEqualTo(200);
  }

  /** With a sign-in and tokens that are good: only where the request comes from differs. */
  private static void changesComeFromOurOwnAddressOnly(Caller admin) {
    assertThat(admin.from(Map.of("Origin", FOREIGN)).signIn("admin", CHOSEN).status())
        .isEqualTo(403);
    assertThat(admin.from(Map.of("Origin", OWN)).signIn("admin", CHOSEN).location()).endsWith("/");
    admin.get("/camunda/api/engine/engine");
    for (Map<String, String> own :
        List.of(Map.of("Origin", OWN), Map.of("Referer", OWN + "/accounts"))) {
      assertThat(changes(admin.from(own))).as(own.toString()).containsExactly(400, 200, 200);
    }
    for (Map<String, String> foreign :
        List.of(
            Map.of("Origin", FOREIGN),
            Map.of("Referer", FOREIGN + "/?" + OWN),
            Map.of("Origin", FOREIGN, "Referer", OWN + "/"),
            Map.of("Origin", "null"),
            Map.<String, String>of())) {
      assertThat(changes(admin.from(foreign)))
          .as(foreign.toString())
          .containsExactly(403, 403, 403);
    }
    assertThat(admin.get("/accounts").status()).as("reading").isEqualTo(200);
  }

  /** A page of ours (400: let in, with nothing filled), the engine's API, a webapp's API. */
  private static List<Integer> changes(Caller admin) {
    return List.of(
        admin.form("/accounts", "/accounts", Map.of()).status(),
        admin.engine("POST", "/task/count", Map.of()).status(),
        admin
            .call("POST", "/camunda/api/cockpit/plugin/base/default/incident/count", Map.of())
            .status());
  }

  private static void cookiesAndHeadersAreThoseOfHttps(int port) throws Exception {
    HttpRequest behindProxy =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
            .header("X-Forwarded-Proto", "https")
            .build();
    var page = HttpClient.newHttpClient().send(behindProxy, BodyHandlers.ofString());
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    String token = onlyCookie(page, "PAGE-TOKEN=");
    Matcher sent = TOKEN.matcher(page.body());
    assertThat(sent.find()).isTrue();
    HttpRequest signIn =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
            .header("X-Forwarded-Proto", "https")
            .header("Origin", OWN)
            .header("Cookie", token.substring(0, token.indexOf(';')))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "username=admin&password=" + CHOSEN + "&_csrf=" + sent.group(1)))
            .build();
    onlyCookie(HttpClient.newHttpClient().send(signIn, BodyHandlers.ofString()), "SESSION=");
  }

  private static String onlyCookie(HttpResponse<String> answer, String name) {
    List<String> cookies =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(c -> c.startsWith(name) && !c.startsWith(name + ";"))
            .toList();
    assertThat(cookies)
        .singleElement()
        .satisfies(c -> assertThat(c).contains("Secure", "HttpOnly", "SameSite=Lax"));
    return cookies.get(0);
  }

  private static List<String> ask(EmbeddedPostgres database, String question) throws Exception {
    List<String> result = new ArrayList<>();
    try (var connection = database.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        result.add(rows.getString(1));
      }
    }
    return result;
  }

  /** A running application. */
  private record Started(Process process, int port, Path log) implements AutoCloseable {

    static Started on(EmbeddedPostgres database, String name, Map<String, String> more)
        throws IOException {
      int port = freePort();
      Path log = Path.of("target", "production-" + name + ".log");
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Duser.timezone=Asia/Shanghai",
                  "-Dfile.encoding=UTF-8",
                  "-Dsun.stdout.encoding=UTF-8",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  Application.class.getName(),
                  "--server.port=" + port)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      Map<String, String> environment = builder.environment();
      environment.remove("SPRING_PROFILES_ACTIVE");
      environment.put("SPRING_DATASOURCE_URL", database.getJdbcUrl("postgres", "postgres"));
      environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
      environment.put("SPRING_DATASOURCE_PASSWORD", "any");
      environment.put("STATIONS_MASTERKEY", Base64.getEncoder().encodeToString(new byte[32]));
      environment.putAll(more);
      Started started = new Started(builder.start(), port, log);
      Awaitility.await()
          .atMost(START)
          .pollInterval(Duration.ofMillis(500))
          .failFast("it stopped, see " + log, () -> !started.process.isAlive())
          .until(started::isReady);
      return started;
    }

    String output() throws IOException {
      return Files.readString(log);
    }

    Caller caller() {
      return Caller.at("http://127.0.0.1:" + port);
    }

    private boolean isReady() throws InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
              .build();
      try {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode()
            == 200;
      } catch (IOException e) {
        return false;
      }
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }

    @Override
    public void close() {
      process.destroy();
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }
  }
}
