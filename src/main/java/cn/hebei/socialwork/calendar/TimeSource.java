package cn.hebei.socialwork.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one source of time: PostgreSQL's clock plus the rehearsal offset. Legal deadlines are judged
 * by it, never by a timer having fired.
 */
@Component
public class TimeSource {

  /**
   * The province's time zone; the engine's columns carry no zone, so the JVM must run in it too.
   */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final JdbcClient jdbc;
  private final AtomicLong offsetMillis = new AtomicLong();

  TimeSource(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The current instant. */
  public Instant now() {
    OffsetDateTime database =
        jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    return database.toInstant().plusMillis(offsetMillis.get());
  }

  /** The current date in the province. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  /** The instant of a local date and time of the province. */
  public static Instant at(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }

  /** The rehearsal offset in milliseconds; zero outside rehearsals. */
  public long offsetMillis() {
    return offsetMillis.get();
  }

  void setOffsetMillis(long millis) {
    offsetMillis.set(millis);
  }
}
