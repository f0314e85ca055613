package cn.hebei.socialwork.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much lies on somebody's desk, counted by the engine with that person's own permissions. */
public interface Worklists {

  /** 我的待办, 本单位待办, 即将到期, 已逾期, in this order. */
  List<Count> counts(String userId);

  /**
   * One list.
   *
   * @param title its Chinese name
   * @param number how many tasks are on it
   * @param filterId the shared filter of the task list that shows them, or null
   * @param late whether these tasks are overdue
   */
  record Count(String title, long number, @Nullable String filterId, boolean late) {}
}
