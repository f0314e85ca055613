package cn.hebei.socialwork.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.CalendarImport.Asks;
import cn.hebei.socialwork.calendar.CalendarImport.Loaded;
import cn.hebei.socialwork.calendar.CalendarImport.Refused;
import cn.hebei.socialwork.support.ProcessSpec;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class CalendarImportSpec {

  private static final String YEAR_2027 =
      """
      日期,安排,节日
      2027-01-01,放假,元旦
      2027-05-01,放假,劳动节
      2027-10-01,放假,国庆节
      """;
  private static final LocalDate MONDAY = LocalDate.of(2027, 2, 8);

  @Autowired private CalendarImport days;
  @Autowired private WorkingCalendar calendar;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void forget2027() {
    LoadedYears.forgetFrom(2027, jdbc, calendar);
  }

  private CalendarImport.Outcome load(String text, boolean replace) {
    return days.load(text.getBytes(StandardCharsets.UTF_8), replace);
  }

  @Test
  void aNewYearIsLoadedAndCountsAtOnce() {
    assertThat(load(YEAR_2027, false)).isInstanceOf(Loaded.class);
    assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 31), 1))
        .isEqualTo(LocalDate.of(2027, 1, 4));
  }

  @Test
  void anExistingYearIsReplacedOnlyWhenThatIsConfirmed() {
    load(YEAR_2027, false);
    assertThat(calendar.isWorkingDay(MONDAY)).isTrue();
    String changed = YEAR_2027 + MONDAY + ",放假,春节\n";
    assertThat(load(changed, false)).isEqualTo(new Asks(new TreeSet<>(Set.of(2027))));
    assertThat(calendar.isWorkingDay(MONDAY)).as("nothing happened").isTrue();
    assertThat(load(changed, true)).isInstanceOf(Loaded.class);
    assertThat(calendar.isWorkingDay(MONDAY)).as("replaced, and not from memory").isFalse();
    assertThat(days.of(2027)).hasSize(4);
  }

  @Test
  void aFaultyFileChangesNothing() {
    assertThat(load(YEAR_2027 + "2027-02-30,放假,春节\n", true)).isInstanceOf(Refused.class);
    assertThat(days.years()).doesNotContainKey(2027);
  }

  @Test
  void theYearsOfTheRepositoryAreLoaded() {
    assertThat(days.years().keySet()).containsExactly(2021, 2022, 2023, 2024, 2025, 2026);
  }
}
