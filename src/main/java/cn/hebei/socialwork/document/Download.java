package cn.hebei.socialwork.document;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * The head of an answer that is a file: saved and never shown, of the type that was found and not
 * guessed again, and with nothing in it that may run.
 */
public final class Download {

  private Download() {}

  /** Writes the head; the contents follow. */
  public static void begin(HttpServletResponse answer, String name, String mediaType, long size) {
    answer.setContentType(mediaType);
    answer.setContentLengthLong(size);
    answer.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
