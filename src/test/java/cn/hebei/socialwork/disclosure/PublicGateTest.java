package cn.hebei.socialwork.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is in memory is answered at once, what must be made needs one of two places. */
class PublicGateTest {

  private static final String LIST = "/public/notices";

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong offset = new AtomicLong();
  private final PublicBudget budget = new PublicBudget(Settings.small(), 200, 40);
  private final PublicGate gate =
      new PublicGate(
          budget,
          new PageCache(Duration.ofSeconds(4), nanos::get),
          offset::get,
          Duration.ofSeconds(4));

  private final List<HttpServletRequest> made = new ArrayList<>();
  private int status = 200;

  private MockHttpServletResponse ask(MockHttpServletRequest request) throws Exception {
    FilterChain chain =
        (r, a) -> {
          made.add((HttpServletRequest) r);
          HttpServletResponse answer = (HttpServletResponse) a;
          if (status == 200) {
            answer.setContentType("text/html;charset=UTF-8");
            answer.getWriter().print("页" + made.size());
          } else {
            answer.sendError(status);
          }
        };
    MockHttpServletResponse response = new MockHttpServletResponse();
    gate.doFilter(request, response, chain);
    return response;
  }

  private MockHttpServletResponse get(String path) throws Exception {
    return ask(new MockHttpServletRequest("GET", path));
  }

  private static MockHttpServletRequest with(String name, String value) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", LIST);
    request.setParameter(name, value);
    return request;
  }

  @Test
  void aRushAsksTheApplicationOnceWhateverItsCookiesAndInventedParameters() throws Exception {
    for (int n = 0; n < 20; n++) {
      MockHttpServletRequest request = with("more", Integer.toString(n));
      request.setCookies(new Cookie("SESSION", "invented" + n));
      MockHttpServletResponse answer = ask(request);
      assertThat(answer.getContentAsString(UTF_8)).isEqualTo("页1");
      assertThat(answer.getHeader("ETag")).matches("\"[0-9a-f]{32}\"");
      assertThat(answer.getHeader("Cache-Control")).isEqualTo("public, max-age=4");
    }
    assertThat(made).hasSize(1);
  }

  @Test
  void thePageIsMadeWithoutKnowingWhoAsks() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("HEAD", LIST);
    request.setCookies(new Cookie("SESSION", "mine"));
    request.addHeader("Cookie", "SESSION=mine");
    request.addHeader("Authorization", "Basic x");
    assertThat(ask(request).getContentAsByteArray()).isEmpty();
    assertThat(made.get(0).getCookies()).isNull();
    assertThat(made.get(0).getHeader("cookie")).isNull();
    assertThat(made.get(0).getHeader("authorization")).isNull();
    assertThat(made.get(0).getMethod()).isEqualTo("GET");
  }

  @Test
  void everyChoiceIsAPageOfItsOwn() throws Exception {
    ask(with("region", "130100"));
    ask(with("region", "130200"));
    ask(with("state", "OPEN"));
    ask(with("page", "2"));
    ask(with("region", "130100"));
    assertThat(made).hasSize(4);
  }

  @Test
  void whenTheClockMovesThePageIsMadeAgain() throws Exception {
    get(LIST);
    offset.set(60_000);
    get(LIST);
    assertThat(made).hasSize(2);
  }

  @Test
  void formsAndOtherPagesAreNeverKept() throws Exception {
    for (String path : List.of("/public/agencies/new", "/public/notices/1/more", "/public/x")) {
      get(path);
      get(path);
    }
    ask(new MockHttpServletRequest("POST", LIST));
    ask(new MockHttpServletRequest("POST", LIST));
    assertThat(made).hasSize(8);
  }

  @Test
  void aRefusalIsToldInPlainWordsAndKeptByNobody() throws Exception {
    status = 404;
    MockHttpServletResponse answer = get(LIST + "/7");
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    get(LIST + "/7");
    assertThat(made).hasSize(2);
    assertThat(budget.of(true).availablePermits()).isEqualTo(2);
  }

  @Test
  void withoutAPlaceTheNextOneIsTurnedAwayAndNothingIsAsked() throws Exception {
    budget.of(true).acquire(2);
    MockHttpServletResponse answer = get(LIST);
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
    assertThat(made).isEmpty();
    assertThat(ask(new MockHttpServletRequest("POST", "/public/agencies/new")).getStatus())
        .as("forms have places of their own")
        .isEqualTo(200);
  }

  @Test
  void withoutAPlaceAKeptPageIsStillShown() throws Exception {
    String first = get(LIST).getHeader("ETag");
    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    budget.of(true).acquire(2);
    for (int n = 0; n < 3; n++) {
      assertThat(get(LIST).getHeader("ETag")).isEqualTo(first);
    }
    assertThat(made).hasSize(1);
    budget.of(true).release(2);
    assertThat(get(LIST).getHeader("ETag")).isNotEqualTo(first);
  }
}
