package cn.hebei.socialwork.workflow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells who has a task, to those who may see the task at all. */
public interface TaskHolders {

  /** Where this task stands; empty when it does not exist or this user may not see it. */
  Optional<Standing> of(String userId, String taskId);

  /**
   * Where a task stands.
   *
   * @param key its case
   * @param title the case for people; of one whose key names no lot only those whose own it is are
   *     told (B16), for others it is null
   * @param holder who has the ball
   * @param days how many days it has been waiting
   * @param claimable whether the one who asks may claim it now
   */
  record Standing(
      CaseKey key, @Nullable String title, Holder holder, long days, boolean claimable) {}
}
