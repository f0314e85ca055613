package cn.hebei.socialwork.calendar;

/** Somebody with a clock of his own that follows the rehearsal, such as the process engine. */
@FunctionalInterface
public interface ClockFollower {

  /**
   * The rehearsal stands this far ahead of (or behind) real time from now on.
   *
   * @param offsetMillis milliseconds, counted from real time and not from the last offset
   */
  void follow(long offsetMillis);
}
