package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Every failure is told in Chinese, and says nothing about the inside. */
@ProcessSpec
class ErrorPagesTest {

  @Autowired private Environment environment;
  @Autowired private BasicErrorController errors;

  private static void tells(Answer answer, int status, String sentence) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body())
        .contains(sentence, "返回工作台")
        .doesNotContain("Exception", "springframework", "at cn.");
  }

  @Test
  void aPageThatIsNotThere() {
    tells(Caller.signedIn(environment, "130123-officer").get("/no/such/page"), 404, "页面不存在");
  }

  @Test
  void aPageForOthers() {
    tells(Caller.signedIn(environment, "130123-officer").get("/settings"), 403, "没有权限");
  }

  @Test
  void aFault() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("inside"));
    var view = Objects.requireNonNull(errors.errorHtml(request, new MockHttpServletResponse()));
    assertThat(view.getViewName()).isEqualTo("error/5xx");
    assertThat(view.getModel().toString()).doesNotContain("inside", "IllegalState");
  }

  @Test
  void aScriptOfSomebodyWhoseSessionEndedIsToldSoAndNotSentToAPage() throws Exception {
    Caller anonymous = Caller.anonymous(environment);
    assertThat(anonymous.engine("GET", "/task/count").status()).isEqualTo(401);
    assertThat(anonymous.get("/").location()).endsWith("/login");
    HttpRequest script =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + environment.getProperty("local.server.port") + "/"))
            .header("X-Requested-With", "XMLHttpRequest")
            .build();
    assertThat(HttpClient.newHttpClient().send(script, BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }
}
