package cn.hebei.socialwork.calendar;

import cn.hebei.socialwork.support.PlainDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar with the arrangements that come with the program, for unit tests without Spring. */
public final class ShippedCalendar {

  private ShippedCalendar() {}

  /** A calendar on fresh tables. */
  public static WorkingCalendar load() {
    JdbcClient jdbc = PlainDatabase.of("calendar");
    try (InputStream in = new ClassPathResource("data/cn-workdays.csv").getInputStream()) {
      CalendarFile.of(in.readAllBytes())
          .days()
          .forEach(
              d ->
                  jdbc.sql("insert into special_day (day, kind, festival) values (?, ?, ?)")
                      .params(d.day(), d.kind(), d.festival())
                      .update());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WorkingCalendar(jdbc);
  }
}
