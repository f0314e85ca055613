package cn.hebei.socialwork.workflow;

/**
 * One task form: what it shows and what happens when it is submitted. There is one bean for each
 * {@code forms/<id>.form}; the record is the contract at the edge, the aggregate is the truth.
 *
 * @param <R> the record all of the form's fields bind to, strictly
 */
public interface TaskForm<R extends Record> {

  /** The form's id, {@code <process>-<task>}. */
  String id();

  /** The record that a submission binds to. */
  Class<R> type();

  /**
   * Whether only the person who has claimed the task may read what the form shows. Everybody else
   * who may see the task, and everybody before it is claimed, gets one neutral sentence.
   */
  default boolean confidential() {
    return false;
  }

  /** What the form shows: prefilled values and read-only facts, live from the domain. */
  FormView open(TaskCase task);

  /**
   * Runs the use case in the engine's transaction.
   *
   * @return the routing answers, or one Chinese sentence that refuses
   */
  Result submit(TaskCase task, R values);
}
