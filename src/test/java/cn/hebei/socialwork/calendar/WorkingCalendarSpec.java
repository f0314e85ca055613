package cn.hebei.socialwork.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.support.ProcessSpec;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** B48: 87令85 and 86, on the arrangements of 2021 to 2026. */
@ProcessSpec
class WorkingCalendarSpec {

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
  private static final int LONGEST = 30;

  private static final int FRIDAY = 5;

  private final Map<String, Set<LocalDate>> table = new HashMap<>();

  @Autowired private WorkingCalendar calendar;
  @Autowired private JdbcClient jdbc;

  @Test
  void theDayOfTheEventIsNotCounted() {
    assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 9, 2), 1))
        .isEqualTo(LocalDate.of(2024, 9, 3));
    assertThat(calendar.plusDays(LocalDate.of(2024, 9, 2), 1)).isEqualTo(LocalDate.of(2024, 9, 3));
  }

  @Test
  void anEventAtAWeekendCountsFromTheNextWorkingDay() {
    assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 9, 7), 1))
        .isEqualTo(LocalDate.of(2024, 9, 9));
  }

  @Test
  void aLastDayOnAHolidayRollsOnToTheNextWorkingDay() {
    assertThat(calendar.plusDays(LocalDate.of(2024, 9, 26), 5))
        .as("the first of October rolls past the whole festival")
        .isEqualTo(LocalDate.of(2024, 10, 8));
  }

  @Test
  void aLastDayOnAnOrdinaryWeekendRollsOnToMonday() {
    assertThat(calendar.plusDays(LocalDate.of(2024, 9, 2), 5)).isEqualTo(LocalDate.of(2024, 9, 9));
  }

  @Test
  void holidaysWithinAPeriodOfNaturalDaysAreCounted() {
    assertThat(calendar.plusDays(LocalDate.of(2024, 9, 27), 20))
        .isEqualTo(LocalDate.of(2024, 10, 17));
  }

  @Test
  void aMakeUpSaturdayIsAWorkingDay() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2024, 10, 12))).isTrue();
    assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 10, 11), 1))
        .isEqualTo(LocalDate.of(2024, 10, 12));
    assertThat(calendar.plusDays(LocalDate.of(2024, 10, 2), 10))
        .as("a last day on it does not roll on")
        .isEqualTo(LocalDate.of(2024, 10, 12));
  }

  @Test
  void aPeriodRunsAcrossTheEndOfTheYear() {
    assertThat(calendar.plusWorkingDays(LocalDate.of(2024, 12, 31), 1))
        .isEqualTo(LocalDate.of(2025, 1, 2));
    assertThat(calendar.plusDays(LocalDate.of(2024, 12, 22), 10))
        .isEqualTo(LocalDate.of(2025, 1, 2));
  }

  @Test
  void aCountIntoAYearThatIsNotLoadedIsRefusedWithItsSentence() {
    assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 12, 31), 1))
        .isInstanceOf(YearNotLoadedException.class)
        .hasMessage("2027年的节假日安排尚未导入，无法计算期限，请联系系统管理员导入工作日历。");
  }

  @Test
  void everyPeriodOfWorkingDaysHoldsExactlyThatManyAndEndsOnOne() {
    for (LocalDate start = FIRST; start.isBefore(LAST); start = start.plusDays(3)) {
      for (int days = 1; days <= LONGEST; days += 7) {
        LocalDate end = calendar.plusWorkingDays(start, days);
        assertThat(calendar.isWorkingDay(end)).as("%s + %d", start, days).isTrue();
        assertThat(workingDaysAfter(start, end)).as("%s + %d", start, days).isEqualTo(days);
      }
    }
  }

  @Test
  void everyPeriodOfNaturalDaysEndsOnTheFirstWorkingDayFromItsLast() {
    for (LocalDate start = FIRST; start.isBefore(LAST); start = start.plusDays(3)) {
      for (int days = 1; days <= LONGEST; days += 7) {
        LocalDate end = calendar.plusDays(start, days);
        assertThat(end).isAfterOrEqualTo(start.plusDays(days));
        assertThat(calendar.isWorkingDay(end)).isTrue();
        assertThat(workingDaysAfter(start.plusDays(days - 1L), end))
            .as("%s + %d", start, days)
            .isEqualTo(1);
      }
    }
  }

  @Test
  @Transactional
  void aYearIsReadOnceAndKept() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2022, 10, 3))).isFalse();
    jdbc.sql("delete from special_day where day = ?").param(LocalDate.of(2022, 10, 3)).update();
    assertThat(calendar.isWorkingDay(LocalDate.of(2022, 10, 3))).as("from memory").isFalse();
    calendar.forget();
    assertThat(calendar.isWorkingDay(LocalDate.of(2022, 10, 3))).as("read anew").isTrue();
    calendar.forget();
  }

  /** Counted from the table itself, without the calendar. */
  private long workingDaysAfter(LocalDate start, LocalDate end) {
    return start.plusDays(1).datesUntil(end.plusDays(1)).filter(this::works).count();
  }

  private boolean works(LocalDate day) {
    boolean weekend = day.getDayOfWeek().getValue() > FRIDAY;
    return weekend ? days("workday").contains(day) : !days("holiday").contains(day);
  }

  private Set<LocalDate> days(String kind) {
    return table.computeIfAbsent(
        kind,
        k ->
            new HashSet<>(
                jdbc.sql("select day from special_day where kind = ?")
                    .param(k)
                    .query(LocalDate.class)
                    .list()));
  }
}
