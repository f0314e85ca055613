package cn.hebei.socialwork.workflow;

import java.util.List;

/** The open tasks of a case, for those who may work on them. */
public interface CaseTasks {

  /**
   * The open tasks of a lot-year and its sub-cases that this user may work on: claimed by him or
   * her, or offered and claimed by nobody.
   */
  List<OpenTask> workedBy(String userId, CaseKey lotYear);

  /** Whether this task is not completed yet. */
  boolean isOpen(String taskId);

  /**
   * An open task.
   *
   * @param taskId the engine's id
   * @param step process and element, such as {@code plan/userTask_draft}
   * @param name the task's name as lists show it
   */
  record OpenTask(String taskId, String step, String name) {}
}
