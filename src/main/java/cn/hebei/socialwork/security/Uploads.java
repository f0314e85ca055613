package cn.hebei.socialwork.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.WebUtils;

/**
 * Stands before the first look into a form with a file. Such forms are held in memory until they
 * were worked on (ADR 20), so they come from people who are signed in, say how large they are, and
 * only a few are there at once; the next one waits for a moment.
 */
class Uploads extends OncePerRequestFilter {

  private static final int PATIENCE = 10;

  private final long largest;
  private final Semaphore places;

  /**
   * Forms of at most this size.
   *
   * @param largest in bytes
   * @param atOnce how many of them together
   */
  Uploads(long largest, int atOnce) {
    this.largest = largest;
    this.places = new Semaphore(atOnce, true);
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
    } else if (request.getContentLengthLong() < 0) {
      refuse(request, response, HttpStatus.LENGTH_REQUIRED);
    } else if (request.getContentLengthLong() > largest) {
      refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE);
    } else if (!hasPlace()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE));
      refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE);
    } else {
      try {
        chain.doFilter(request, response);
      } finally {
        places.release();
      }
    }
  }

  /** The page that tells it must not look into the form either. */
  static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
      throws IOException {
    request.setAttribute(
        WebUtils.ERROR_EXCEPTION_ATTRIBUTE, new MultipartException("not looked into"));
    response.sendError(status.value());
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
