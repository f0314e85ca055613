package cn.hebei.socialwork.disclosure;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A request for a page that is the same for all, without who asks: no cookie, hence no session is
 * looked up and nothing of a signed-in person can come into a page that others get.
 */
class Anybody extends HttpServletRequestWrapper {

  Anybody(HttpServletRequest request) {
    super(request);
  }

  /** The headers of a page are those of its HEAD too; the body is needed to know them. */
  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public Cookie @Nullable [] getCookies() {
    return null;
  }

  @Override
  public @Nullable String getRequestedSessionId() {
    return null;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isPersonal(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isPersonal(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  private static boolean isPersonal(String name) {
    return name.equalsIgnoreCase(HttpHeaders.COOKIE)
        || name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)
        || name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH)
        || name.equalsIgnoreCase(HttpHeaders.IF_MODIFIED_SINCE);
  }
}
