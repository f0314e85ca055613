package cn.hebei.socialwork.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets the time of the application and the engine for a test, in either direction. */
public final class TestClock {

  private final TimeSource time;

  public TestClock(TimeSource time) {
    this.time = time;
  }

  /** A source of time on this database, for unit tests without Spring. */
  public static TimeSource timeOf(JdbcClient jdbc) {
    return new TimeSource(jdbc);
  }

  /** Sets the clock, which then runs on from there. */
  public void set(LocalDateTime local) {
    set(TimeSource.at(local));
  }

  /** Sets the clock, which then runs on from there. */
  public void set(Instant instant) {
    time.setOffsetMillis(0);
    time.setOffsetMillis(Duration.between(time.now(), instant).toMillis());
    ClockUtil.offset(time.offsetMillis());
  }
}
