package cn.hebei.socialwork.workflow;

import java.time.Instant;
import java.util.List;

/**
 * Drives the rehearsal clock forward so that everything that falls due on the way happens on its
 * own day and in its own order: jumping would fire it all at the destination.
 */
public interface RehearsalDrive {

  /** What falls due next, soonest first. */
  List<Due> upcoming(int most);

  /** Moves the clock to this moment, doing everything due on the way; one drive at a time. */
  Outcome to(Instant target);

  /**
   * A timer that waits.
   *
   * @param at when it is due
   * @param title the case for people
   * @param name Chinese name of the event
   */
  record Due(Instant at, String title, String name) {}

  /**
   * A job that failed for good on the way and was skipped.
   *
   * @param at when
   * @param title the case for people
   * @param name Chinese name of the step
   * @param reason why
   */
  record Failure(Instant at, String title, String name, String reason) {}

  /** How a drive ended. */
  sealed interface Outcome {}

  /**
   * It arrived.
   *
   * @param now the time it is now
   * @param jobs how many jobs were done on the way
   * @param failures what failed on the way
   */
  record Arrived(Instant now, int jobs, List<Failure> failures) implements Outcome {}

  /**
   * It did not begin, or stopped on the way.
   *
   * @param sentence one Chinese sentence why
   */
  record Refused(String sentence) implements Outcome {}
}
