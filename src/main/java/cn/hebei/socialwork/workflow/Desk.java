package cn.hebei.socialwork.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works tasks in somebody's name, through the same forms and permissions as that person: for the
 * demo data and the process specs. It exists in the demo profile only.
 */
public interface Desk {

  /** Every open task, oldest first. */
  List<Item> open();

  /**
   * What the form of a task shows this user: {@code form} and {@code facts}, as Json texts. A task
   * whose form is confidential is claimed first, as anybody has to who wants to read it.
   */
  Map<String, String> view(String userId, Item item);

  /**
   * Claims the task and submits its form as this user.
   *
   * @throws RuntimeException with the Chinese sentence when it is refused
   */
  void submit(String userId, Item item, Object values);

  /**
   * Claims the task and submits its form as this user.
   *
   * @return the Chinese sentence when the use case refuses it, else empty
   */
  Optional<String> trySubmit(String userId, Item item, Object values);

  /**
   * An open task.
   *
   * @param taskId the engine's id
   * @param formId its form
   * @param process its process
   * @param key its case
   * @param name the task's name as lists show it
   * @param candidates whose task it is: group ids, or the user who has claimed it
   */
  record Item(
      String taskId,
      String formId,
      String process,
      CaseKey key,
      String name,
      Set<String> candidates) {}
}
