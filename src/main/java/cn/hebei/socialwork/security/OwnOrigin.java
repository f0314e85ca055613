package cn.hebei.socialwork.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets changes in only from the address people type: our own pages and the engine's API alike, and
 * before any token is looked at. Without such an address, as in a rehearsal, the tokens alone
 * guard.
 */
class OwnOrigin extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final @Nullable String own;

  /**
   * For one address.
   *
   * @param address such as https://shegong.example.cn, or blank for none
   * @throws IllegalArgumentException when it is no address
   */
  OwnOrigin(String address) {
    this.own = address.isBlank() ? null : originOf(address);
    if (!address.isBlank() && own == null) {
      throw new IllegalArgumentException("STATIONS_ORIGIN is no address: " + address);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (own == null || READING.contains(request.getMethod()) || own.equals(sender(request))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** Which page sent it; null when the browser does not say, or says something odd. */
  private static @Nullable String sender(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return originOf(
        Objects.requireNonNullElse(
            origin, Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "")));
  }

  /** Scheme, host and port of an address. */
  private static @Nullable String originOf(String address) {
    try {
      URI uri = URI.create(address.strip());
      if (uri.getScheme() == null || uri.getHost() == null) {
        return null;
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      int usual = scheme.equals("https") ? 443 : 80;
      int port = uri.getPort() < 0 ? usual : uri.getPort();
      return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
