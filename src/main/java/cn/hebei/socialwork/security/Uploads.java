package cn.hebei.socialwork.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the first look into a form with a file. Such forms are held in memory until they
 * were worked on (ADR 20), so they come from people who are signed in, say how large they are, and
 * only a few are there at once; the next one waits for a moment.
 */
class Uploads extends OncePerRequestFilter {

  private final long largest;
  private final Semaphore places;
  private final Duration patience;

  /**
   * Forms of at most this size.
   *
   * @param largest in bytes
   * @param atOnce how many of them together
   * @param patience how long the next one waits
   */
  Uploads(long largest, int atOnce, Duration patience) {
    this.largest = largest;
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!WebSecurity.isSignedIn(SecurityContextHolder.getContext().getAuthentication())) {
      response.sendRedirect(request.getContextPath() + "/login");
    } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      response.sendError(HttpStatus.LENGTH_REQUIRED.value());
    } else if (request.getContentLengthLong() > largest) {
      response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
    } else if (!hasPlace()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(patience.toSeconds()));
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    } else {
      try {
        chain.doFilter(request, response);
      } finally {
        places.release();
      }
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
