package cn.hebei.socialwork.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody has claimed and not finished; it must not be lost when he moves (P36). */
public interface OpenTasks {

  /** The tasks this user has claimed, oldest first. */
  List<Held> heldBy(String userId);

  /**
   * Takes every task from one who moves or leaves: the successor gets those that are his to do, the
   * rest goes back to its office. Each hand-over is a link in its case's chain.
   *
   * @param successor user id, or null to give everything back
   * @param actor who arranged it
   * @return what became of each task
   */
  List<Handed> handOver(String userId, @Nullable String successor, String actor);

  /**
   * Offers the open tasks of a role that nobody holds any more to the organ's principal (P8).
   *
   * @return how many tasks ask for the role
   */
  int offerToPrincipal(String organCode, Role role);

  /**
   * Ends that offer: somebody holds the role again. What the principal has claimed already stays
   * with the principal.
   */
  void takeBackFromPrincipal(String organCode, Role role);

  /**
   * A claimed task.
   *
   * @param taskId the engine's id
   * @param name organ, case and action
   * @param caseKey the case
   */
  record Held(String taskId, String name, String caseKey) {}

  /**
   * A task that was handed over.
   *
   * @param task the task
   * @param to the successor's user id, or null when it went back to its office
   */
  record Handed(Held task, @Nullable String to) {}
}
