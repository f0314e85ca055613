package cn.hebei.socialwork.calendar;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The years whose holidays a test has loaded. */
public final class LoadedYears {

  private LoadedYears() {}

  /** Forgets this year and all after it, in the table and in memory. */
  public static void forgetFrom(int year, JdbcClient jdbc, WorkingCalendar calendar) {
    jdbc.sql("delete from special_day where day >= ?").param(LocalDate.of(year, 1, 1)).update();
    calendar.forget();
  }
}
