package cn.hebei.socialwork.support;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database fails at one place, as it would with a full disk, while something is done. */
public final class Breakdown {

  private static final String AUDIT = "audit_event";
  private static final List<String> LOGGERS =
      List.of("org.camunda.bpm.engine", "cn.hebei.socialwork.workflow.engine");

  private final JdbcClient jdbc;
  private final String table;
  private final String trigger;

  private Breakdown(JdbcClient jdbc, String table, String trigger) {
    this.jdbc = jdbc;
    this.table = table;
    this.trigger = trigger;
  }

  /** When a form or a step has done its work and its decision is written: its last word. */
  public static Breakdown ofTheDecision(JdbcClient jdbc) {
    return new Breakdown(jdbc, AUDIT, "create trigger breakdown before insert on audit_event");
  }

  /** When the engine has run the use case and writes what follows. */
  public static Breakdown ofTheEngine(JdbcClient jdbc) {
    return new Breakdown(
        jdbc, "act_ru_job", "create trigger breakdown before insert on act_ru_job");
  }

  /** When all is written and to be committed. */
  public static Breakdown ofTheCommit(JdbcClient jdbc) {
    return new Breakdown(
        jdbc,
        AUDIT,
        "create constraint trigger breakdown after insert on audit_event"
            + " deferrable initially deferred");
  }

  /** Traces of what is meant to fail would hide the others. */
  private static void log(@Nullable LogLevel level) {
    LoggingSystem logging = LoggingSystem.get(Breakdown.class.getClassLoader());
    for (String logger : LOGGERS) {
      logging.setLogLevel(logger, level);
    }
  }

  /** Does this while the database fails, and mends it. */
  public <T> T during(Supplier<T> work) {
    jdbc.sql(
            "create function breakdown() returns trigger language plpgsql as"
                + " $$ begin raise exception 'no space left on device'; end $$")
        .update();
    jdbc.sql(trigger + " for each row execute function breakdown()").update();
    log(LogLevel.OFF);
    try {
      return work.get();
    } finally {
      log(null);
      jdbc.sql("drop trigger breakdown on " + table).update();
      jdbc.sql("drop function breakdown()").update();
    }
  }
}
