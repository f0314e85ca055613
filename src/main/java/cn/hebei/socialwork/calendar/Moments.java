package cn.hebei.socialwork.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Turns days into the moments that timers need: the only place that does. */
public final class Moments {

  private Moments() {}

  /** An instant as a timer needs it. */
  public static Date of(Instant instant) {
    return Date.from(instant);
  }

  /** The moment a day begins. */
  public static Date startOf(LocalDate day) {
    return Date.from(day.atStartOfDay(TimeSource.ZONE).toInstant());
  }

  /** The moment after a day's last: a period whose last day this is has run out. */
  public static Date endOf(LocalDate day) {
    return startOf(day.plusDays(1));
  }

  /**
   * The last minute of a period that runs out at this moment. Lists show it, so that people read
   * the last day and not the midnight after it.
   */
  public static Date lastMinuteBefore(Date end) {
    return Date.from(end.toInstant().minusSeconds(60));
  }

  /** Whether a last day is over at this instant. */
  public static boolean isOver(LocalDate lastDay, Instant now) {
    return !now.isBefore(endOf(lastDay).toInstant());
  }
}
