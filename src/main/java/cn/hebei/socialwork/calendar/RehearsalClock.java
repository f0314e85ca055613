package cn.hebei.socialwork.calendar;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rehearsal offset, kept in the database: set once at first start, then only moved forward. */
@Component
public class RehearsalClock {

  private final JdbcClient jdbc;
  private final TimeSource time;

  RehearsalClock(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * Reads the kept offset into the time source.
   *
   * @return whether this database is a rehearsal
   */
  public boolean load() {
    var offset = jdbc.sql("select offset_millis from rehearsal_clock").query(Long.class).optional();
    offset.ifPresent(time::setOffsetMillis);
    return offset.isPresent();
  }

  /** Whether this database is a rehearsal. */
  public boolean running() {
    return jdbc.sql("select count(*) from rehearsal_clock").query(Integer.class).single() > 0;
  }

  /** Begins a rehearsal at this instant; does nothing when one is running already. */
  public void begin(Instant start) {
    if (!running()) {
      jdbc.sql("insert into rehearsal_clock (id, offset_millis) values (1, ?)")
          .param(Duration.between(time.now(), start).toMillis())
          .update();
      load();
    }
  }

  /**
   * Moves the clock forward to this instant.
   *
   * @throws IllegalArgumentException when the instant lies in the past, or no rehearsal is running
   */
  public void moveTo(Instant target) {
    Duration step = Duration.between(time.now(), target);
    if (step.isNegative() || !running()) {
      throw new IllegalArgumentException("the clock moves forward only, and only in a rehearsal");
    }
    jdbc.sql("update rehearsal_clock set offset_millis = offset_millis + ?")
        .param(step.toMillis())
        .update();
    load();
  }
}
