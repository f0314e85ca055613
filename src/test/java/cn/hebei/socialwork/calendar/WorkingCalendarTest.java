package cn.hebei.socialwork.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.support.PlainDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B48: 87令85 and 86, on the arrangements that come with the program. */
class WorkingCalendarTest {

  private final JdbcClient jdbc = PlainDatabase.of("calendar");
  private final WorkingCalendar calendar = new WorkingCalendar(jdbc);

  WorkingCalendarTest() throws IOException {
    try (InputStream in = new ClassPathResource("data/cn-workdays.csv").getInputStream()) {
      CalendarFile.of(in.readAllBytes())
          .days()
          .forEach(
              d ->
                  jdbc.sql("insert into special_day (day, kind, festival) values (?, ?, ?)")
                      .params(d.day(), d.kind(), d.festival())
                      .update());
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void theDayOfTheEventIsNotCounted() {
    assertThat(calendar.plusWorkingDays(day("2024-09-02"), 1)).isEqualTo("2024-09-03");
    assertThat(calendar.plusWorkingDays(day("2024-09-02"), 5)).isEqualTo("2024-09-09");
    assertThat(calendar.plusDays(day("2024-09-02"), 1)).isEqualTo("2024-09-03");
  }

  @Test
  void weekendsDoNotCount() {
    assertThat(calendar.isWorkingDay(day("2024-09-06"))).as("Friday").isTrue();
    assertThat(calendar.isWorkingDay(day("2024-09-07"))).as("Saturday").isFalse();
    assertThat(calendar.isWorkingDay(day("2024-09-08"))).as("Sunday").isFalse();
    assertThat(calendar.plusDays(day("2024-09-02"), 5)).isEqualTo("2024-09-09");
  }

  @Test
  void aLastDayOnAHolidayRollsOnPastTheFestival() {
    assertThat(calendar.plusDays(day("2024-09-26"), 5)).isEqualTo("2024-10-08");
  }

  @Test
  void aMakeUpSaturdayIsAWorkingDay() {
    assertThat(calendar.isWorkingDay(day("2024-10-12"))).isTrue();
    assertThat(calendar.plusDays(day("2024-10-02"), 10)).isEqualTo("2024-10-12");
  }

  @Test
  void aYearThatIsNotLoadedIsRefused() {
    assertThatThrownBy(() -> calendar.plusWorkingDays(day("2026-12-31"), 1))
        .isInstanceOf(YearNotLoadedException.class)
        .hasMessageContaining("2027年");
  }

  @Test
  void aYearIsReadOnceUntilItIsForgotten() {
    assertThat(calendar.isWorkingDay(day("2024-10-01"))).isFalse();
    jdbc.sql("delete from special_day where day = ?").param(day("2024-10-01")).update();
    assertThat(calendar.isWorkingDay(day("2024-10-01"))).as("from memory").isFalse();
    calendar.forget();
    assertThat(calendar.isWorkingDay(day("2024-10-01"))).as("read anew").isTrue();
  }
}
