package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.Application;
import cn.hebei.socialwork.organization.PasswordPolicy;
import cn.hebei.socialwork.support.Caller;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Without the demo profile, against a database that is given: the first start and the second. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTest {

  private static final Pattern PASSWORD = Pattern.compile("一次性密码是 (\\S+) ");

  private static EmbeddedPostgres database;

  @BeforeAll
  static void aDatabaseOfItsOwn() throws IOException {
    database = EmbeddedPostgres.start();
  }

  @AfterAll
  static void noMore() throws IOException {
    database.close();
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Application.class)
        .run(
            "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=any",
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=false");
  }

  @Test
  void theFirstStartMakesOneAdministratorWithAPasswordShownOnce(CapturedOutput output)
      throws Exception {
    String password;
    try (ConfigurableApplicationContext application = start()) {
      Matcher shown = PASSWORD.matcher(output.getOut());
      assertThat(shown.find()).as("the password is printed").isTrue();
      password = shown.group(1);
      assertThat(shown.find()).as("once").isFalse();
      assertThat(
              application
                  .getBean(JdbcClient.class)
                  .sql("select user_id from account")
                  .query(String.class)
                  .list())
          .as("no demo account")
          .isEqualTo(List.of("admin"));
      assertThat(application.getBean(PasswordPolicy.class).refusal("admin", "demo")).isPresent();
      Caller admin = Caller.anonymous(application.getEnvironment());
      admin.signIn("admin", password);
      assertThat(admin.get("/accounts").location()).endsWith("/account/password");
      admin.form(
          "/account/password",
          "/account/password",
          Map.of("current", password, "fresh", "Stations-2026", "again", "Stations-2026"));
      admin.signIn("admin", "Stations-2026");
      assertThat(admin.get("/accounts").status()).isEqualTo(200);
      cookiesAndHeadersAreThoseOfHttps(application);
    }
    int before = output.getOut().length();
    try (ConfigurableApplicationContext again = start()) {
      assertThat(output.getOut().substring(before)).doesNotContain("一次性密码");
      Caller admin = Caller.anonymous(again.getEnvironment());
      assertThat(admin.signIn("admin", "Stations-2026").location()).endsWith("/");
    }
  }

  private static void cookiesAndHeadersAreThoseOfHttps(ConfigurableApplicationContext application)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + application.getEnvironment().getProperty("local.server.port")
                        + "/login"))
            .header("X-Forwarded-Proto", "https")
            .build();
    HttpResponse<String> page =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(page.headers().allValues("Set-Cookie"))
        .filteredOn(c -> c.startsWith("SESSION="))
        .singleElement()
        .satisfies(c -> assertThat(c).contains("Secure", "HttpOnly", "SameSite=Lax"));
  }
}
