package cn.hebei.socialwork.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static List<Period> periods(String from, String to, int months) {
    return Period.of(day(from), day(to), months);
  }

  @Test
  void aCalendarYearByQuartersHasFourPeriods() {
    assertThat(periods("2025-01-01", "2025-12-31", 3))
        .containsExactly(
            new Period(1, day("2025-01-01"), day("2025-03-31")),
            new Period(2, day("2025-04-01"), day("2025-06-30")),
            new Period(3, day("2025-07-01"), day("2025-09-30")),
            new Period(4, day("2025-10-01"), day("2025-12-31")));
  }

  @Test
  void aShortLastPeriodEndsWithTheAgreement() {
    assertThat(periods("2025-03-15", "2025-10-20", 3))
        .containsExactly(
            new Period(1, day("2025-03-15"), day("2025-06-14")),
            new Period(2, day("2025-06-15"), day("2025-09-14")),
            new Period(3, day("2025-09-15"), day("2025-10-20")));
  }

  @Test
  void aLastPeriodMayBeOneDay() {
    assertThat(periods("2025-01-01", "2025-07-01", 6))
        .last()
        .isEqualTo(new Period(2, day("2025-07-01"), day("2025-07-01")));
  }

  @Test
  void aShortMonthDoesNotShiftThePeriodsAfterIt() {
    assertThat(periods("2025-01-31", "2025-05-30", 1))
        .containsExactly(
            new Period(1, day("2025-01-31"), day("2025-02-27")),
            new Period(2, day("2025-02-28"), day("2025-03-30")),
            new Period(3, day("2025-03-31"), day("2025-04-29")),
            new Period(4, day("2025-04-30"), day("2025-05-30")));
  }

  @Test
  void aLeapYearHasNoGap() {
    assertThat(periods("2024-02-29", "2025-02-27", 12))
        .containsExactly(new Period(1, day("2024-02-29"), day("2025-02-27")));
  }

  @Test
  void aTermShorterThanAPeriodIsOnePeriod() {
    assertThat(periods("2025-11-01", "2025-12-31", 12))
        .containsExactly(new Period(1, day("2025-11-01"), day("2025-12-31")));
  }

  @Test
  void periodsLeaveNeitherGapNorOverlap() {
    for (int months : new int[] {1, 3, 6, 12}) {
      for (LocalDate from = day("2024-01-01"); from.getYear() == 2024; from = from.plusDays(1)) {
        List<Period> periods = Period.of(from, from.plusYears(1).minusDays(1), months);
        assertThat(periods).hasSize(12 / months);
        LocalDate next = from;
        for (Period period : periods) {
          assertThat(period.from()).isEqualTo(next);
          assertThat(period.to()).isAfterOrEqualTo(period.from());
          next = period.to().plusDays(1);
        }
        assertThat(next).isEqualTo(from.plusYears(1));
      }
    }
  }

  @Test
  void aTermThatEndsBeforeItBeginsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> periods("2025-01-02", "2025-01-01", 3));
    assertThatIllegalArgumentException().isThrownBy(() -> periods("2025-01-01", "2025-12-31", 0));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-03-31, 2025年第一季度",
    "2025-10-01, 2025-12-31, 2025年第四季度",
    "2025-01-01, 2025-06-30, 2025年上半年",
    "2025-07-01, 2025-12-31, 2025年下半年",
    "2024-01-01, 2024-12-31, 2024年",
    "2024-02-01, 2024-02-29, 2024年2月",
    "2025-02-01, 2025-04-30, 2025年2月1日至2025年4月30日",
    "2025-03-15, 2025-06-14, 2025年3月15日至2025年6月14日",
    "2024-07-01, 2025-06-30, 2024年7月1日至2025年6月30日"
  })
  void aPeriodHasTheNameAnOfficeGivesIt(String from, String to, String title) {
    assertThat(new Period(1, day(from), day(to)).title()).isEqualTo(title);
  }
}
