package cn.hebei.socialwork.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.autoconfigure.web.embedded.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.mock.env.MockEnvironment;

/** The limits on a real Tomcat, set up for a proxy as the application's is. */
class LimitsTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void start() {
    ServerProperties properties = new ServerProperties();
    properties.setForwardHeadersStrategy(ForwardHeadersStrategy.NATIVE);
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    new TomcatWebServerFactoryCustomizer(new MockEnvironment(), properties).customize(factory);
    var limits =
        new Limits(Settings.small(), new RateLimits(Settings.small(), TimeMeter.SYSTEM_NANOTIME));
    server =
        factory.getWebServer(
            new FilterRegistrationBean<>(limits), new ServletRegistrationBean<>(new Echo(), "/*"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void theFourthPageIsRefusedWithASentenceAndTheSecondsToWait() throws Exception {
    for (int n = 0; n < 3; n++) {
      assertThat(send(to("/public/notices")).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> fourth = send(to("/public/notices"));
    assertThat(fourth.statusCode()).isEqualTo(429);
    assertThat(fourth.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9]\\d?");
    assertThat(fourth.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(fourth.body()).contains("您的访问过于频繁，请等待", "秒后再试。", "<html lang=\"zh-CN\">");
  }

  @Test
  void dataIsRefusedAsData() throws Exception {
    for (int n = 0; n < 3; n++) {
      send(to("/public/notices.json"));
    }
    HttpResponse<String> fourth = send(to("/public/notices.json"));
    assertThat(fourth.statusCode()).isEqualTo(429);
    assertThat(fourth.body())
        .matches("\\{\"type\":\"Refusal\",\"message\":\"您的访问过于频繁，请等待\\d+秒后再试。\"}");
  }

  @Test
  void whatAClientClaimsAboutItsAddressDoesNotHelpIt() throws Exception {
    for (int n = 0; n < 3; n++) {
      assertThat(
              send(to("/public/x").header("X-Forwarded-For", "198.51.100." + n + ", 203.0.113.7"))
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(
            send(to("/public/x").header("X-Forwarded-For", "198.51.100.9, 203.0.113.7"))
                .statusCode())
        .isEqualTo(429);
  }

  @Test
  void behindTheProxyEverybodyHasAnAddressOfHisOwn() throws Exception {
    for (int n = 0; n < 4; n++) {
      assertThat(send(to("/public/x").header("X-Forwarded-For", "203.0.113." + n)).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void theThirdSignInOfAMinuteIsRefusedAndReadingIsNot() throws Exception {
    for (int n = 0; n < 2; n++) {
      assertThat(send(to("/login").POST(BodyPublishers.ofString("a=b"))).statusCode())
          .isEqualTo(200);
    }
    assertThat(send(to("/login").POST(BodyPublishers.ofString("a=b"))).statusCode()).isEqualTo(429);
    assertThat(send(to("/login")).statusCode()).isEqualTo(200);
  }

  @Test
  void aLongQueryIsRefusedInOneSentence() throws Exception {
    assertThat(send(to("/public/notices?q=" + "x".repeat(18))).statusCode()).isEqualTo(200);
    HttpResponse<String> longer = send(to("/public/notices?q=" + "x".repeat(19)));
    assertThat(longer.statusCode()).isEqualTo(414);
    assertThat(longer.body()).contains("网址中的查询条件不能超过20个字符。");
  }

  @Test
  void aLargeFormIsRefusedInOneSentenceBeforeItIsRead() throws Exception {
    assertThat(send(to("/public/f").POST(BodyPublishers.ofString("x".repeat(1024)))).statusCode())
        .isEqualTo(200);
    HttpResponse<String> larger =
        send(to("/public/f").POST(BodyPublishers.ofString("x".repeat(1025))));
    assertThat(larger.statusCode()).isEqualTo(413);
    assertThat(larger.body()).contains("提交的内容不能超过1KB，请返回删减后再提交。");
  }

  @Test
  void aFormOfUnknownLengthIsRefused() throws Exception {
    HttpResponse<String> answer =
        send(
            to("/public/f")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[10]))));
    assertThat(answer.statusCode()).isEqualTo(411);
    assertThat(answer.body()).contains("提交的内容没有写明长度");
  }

  /** Stands for the application. */
  private static final class Echo extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("ok");
    }
  }
}
