package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.workflow.engine.Refusals.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers for the engine's API, Tasklist's and Cockpit's alike: whatever goes wrong is told in one
 * Chinese sentence that shows nothing of the inside, and what the sender did wrong is no failure of
 * ours (4xx, one line in the log, no trace).
 */
@Configuration(proxyBeanMethods = false)
class EngineAnswers {

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> refusalFilter(ObjectMapper json) {
    FilterRegistrationBean<OncePerRequestFilter> filter =
        new FilterRegistrationBean<>(new AnswerFilter(json));
    filter.setOrder(200);
    filter.addUrlPatterns("/camunda/api/*");
    return filter;
  }

  private static class AnswerFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);
    private static final Answer ELSEWHERE = new Answer(HttpStatus.NOT_FOUND, "该事项不存在，或不属于您的单位。");
    private static final Answer UNREADABLE =
        new Answer(HttpStatus.BAD_REQUEST, "请求的内容不正确，请刷新页面后重试。");

    private final ObjectMapper json;

    AnswerFilter(ObjectMapper json) {
      this.json = json;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Refusals.begin();
      Buffered buffered = new Buffered(response);
      try {
        chain.doFilter(request, buffered);
        if (buffered.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
          write(buffered, answer(request, buffered));
        }
        buffered.copyBodyToResponse();
      } finally {
        Refusals.end();
      }
    }

    private Answer answer(HttpServletRequest request, Buffered response) {
      JsonNode told = told(response);
      if (told.path("message").asText().contains("ENGINE-13034")) {
        return ELSEWHERE;
      }
      return Refusals.answer()
          .orElseGet(
              () ->
                  response.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()
                      ? refused(response.getStatus(), told.path("message").asText())
                      : failed(request, told.path("type").asText()));
    }

    /** What the engine says, or nothing. */
    private JsonNode told(Buffered response) {
      try {
        return Optional.ofNullable(json.readTree(response.getContentAsByteArray()))
            .orElseGet(json::createObjectNode);
      } catch (IOException e) {
        return json.createObjectNode();
      }
    }

    private static Answer refused(int status, String message) {
      HttpStatus known =
          Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.BAD_REQUEST);
      return new Answer(
          known,
          Refusals.own(message)
              .orElseGet(
                  () ->
                      switch (known) {
                        case UNAUTHORIZED -> "登录已失效，请重新登录。";
                        case FORBIDDEN -> "您没有这项权限；如工作需要，请联系系统管理员。";
                        case NOT_FOUND -> "没有找到，或者不属于您的单位，请返回列表重新打开。";
                        default -> UNREADABLE.sentence();
                      }));
    }

    private static Answer failed(HttpServletRequest request, String type) {
      Optional<RuntimeException> fault = Refusals.fault();
      String call = request.getMethod() + " " + request.getRequestURI();
      if (Blunders.isOne(fault, type)) {
        LOG.warn("{}: {} answered as 400", call, type);
        LOG.debug("{}", call, fault.orElse(null));
        return UNREADABLE;
      }
      LOG.error("{}: {}", call, type, fault.orElse(null));
      return Refusals.FAILED;
    }

    private void write(Buffered response, Answer answer) throws IOException {
      response.resetBuffer();
      response.setStatus(answer.status().value());
      response.setContentType("application/json");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response
          .getOutputStream()
          .write(json.writeValueAsBytes(Map.of("type", "Refusal", "message", answer.sentence())));
    }
  }

  /** Sends no error page on its own: a script cannot read one. */
  private static class Buffered extends ContentCachingResponseWrapper {

    Buffered(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendError(int status) {
      resetBuffer();
      setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
      sendError(status);
    }
  }
}
