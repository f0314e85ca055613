package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Nobody is signed out for having clicked twice or opened two tabs. */
@ProcessSpec
class EngineTokenTest {

  private static final String TASKS = "/camunda/app/tasklist/default/";

  @Autowired private Environment environment;

  @Test
  void aTokenWhoseAnswerGotLostIsSentAgain() {
    Caller officer = Caller.signedIn(environment, "130123-officer");
    officer.lose("XSRF-TOKEN");
    assertThat(officer.open(TASKS).status()).isEqualTo(200);
    assertThat(officer.engine("POST", "/task/count", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void aChangeWithoutTheTokenIsStillRefused() {
    Caller officer = Caller.signedIn(environment, "130123-officer");
    officer.open(TASKS);
    officer.lose("XSRF-TOKEN");
    assertThat(officer.engine("POST", "/task/count", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void twoFirstPagesAtOnceGetTheSameToken() throws Exception {
    assertThat(cookieOfAFirstPage("one")).isEqualTo(cookieOfAFirstPage("one"));
    assertThat(cookieOfAFirstPage("one")).isNotEqualTo(cookieOfAFirstPage("another"));
  }

  /** Each node reads the session before the other has written the token. */
  private static String cookieOfAFirstPage(String sessionId) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", TASKS);
    request.setServletPath(TASKS);
    request.setSession(new MockHttpSession(null, sessionId));
    MockHttpServletResponse response = new MockHttpServletResponse();
    new EngineToken(true).doFilter(request, response, new MockFilterChain());
    assertThat(response.getCookie("XSRF-TOKEN").getSecure()).isTrue();
    return response.getCookie("XSRF-TOKEN").getValue();
  }
}
