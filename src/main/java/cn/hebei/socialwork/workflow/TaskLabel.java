package cn.hebei.socialwork.workflow;

import java.util.Optional;

/**
 * What the name of a task says between its case and its action, such as 2025年第一季度; implemented by
 * the step that repeats its tasks within a case, so that lists tell them apart.
 */
public interface TaskLabel {

  /** The words for this task, or empty when another step knows it or there are none. */
  Optional<String> of(TaskCase task);
}
