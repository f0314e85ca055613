package cn.hebei.socialwork.workflow.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Turns what the engine makes of a refusal (500, English words, ids) into the right status and the
 * plain Chinese sentence that the use case gave.
 */
@Configuration(proxyBeanMethods = false)
class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Answer FAILED =
      new Answer(HttpStatus.INTERNAL_SERVER_ERROR, "系统暂时无法完成，您填写的内容没有丢失，请稍后重试或联系管理员。");
  private static final Pattern SENTENCE = Pattern.compile("[^a-zA-Z]+。");
  private static final ThreadLocal<@Nullable RuntimeException> CAUSE = new ThreadLocal<>();

  /** Keeps the innermost cause of a failed engine call for the answer to this request. */
  static RuntimeException keep(RuntimeException failure) {
    RuntimeException cause = failure;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof FormRefusedException
          || t instanceof OptimisticLockingException
          || t instanceof AuthorizationException
          || t instanceof BadUserRequestException) {
        cause = (RuntimeException) t;
      }
    }
    if (answerTo(cause).status().is5xxServerError()) {
      LOG.error("a form could not be shown or submitted", failure);
    }
    CAUSE.set(cause);
    return cause;
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> refusalFilter(ObjectMapper json) {
    FilterRegistrationBean<OncePerRequestFilter> filter =
        new FilterRegistrationBean<>(new AnswerFilter(json));
    filter.setOrder(200);
    filter.addUrlPatterns("/camunda/api/engine/*");
    return filter;
  }

  private static Answer answerTo(RuntimeException cause) {
    if (cause instanceof FormRefusedException) {
      return new Answer(HttpStatus.BAD_REQUEST, String.valueOf(cause.getMessage()));
    }
    if (cause instanceof OptimisticLockingException) {
      return new Answer(HttpStatus.CONFLICT, "该事项刚被他人处理，请刷新后再试。");
    }
    if (cause instanceof AuthorizationException) {
      return new Answer(HttpStatus.FORBIDDEN, own(cause).orElse("您没有办理该事项的权限，或它已由他人认领。"));
    }
    if (cause instanceof BadUserRequestException) {
      return new Answer(HttpStatus.NOT_FOUND, own(cause).orElse("该事项已办结或不存在，请刷新列表。"));
    }
    return FAILED;
  }

  /** Our own sentence; the engine's are English and tell ids. */
  private static Optional<String> own(RuntimeException cause) {
    return Optional.ofNullable(cause.getMessage()).filter(m -> SENTENCE.matcher(m).matches());
  }

  private record Answer(HttpStatus status, String sentence) {}

  private static class AnswerFilter extends OncePerRequestFilter {

    private final ObjectMapper json;

    AnswerFilter(ObjectMapper json) {
      this.json = json;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      CAUSE.remove();
      ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
      try {
        chain.doFilter(request, buffered);
        RuntimeException cause = CAUSE.get();
        if (isOfAnotherTenant(buffered)) {
          write(buffered, new Answer(HttpStatus.NOT_FOUND, "该事项不存在，或不属于您的单位。"));
        } else if (cause != null && buffered.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
          write(buffered, answerTo(cause));
        } else if (buffered.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
          write(buffered, FAILED);
        }
        buffered.copyBodyToResponse();
      } finally {
        CAUSE.remove();
      }
    }

    /** The engine takes a task of another region for a fault of its own. */
    private static boolean isOfAnotherTenant(ContentCachingResponseWrapper response) {
      return response.getStatus() >= HttpStatus.BAD_REQUEST.value()
          && new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
              .contains("ENGINE-13034");
    }

    private void write(ContentCachingResponseWrapper response, Answer answer) {
      try {
        response.resetBuffer();
        response.setStatus(answer.status().value());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response
            .getOutputStream()
            .write(json.writeValueAsBytes(Map.of("type", "Refusal", "message", answer.sentence())));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
