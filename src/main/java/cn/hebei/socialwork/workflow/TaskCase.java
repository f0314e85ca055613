package cn.hebei.socialwork.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The task a form belongs to.
 *
 * @param key the case
 * @param taskId the engine's id of the task
 * @param tenant whose tenant the case runs in: the purchaser's region, a township, an agency, an
 *     expert
 * @param actor user id of who looks or submits; {@code system} in jobs
 * @param variables the routing answers visible to the task
 */
public record TaskCase(
    CaseKey key, String taskId, String tenant, String actor, Map<String, Object> variables) {

  /** A whole-number variable, such as the number of a report period. */
  public int number(String name) {
    @Nullable Object value = variables.get(name);
    if (value instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalStateException("no number " + name + " at task " + taskId);
  }
}
