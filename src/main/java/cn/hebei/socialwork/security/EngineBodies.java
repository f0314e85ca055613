package cn.hebei.socialwork.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what is sent to the engine's API before Jersey does: refuses a body that is too large, a
 * query that carries expressions (the first of two layers against CVE-2026-109432), and what is no
 * submission of a form.
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
  private static final ObjectMapper TREE = new ObjectMapper(JSON);

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

  /** Whether this names variables as the engine reads them; at anything else it stumbles. */
  static boolean isSubmission(byte[] body) {
    try {
      JsonNode submission = TREE.readTree(body);
      JsonNode variables = submission.path("variables");
      return submission.isObject()
          && (variables.isMissingNode() || variables.isObject())
          && variables.valueStream().allMatch(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return false;
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
      } else if (QUERY.matcher(EngineApi.pathOf(request)).matches() && carriesExpression(body)) {
        refuse(response, HttpStatus.FORBIDDEN, "查询条件中不能使用表达式。");
      } else if (SUBMISSION.matcher(EngineApi.pathOf(request)).matches() && !isSubmission(body)) {
        refuse(response, HttpStatus.BAD_REQUEST, "提交的内容无法读取，请刷新页面后重新填写。");
      } else {
        chain.doFilter(new Read(request, body), response);
      }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String sentence)
        throws IOException {
      response.setStatus(status.value());
      response.setContentType("application/json;charset=UTF-8");
      response
          .getOutputStream()
          .write(
              "{\"type\":\"Refusal\",\"message\":\"%s\"}"
                  .formatted(sentence)
                  .getBytes(StandardCharsets.UTF_8));
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
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
