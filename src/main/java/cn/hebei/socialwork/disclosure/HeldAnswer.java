package cn.hebei.socialwork.disclosure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer held back until it is whole. What the chain refuses becomes a plain answer: the
 * container's own page would be made after the public's share was given back.
 */
class HeldAnswer extends ContentCachingResponseWrapper {

  private boolean made;
  private int error;

  HeldAnswer(HttpServletResponse response) {
    super(response);
  }

  void make(HttpServletRequest request, FilterChain chain) throws ServletException, IOException {
    made = true;
    boolean failed = true;
    try {
      chain.doFilter(request, this);
      failed = false;
    } finally {
      if (failed || !isWhole()) {
        keepByNobody();
      }
    }
  }

  boolean isMade() {
    return made;
  }

  /** Whether this is a page that others may get too. */
  boolean isWhole() {
    return error == 0
        && getStatus() == HttpStatus.OK.value()
        && !isCommitted()
        && getHeader(HttpHeaders.SET_COOKIE) == null
        && getContentType() != null;
  }

  @Override
  public void sendError(int status) throws IOException {
    sendError(status, "");
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      super.sendError(status, message);
    } else {
      error = status;
    }
  }

  void send(HttpServletRequest request) throws IOException {
    if (error == 0) {
      copyBodyToResponse();
    } else if (!isCommitted()) {
      PlainAnswer.of(error).send(request, (HttpServletResponse) getResponse());
    }
  }

  private void keepByNobody() {
    if (!isCommitted() && containsHeader(HttpHeaders.CACHE_CONTROL)) {
      setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
