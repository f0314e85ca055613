package cn.hebei.socialwork.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The tokens that changes on our own pages need: kept in the session of who has one, else in a
 * cookie, so that a page for everybody (sign-in, sign-up) writes no session to the database.
 */
class OwnTokens implements CsrfTokenRepository {

  private static final String HEADER = "X-CSRF-TOKEN";

  private final CsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
  private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

  OwnTokens(boolean secure) {
    // Not the engine's XSRF-TOKEN: both are sent to its pages.
    cookie.setCookieName("PAGE-TOKEN");
    cookie.setHeaderName(HEADER);
    cookie.setCookieCustomizer(c -> c.httpOnly(true).secure(secure).sameSite("Lax"));
  }

  private CsrfTokenRepository of(HttpServletRequest request) {
    return request.getSession(false) == null ? cookie : session;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }
}
