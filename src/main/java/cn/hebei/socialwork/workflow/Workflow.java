package cn.hebei.socialwork.workflow;

import java.util.Map;

/** How a step tells the engine something: start a case, answer one that waits. */
public interface Workflow {

  /**
   * Starts a root instance in a tenant, as the system: nobody holds CREATE_INSTANCE, the use case
   * has decided that the person may. Idempotent: a case that is there already is not started again.
   */
  void start(String process, CaseKey key, String tenant, Map<String, Object> variables);

  /**
   * Tells the case that waits for this message.
   *
   * @param local values that the waiting scope must hold, such as the number of a report period
   * @throws IllegalStateException when nobody waits: a job that asks is retried
   * @throws org.springframework.dao.ConcurrencyFailureException when somebody changed the case at
   *     the same moment, and nothing has happened
   */
  void tell(String message, CaseKey key, Map<String, Object> local, Map<String, Object> answers);

  /** Whether the process runs for this case; its sub-cases do not count. */
  boolean runs(String process, CaseKey key);

  /**
   * Whether the process runs for this case by a picture that knows the message, be it waiting for
   * it just now or not: cases that began under an earlier picture may not.
   */
  boolean takes(String process, String message, CaseKey key);

  /** Whether some case with this key waits for the message. */
  boolean waits(String message, CaseKey key);

  /** Tells the case that waits for this message. */
  default void tell(String message, CaseKey key, Map<String, Object> answers) {
    tell(message, key, Map.of(), answers);
  }
}
