package cn.hebei.socialwork.workflow;

import java.util.Optional;

/** Tells who has a task, to those who may see the task at all. */
public interface TaskHolders {

  /** Where this task stands; empty when it does not exist or this user may not see it. */
  Optional<Standing> of(String userId, String taskId);

  /**
   * Where a task stands.
   *
   * @param key its case
   * @param title the case for people, or the name of its process
   * @param holder who has the ball
   * @param days how many days it has been waiting
   * @param claimable whether the one who asks may claim it now
   */
  record Standing(CaseKey key, String title, Holder holder, long days, boolean claimable) {}
}
