package cn.hebei.socialwork.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent to the engine's API before Jersey does: refuses a body that is too large, a
 * query that carries expressions (the first of two layers against CVE-2026-109432), and whatever
 * the engine would stumble over.
 */
@Configuration(proxyBeanMethods = false)
class EngineBodies {

  /** Bytes; the longest form has some hundred kilobytes of text. */
  static final int LARGEST = 1024 * 1024;

  private static final Pattern QUERY =
      Pattern.compile(
          "/camunda/api/engine/engine/[^/]+/(task(/count)?|filter/[^/]+/(list|count|singleResult))");
  private static final Pattern SUBMISSION =
      Pattern.compile("/camunda/api/engine/engine/[^/]+/task/[^/]+/submit-form");
  private static final JsonFactory JSON = new JsonFactory();
  private static final String UNREADABLE = "提交的内容无法读取，请刷新页面后重新填写。";

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> engineBodyFilter() {
    FilterRegistrationBean<OncePerRequestFilter> filter =
        new FilterRegistrationBean<>(new BodyFilter());
    filter.setOrder(190);
    filter.addUrlPatterns("/camunda/api/*");
    return filter;
  }

  /** Whether any key at any depth names an expression; what cannot be read is refused too. */
  static boolean carriesExpression(byte[] body) {
    try (JsonParser parser = JSON.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && parser.currentName().endsWith("Expression")) {
          return true;
        }
      }
      return false;
    } catch (JsonProcessingException e) {
      return true;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static class BodyFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "提交的内容超过1MB，请删减后再提交。");
      } else if (!isReadable(request, body)) {
        refuse(response, HttpStatus.BAD_REQUEST, UNREADABLE);
      } else if (QUERY.matcher(EngineApi.pathOf(request)).matches() && carriesExpression(body)) {
        refuse(response, HttpStatus.FORBIDDEN, "查询条件中不能使用表达式。");
      } else {
        chain.doFilter(new Read(request, body), response);
      }
    }

    private static boolean isReadable(HttpServletRequest request, byte[] body) {
      if (hasNul(request.getQueryString()) || !isUtf8(request.getContentType())) {
        return false;
      }
      boolean submission = SUBMISSION.matcher(EngineApi.pathOf(request)).matches();
      return body.length == 0
          ? !submission
          : EngineBody.read(body)
              .filter(submission ? EngineBody::isSubmission : EngineBody::isQuery)
              .isPresent();
    }

    /** The database keeps no NUL; as a parameter of ours the firewall refuses it. */
    private static boolean hasNul(@Nullable String query) {
      return query != null && query.contains("%00");
    }

    private static boolean isUtf8(@Nullable String contentType) {
      try {
        return contentType == null
            || contentType.isBlank()
            || UTF_8.equals(
                Objects.requireNonNullElse(
                    MediaType.parseMediaType(contentType).getCharset(), UTF_8));
      } catch (InvalidMediaTypeException e) {
        return false;
      }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String sentence)
        throws IOException {
      response.setStatus(status.value());
      response.setContentType("application/json;charset=UTF-8");
      response
          .getOutputStream()
          .write("{\"type\":\"Refusal\",\"message\":\"%s\"}".formatted(sentence).getBytes(UTF_8));
    }
  }

  /** The request again, with the body that was read. */
  private static class Read extends HttpServletRequestWrapper {

    private final byte[] body;

    Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new BytesInputStream(body);
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
    }
  }
}
