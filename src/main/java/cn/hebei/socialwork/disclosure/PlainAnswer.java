package cn.hebei.socialwork.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * An answer of one sentence that costs nothing: no template, session or database. As a page, or as
 * Json where data was asked for. Its words are fixed, so that nothing needs escaping.
 *
 * @param status what is wrong
 * @param title headline of the page
 * @param sentence what to do
 * @param retryAfter seconds after which to try again, where that helps
 */
record PlainAnswer(HttpStatus status, String title, String sentence, OptionalLong retryAfter) {

  /** Seconds; a page is made in far less. */
  private static final long SOON = 2;

  private static final String PAGE = page();

  static PlainAnswer tooOften(long seconds) {
    return new PlainAnswer(
        HttpStatus.TOO_MANY_REQUESTS,
        "访问过于频繁",
        "您的访问过于频繁，请等待%d秒后再试。".formatted(seconds),
        OptionalLong.of(seconds));
  }

  static PlainAnswer busy() {
    return new PlainAnswer(
        HttpStatus.SERVICE_UNAVAILABLE, "访问人数较多", "现在访问的人较多，请稍后刷新页面再试。", OptionalLong.of(SOON));
  }

  static PlainAnswer queryTooLong(int longest) {
    return of(HttpStatus.URI_TOO_LONG, "网址过长", "网址中的查询条件不能超过%d个字符。".formatted(longest));
  }

  static PlainAnswer formTooLarge(long kilobytes) {
    return of(
        HttpStatus.PAYLOAD_TOO_LARGE, "内容过长", "提交的内容不能超过%dKB，请返回删减后再提交。".formatted(kilobytes));
  }

  static PlainAnswer lengthUnknown() {
    return of(HttpStatus.LENGTH_REQUIRED, "无法读取", "提交的内容没有写明长度，请用网页上的表单提交。");
  }

  /** What a public page answers in place of the container's page. */
  static PlainAnswer of(int status) {
    HttpStatus known =
        Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_REQUEST);
    return switch (known) {
      case NOT_FOUND -> of(known, "页面不存在", "您要打开的页面不存在，请从公告列表重新进入。");
      case FORBIDDEN -> of(known, "页面已过期", "页面停留时间过长或者来源不符，请刷新页面后重新填写。");
      case METHOD_NOT_ALLOWED -> of(known, "无法办理", "此页面只能打开查看，不能这样提交。");
      default -> of(known, "无法办理", "提交的内容不完整或不符合要求，请返回后核对，再试一次。");
    };
  }

  private static PlainAnswer of(HttpStatus status, String title, String sentence) {
    return new PlainAnswer(status, title, sentence, OptionalLong.empty());
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean data = request.getRequestURI().endsWith(".json");
    byte[] body = (data ? json() : html()).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType(data ? "application/json;charset=UTF-8" : "text/html;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    retryAfter.ifPresent(s -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(s)));
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private String html() {
    return PAGE.replace("{title}", title).replace("{sentence}", sentence);
  }

  private String json() {
    return "{\"type\":\"Refusal\",\"message\":\"%s\"}".formatted(sentence);
  }

  private static String page() {
    try (InputStream in =
        Objects.requireNonNull(PlainAnswer.class.getResourceAsStream("/disclosure/plain.html"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
