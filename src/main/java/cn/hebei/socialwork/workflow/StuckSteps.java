package cn.hebei.socialwork.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Steps without people that failed as often as their model allows and stand still: an administrator
 * sees why, removes the cause and lets them try again.
 */
public interface StuckSteps {

  /** Every stuck step, the longest first. */
  List<Stuck> all();

  /**
   * Lets a stuck step try again, and notes in the chain of its case who asked for it.
   *
   * @return false when it is not stuck any more
   */
  boolean retry(String id, String actor);

  /**
   * Lets those try again that needed the working days of one of these years.
   *
   * @return how many
   */
  int retryWaitingFor(Set<Integer> years, String actor);

  /**
   * A stuck step.
   *
   * @param id what to retry it by
   * @param title the case for people
   * @param process Chinese name of its process
   * @param step Chinese name of the step
   * @param since when it failed for the last time
   * @param cause one Chinese sentence
   */
  record Stuck(String id, String title, String process, String step, Instant since, String cause) {}
}
