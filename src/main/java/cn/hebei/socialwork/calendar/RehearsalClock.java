package cn.hebei.socialwork.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rehearsal offset, kept in the database: set once at first start, then only moved forward. */
@Component
public class RehearsalClock {

  private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final ObjectProvider<ClockFollower> followers;

  RehearsalClock(JdbcClient jdbc, TimeSource time, ObjectProvider<ClockFollower> followers) {
    this.jdbc = jdbc;
    this.time = time;
    this.followers = followers;
  }

  /**
   * Reads the kept offset into the time source and into every clock that follows it.
   *
   * @return whether this database is a rehearsal
   */
  public boolean load() {
    var offset = jdbc.sql("select offset_millis from rehearsal_clock").query(Long.class).optional();
    offset.ifPresent(
        millis -> {
          time.setOffsetMillis(millis);
          followers.forEach(follower -> follower.follow(millis));
        });
    return offset.isPresent();
  }

  /** Whether this database is a rehearsal. */
  public boolean running() {
    return jdbc.sql("select count(*) from rehearsal_clock").query(Integer.class).single() > 0;
  }

  /** What every page says during a rehearsal, such as 演练时钟：2024年9月2日 09:00. */
  public Optional<String> banner() {
    return running() ? Optional.of("演练时钟：" + text(time.now())) : Optional.empty();
  }

  /** A moment for people, such as 2024年9月2日 09:00. */
  public static String text(Instant moment) {
    return TEXT.format(LocalDateTime.ofInstant(moment, TimeSource.ZONE));
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
   * Moves the clock forward to this instant. One that has just passed leaves it as it is: time runs
   * on meanwhile.
   *
   * @throws IllegalStateException when no rehearsal is running
   */
  public void moveTo(Instant target) {
    if (!running()) {
      throw new IllegalStateException("only the clock of a rehearsal moves");
    }
    Duration step = Duration.between(time.now(), target);
    if (step.isNegative()) {
      return;
    }
    jdbc.sql("update rehearsal_clock set offset_millis = ?")
        .param(time.offsetMillis() + step.toMillis())
        .update();
    load();
  }
}
