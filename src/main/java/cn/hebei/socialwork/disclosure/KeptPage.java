package cn.hebei.socialwork.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A public page as it was answered.
 *
 * @param headers with the security headers, without what belongs to one answer only
 * @param body the bytes
 * @param etag strong tag of the body
 */
record KeptPage(Map<String, List<String>> headers, List<byte[]> body, String etag) {

  private static final Set<String> OF_ONE_ANSWER =
      Set.of("content-length", "set-cookie", "date", "connection", "keep-alive");
  private static final int TAG_BYTES = 16;

  static KeptPage of(HttpServletResponse answer, byte[] body) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String name : answer.getHeaderNames()) {
      if (!OF_ONE_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
        headers.put(name, List.copyOf(answer.getHeaders(name)));
      }
    }
    headers.put(HttpHeaders.CONTENT_TYPE, List.of(answer.getContentType()));
    return new KeptPage(headers, List.of(body), tag(body));
  }

  int size() {
    return body.get(0).length;
  }

  /** Answers with the page, or that it has not changed, or with its headers alone. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    headers.forEach(
        (name, values) -> {
          response.setHeader(name, values.get(0));
          values.stream().skip(1).forEach(more -> response.addHeader(name, more));
        });
    if (new ServletWebRequest(request, response).checkNotModified(etag)) {
      return;
    }
    response.setContentLength(size());
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body.get(0));
    }
  }

  private static String tag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return "\"" + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
