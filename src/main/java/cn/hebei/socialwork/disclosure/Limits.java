package cn.hebei.socialwork.disclosure;

import cn.hebei.socialwork.disclosure.RateLimits.Kind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what strangers send too often or too large, before a session or the database is touched.
 * The address is the one that the server sees behind a trusted proxy; what a client claims about
 * itself is not believed.
 */
class Limits extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final PublicSettings settings;
  private final RateLimits rates;

  Limits(PublicSettings settings, RateLimits rates) {
    this.settings = settings;
    this.rates = rates;
  }

  /** Whether a request only reads. */
  static boolean reads(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<PlainAnswer> refusal = tooOften(request).or(() -> tooLarge(request));
    if (refusal.isPresent()) {
      refusal.get().send(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<PlainAnswer> tooOften(HttpServletRequest request) {
    OptionalLong wait = rates.refuse(kind(request), request.getRemoteAddr());
    return wait.isPresent()
        ? Optional.of(PlainAnswer.tooOften(wait.getAsLong()))
        : Optional.empty();
  }

  private Optional<PlainAnswer> tooLarge(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    if (query != null && query.length() > settings.longestQuery()) {
      return Optional.of(PlainAnswer.queryTooLong(settings.longestQuery()));
    }
    if (request.getContentLengthLong() > settings.largestForm().toBytes()) {
      return Optional.of(PlainAnswer.formTooLarge(settings.largestForm().toKilobytes()));
    }
    return !reads(request) && request.getContentLengthLong() < 0
        ? Optional.of(PlainAnswer.lengthUnknown())
        : Optional.empty();
  }

  private static Kind kind(HttpServletRequest request) {
    if (reads(request)) {
      return Kind.READ;
    }
    return request.getServletPath().equals("/login") ? Kind.SIGN_IN : Kind.SEND;
  }
}
