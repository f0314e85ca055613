package cn.hebei.socialwork.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** A day of the province begins at 16:00 of the day before in UTC. */
class MomentsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 9, 2);
  private static final Instant MIDNIGHT = Instant.parse("2024-09-02T16:00:00Z");

  @Test
  void aDayBeginsAtMidnightInTheProvince() {
    assertThat(Moments.startOf(DAY)).isEqualTo(Date.from(Instant.parse("2024-09-01T16:00:00Z")));
  }

  @Test
  void aPeriodRunsOutWhenItsLastDayIsOver() {
    assertThat(Moments.endOf(DAY)).isEqualTo(Date.from(MIDNIGHT));
    assertThat(Moments.isOver(DAY, MIDNIGHT.minusMillis(1))).isFalse();
    assertThat(Moments.isOver(DAY, MIDNIGHT)).isTrue();
    assertThat(Moments.isOver(DAY, MIDNIGHT.plusMillis(1))).isTrue();
  }

  @Test
  void listsShowTheLastMinuteOfTheLastDay() {
    assertThat(Moments.lastMinuteBefore(Moments.of(MIDNIGHT)))
        .isEqualTo(Date.from(Instant.parse("2024-09-02T15:59:00Z")));
  }
}
