package cn.hebei.socialwork.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.support.PlainDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * B48 for any day of the loaded years 2021 to 2026 and any length, against days counted another
 * way: the first day is out, the last rolls on, make-up Saturdays count, 以内 includes the last day.
 */
class WorkingCalendarPropertiesTest {

  private static final int LONGEST = 90;

  private static final CountedDays COUNTED = new CountedDays();
  private static WorkingCalendar calendar = new WorkingCalendar(PlainDatabase.of());

  @BeforeContainer
  static void load() throws IOException {
    JdbcClient jdbc = PlainDatabase.of("calendar");
    try (InputStream in = new ClassPathResource("data/cn-workdays.csv").getInputStream()) {
      CalendarFile.of(in.readAllBytes())
          .days()
          .forEach(
              d ->
                  jdbc.sql("insert into special_day (day, kind, festival) values (?, ?, ?)")
                      .params(d.day(), d.kind(), d.festival())
                      .update());
    }
    calendar = new WorkingCalendar(jdbc);
  }

  /** Days from which the longest period still ends within the loaded years, either way. */
  @Provide
  static Arbitrary<LocalDate> days() {
    return between(LocalDate.of(2021, 6, 1), LocalDate.of(2026, 7, 31));
  }

  /** The last and first weeks of the years, where a count changes its table. */
  @Provide
  static Arbitrary<LocalDate> yearEnds() {
    return Arbitraries.integers()
        .between(2021, 2025)
        .flatMap(year -> between(LocalDate.of(year, 12, 15), LocalDate.of(year + 1, 1, 10)));
  }

  private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
    return Arbitraries.longs()
        .between(0, ChronoUnit.DAYS.between(first, last))
        .map(first::plusDays);
  }

  @Property
  void everyDayIsWhatTheTableSays(@ForAll("days") LocalDate day) {
    assertThat(calendar.isWorkingDay(day)).isEqualTo(COUNTED.works(day));
  }

  @Property
  void aPeriodOfWorkingDaysEndsWhereTheFingerEnds(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    assertThat(calendar.plusWorkingDays(start, days)).isEqualTo(COUNTED.after(start, days));
  }

  @Property
  void aPeriodOfNaturalDaysEndsOnTheFirstWorkingDayFromItsLast(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    assertThat(calendar.plusDays(start, days)).isEqualTo(COUNTED.notBefore(start.plusDays(days)));
  }

  @Property
  void acrossTheEndOfAYearNothingIsLostOrCountedTwice(
      @ForAll("yearEnds") LocalDate start, @ForAll @IntRange(min = 1, max = 30) int days) {
    assertThat(calendar.plusWorkingDays(start, days)).isEqualTo(COUNTED.after(start, days));
    assertThat(calendar.plusDays(start, days)).isEqualTo(COUNTED.notBefore(start.plusDays(days)));
  }

  @Property
  void theFirstDayIsNotCounted(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    LocalDate end = calendar.plusWorkingDays(start, days);
    assertThat(end).isAfter(start);
    assertThat(COUNTED.within(start, end)).as("after the first and with the last").isEqualTo(days);
    assertThat(calendar.plusDays(start, days)).isAfterOrEqualTo(start.plusDays(days));
  }

  @Property
  void noPeriodEndsOnADayWithoutWork(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    assertThat(COUNTED.works(calendar.plusDays(day, days))).isTrue();
    assertThat(COUNTED.works(calendar.plusWorkingDays(day, days))).isTrue();
    assertThat(COUNTED.works(calendar.minusDays(day, days))).isTrue();
    assertThat(COUNTED.works(calendar.minusWorkingDays(day, days))).isTrue();
  }

  @Property
  void oneMoreWorkingDayIsALaterDay(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    assertThat(calendar.plusWorkingDays(start, days + 1))
        .isAfter(calendar.plusWorkingDays(start, days));
    assertThat(calendar.plusDays(start, days + 1))
        .as("natural days may share the day they roll on to")
        .isAfterOrEqualTo(calendar.plusDays(start, days));
  }

  @Property
  void aLaterEventNeverEndsEarlier(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    LocalDate next = start.plusDays(1);
    assertThat(calendar.plusWorkingDays(next, days))
        .isAfterOrEqualTo(calendar.plusWorkingDays(start, days));
    assertThat(calendar.plusDays(next, days)).isAfterOrEqualTo(calendar.plusDays(start, days));
  }

  @Property
  void aMakeUpSaturdayCountsAndAHolidayOnAWeekdayDoesNot(@ForAll("days") LocalDate day) {
    LocalDate before = day.minusDays(1);
    assertThat(calendar.plusWorkingDays(before, 1).equals(day)).isEqualTo(COUNTED.works(day));
  }

  @Property
  void withinIncludesTheLastDayToItsLastMoment(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    LocalDate last = calendar.plusWorkingDays(start, days);
    Instant midnight = Moments.endOf(last).toInstant();
    assertThat(Moments.isOver(last, midnight.minusMillis(1))).isFalse();
    assertThat(Moments.isOver(last, midnight)).isTrue();
  }

  @Property
  void countedBackThePeriodStillFitsAndNoLaterWorkingDayWouldDo(
      @ForAll("days") LocalDate end, @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    LocalDate latest = calendar.minusWorkingDays(end, days);
    assertThat(latest).isEqualTo(COUNTED.before(end, days));
    assertThat(calendar.plusWorkingDays(latest, days)).isBeforeOrEqualTo(end);
    assertThat(calendar.plusWorkingDays(COUNTED.after(latest, 1), days)).isAfter(end);
  }

  @Property
  void soManyDaysBeforeADeadlineTheyStillFitAndALaterWorkingDayIsTooLate(
      @ForAll("days") LocalDate end, @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    LocalDate latest = calendar.minusDays(end, days);
    assertThat(calendar.plusDays(latest, days)).isBeforeOrEqualTo(end);
    assertThat(calendar.plusDays(COUNTED.after(latest, 1), days)).isAfter(end);
  }

  @Property
  void beforeADeadlineOnAWorkingDayNothingButTheWeekendIsLost(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = LONGEST) int days) {
    Assume.that(COUNTED.works(day));
    assertThat(calendar.minusDays(day, days)).isEqualTo(COUNTED.notAfter(day.minusDays(days)));
  }

  @Property
  void theWorkingDaysBetweenTwoDaysAreThoseOfThePeriodFromOneToTheOther(
      @ForAll("days") LocalDate start, @ForAll @IntRange(min = 0, max = LONGEST) int days) {
    LocalDate end = start.plusDays(days);
    assertThat(calendar.workingDaysBetween(start, end)).isEqualTo(COUNTED.within(start, end));
    assertThat(calendar.workingDaysBetween(end, start)).isEqualTo(-COUNTED.within(start, end));
    assertThat(
            calendar.workingDaysBetween(start, calendar.plusWorkingDays(start, Math.max(1, days))))
        .isEqualTo(Math.max(1, days));
  }

  @Property
  void aCountPastTheLoadedYearsIsRefusedNamingTheYear(
      @ForAll @IntRange(min = 0, max = 20) int before,
      @ForAll @IntRange(min = 24, max = 300) int days) {
    LocalDate start = CountedDays.LAST.minusDays(before);
    for (Runnable count :
        new Runnable[] {
          () -> calendar.plusWorkingDays(start, days),
          () -> calendar.plusDays(start, days),
          () -> calendar.workingDaysBetween(start, start.plusDays(days)),
          () -> calendar.minusDays(start.plusDays(days), 1)
        }) {
      assertThatThrownBy(count::run)
          .isInstanceOf(YearNotLoadedException.class)
          .hasMessage("2027年的节假日安排尚未导入，无法计算期限，请联系系统管理员导入工作日历。");
    }
    assertThatThrownBy(() -> calendar.minusWorkingDays(CountedDays.FIRST.plusDays(before), days))
        .isInstanceOf(YearNotLoadedException.class)
        .hasMessageContaining("2020年");
  }
}
