package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is held in memory has an end: from whom, how large, and how many at once. */
class UploadsTest {

  private static final int LARGEST = 100;

  private final Uploads uploads = new Uploads(LARGEST, 2, Duration.ofMillis(20));
  private final AtomicInteger passed = new AtomicInteger();
  private final FilterChain through = (request, response) -> passed.incrementAndGet();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private static void signIn() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated("somebody", "", java.util.List.of()));
  }

  private static MockHttpServletRequest form(String type, int size) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cases/x/files");
    request.setContentType(type);
    request.setContent(new byte[size]);
    return request;
  }

  private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    try {
      uploads.doFilter(request, response, chain);
    } catch (IOException | ServletException e) {
      throw new AssertionError(e);
    }
    return response;
  }

  private int status(MockHttpServletRequest request) {
    return send(request, through).getStatus();
  }

  @Test
  void aStrangersFormIsNotLookedInto() {
    assertThat(send(form("multipart/form-data; boundary=x", 1), through).getRedirectedUrl())
        .isEqualTo("/login");
    assertThat(send(form("Multipart/Mixed", 1), through).getRedirectedUrl()).isEqualTo("/login");
    assertThat(passed).hasValue(0);
    assertThat(status(form("application/x-www-form-urlencoded", 1))).isEqualTo(200);
    assertThat(passed).hasValue(1);
  }

  @Test
  void theLargestPassesAndOneByteMoreDoesNot() {
    signIn();
    assertThat(status(form("multipart/form-data", LARGEST))).isEqualTo(200);
    assertThat(status(form("multipart/form-data", LARGEST + 1))).isEqualTo(413);
    assertThat(passed).hasValue(1);
  }

  @Test
  void whoDoesNotSayHowMuchComesIsRefused() {
    signIn();
    MockHttpServletRequest endless = new MockHttpServletRequest("POST", "/cases/x/files");
    endless.setContentType("multipart/form-data");
    endless.addHeader("Transfer-Encoding", "chunked");
    assertThat(status(endless)).isEqualTo(411);
    assertThat(passed).hasValue(0);
  }

  @Test
  void theThirdAtOnceIsToldToComeBackAndTheNextOnePasses() {
    signIn();
    FilterChain third =
        (request, response) ->
            assertThat(status(form("multipart/form-data", 1))).as("third").isEqualTo(503);
    FilterChain second =
        (request, response) ->
            assertThat(send(form("multipart/form-data", 1), third).getStatus()).isEqualTo(200);
    assertThat(send(form("multipart/form-data", 1), second).getStatus()).isEqualTo(200);
    assertThat(passed).hasValue(0);
    assertThat(status(form("multipart/form-data", 1))).as("afterwards").isEqualTo(200);
  }
}
