package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.workflow.Result;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * The right status and the plain Chinese sentence for what the engine makes of a refusal (500,
 * English words, ids); {@link EngineAnswers} writes them.
 */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  static final Answer FAILED =
      new Answer(HttpStatus.INTERNAL_SERVER_ERROR, "系统暂时无法完成，您填写的内容没有丢失，请稍后重试或联系系统管理员。");
  private static final Pattern SENTENCE = Pattern.compile("[^a-zA-Z]+。");
  private static final ThreadLocal<@Nullable RuntimeException> CAUSE = new ThreadLocal<>();
  private static final ThreadLocal<@Nullable RuntimeException> FAULT = new ThreadLocal<>();
  private static final ThreadLocal<@Nullable Boolean> ANSWERING = new ThreadLocal<>();

  private Refusals() {}

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

  /** From here on this thread answers one request, whose failures are kept. */
  static void begin() {
    CAUSE.remove();
    FAULT.remove();
    ANSWERING.set(true);
  }

  /** The request is answered. */
  static void end() {
    ANSWERING.remove();
    CAUSE.remove();
    FAULT.remove();
  }

  /** Keeps what a command failed of while a request is answered; jobs log their own. */
  static void failed(RuntimeException fault) {
    if (Boolean.TRUE.equals(ANSWERING.get())) {
      FAULT.set(fault);
    }
  }

  /** What to say of the failure that was kept, if one was. */
  static Optional<Answer> answer() {
    return Optional.ofNullable(CAUSE.get()).map(Refusals::answerTo);
  }

  /** The command that failed last in this request, if one did. */
  static Optional<RuntimeException> fault() {
    return Optional.ofNullable(FAULT.get());
  }

  private static Answer answerTo(RuntimeException cause) {
    if (cause instanceof FormRefusedException) {
      return new Answer(HttpStatus.BAD_REQUEST, String.valueOf(cause.getMessage()));
    }
    if (cause instanceof OptimisticLockingException) {
      return new Answer(HttpStatus.CONFLICT, Result.TAKEN_MEANWHILE);
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
    return own(cause.getMessage());
  }

  /** The message if it is a sentence of ours. */
  static Optional<String> own(@Nullable String message) {
    return Optional.ofNullable(message).filter(m -> SENTENCE.matcher(m).matches());
  }

  /**
   * What is said.
   *
   * @param status the response's
   * @param sentence one Chinese sentence
   */
  record Answer(HttpStatus status, String sentence) {}
}
