package cn.hebei.socialwork.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agreement.Agreement.ReportPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class YearDatesTest {

  private static final YearDates.Policy POLICY =
      new YearDates.Policy(
          MonthDay.of(9, 1),
          120,
          MonthDay.of(10, 15),
          MonthDay.of(12, 31),
          done -> done.minusDays(43));

  private static YearDates dates(String from, String to) {
    return YearDates.of(
        new Agreement(
            "130123-01-2025",
            "agency-1",
            BigDecimal.ONE,
            LocalDate.parse(from),
            LocalDate.parse(to),
            1,
            ReportPeriod.QUARTER,
            1,
            null),
        POLICY);
  }

  private static YearDates expected(String nextPlan, String evaluation) {
    return new YearDates(LocalDate.parse(nextPlan), LocalDate.parse(evaluation));
  }

  @Test
  void aCalendarYearPlansInItsSeptemberAndIsEvaluatedInItsOctober() {
    assertThat(dates("2025-01-01", "2025-12-31")).isEqualTo(expected("2025-09-01", "2025-10-15"));
  }

  @Test
  void anAgreementFromMarchPlansInTheSeptemberBeforeItEnds() {
    assertThat(dates("2025-03-15", "2026-03-14")).isEqualTo(expected("2025-09-01", "2025-10-15"));
  }

  @Test
  void anAgreementThatEndsExactly120DaysAfterTheFirstOfSeptemberStillPlansOnIt() {
    assertThat(dates("2025-01-01", "2025-12-30").nextPlan()).isEqualTo(LocalDate.of(2025, 9, 1));
    assertThat(dates("2024-12-30", "2025-12-29").nextPlan())
        .as("one day less leaves the September before, which lies before the agreement")
        .isEqualTo(LocalDate.of(2024, 12, 30));
  }

  @Test
  void noPlanOpensBeforeTheAgreementBegins() {
    assertThat(dates("2025-10-01", "2026-09-30")).isEqualTo(expected("2025-10-01", "2025-10-15"));
  }

  @Test
  void anEvaluationLeavesTimeForItsOutcomeBeforeTheAgreementEnds() {
    assertThat(dates("2025-01-01", "2025-11-20").evaluation())
        .as("43 days before its end, not on the 15th of October")
        .isEqualTo(LocalDate.of(2025, 10, 8));
    assertThat(dates("2025-01-01", "2025-11-27").evaluation()).isEqualTo("2025-10-15");
  }

  @Test
  void anAgreementTooShortForThatIsEvaluatedAtOnce() {
    assertThat(dates("2025-06-01", "2025-06-30")).isEqualTo(expected("2025-06-01", "2025-06-01"));
  }

  @Test
  void anAgreementFromNovemberIsEvaluatedAtOnceBecauseTheYearEnds() {
    assertThat(dates("2025-11-01", "2026-06-30")).isEqualTo(expected("2025-11-01", "2025-11-01"));
    assertThat(dates("2025-11-18", "2026-11-17").evaluation()).isEqualTo("2025-11-18");
  }

  @Test
  void anAgreementThatBeginsTooLateForThisYearsEndIsEvaluatedBeforeItsOwn() {
    assertThat(dates("2025-11-19", "2026-11-18").evaluation()).isEqualTo("2026-10-06");
    assertThat(dates("2025-12-20", "2026-12-19").evaluation()).isEqualTo("2026-10-15");
    assertThat(dates("2025-12-20", "2026-06-30").evaluation()).isEqualTo("2026-05-18");
  }
}
