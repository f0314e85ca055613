package cn.hebei.socialwork.security;

import cn.hebei.socialwork.audit.Digests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the browser's copy of the engine's token equal to the session's. The engine hands its token
 * out once, with the first answer, and ends the session of whoever sends another: an answer that
 * never arrived (a double click on a link) or two first pages at once (two tabs) would sign people
 * out in the middle of their work.
 */
class EngineToken extends OncePerRequestFilter {

  private final boolean secure;

  EngineToken(boolean secure) {
    this.secure = secure;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET")
        || !request.getServletPath().startsWith("/camunda/")
        || request.getSession(false) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = of(request.getSession());
    Cookie sent = WebUtils.getCookie(request, CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME);
    if (sent == null || !sent.getValue().equals(token)) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, token));
    }
    chain.doFilter(request, response);
  }

  /** Made of the session's id, so that two first requests at once make the same. */
  private static String of(HttpSession session) {
    Object kept = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    if (kept instanceof String token) {
      return token;
    }
    String token = Digests.of("engine token", session.getId());
    session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
    return token;
  }

  private String cookie(HttpServletRequest request, String token) {
    return ResponseCookie.from(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token)
        .path(request.getContextPath() + "/camunda")
        .sameSite("Lax")
        .secure(secure)
        .build()
        .toString();
  }
}
