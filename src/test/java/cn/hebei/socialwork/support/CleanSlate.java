package cn.hebei.socialwork.support;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Takes away every case of the test before, in the engine and in the domain, and sets the clock.
 */
public class CleanSlate implements BeforeEachCallback {

  private static final int TRIES = 5;

  /**
   * What stays: places, days, rules, organs, people, the captchas' key, and the engine's models,
   * grants and users.
   */
  private static final Set<String> KEPT =
      Set.of(
          "region",
          "special_day",
          "rehearsal_clock",
          "rule_value",
          "policy",
          "organ",
          "account",
          "post",
          "agency",
          "captcha_key",
          "agency_statement",
          "agency_proof",
          "model_set",
          "flyway_schema_history",
          "act_ru_authorization",
          "act_ru_filter",
          "act_ru_jobdef");

  @Override
  public void beforeEach(ExtensionContext context) {
    make(SpringExtension.getApplicationContext(context));
  }

  /** Makes it in this application, whose job executor must be off. */
  public static void make(ApplicationContext application) {
    JdbcClient jdbc = application.getBean(JdbcClient.class);
    List<String> tables =
        jdbc
            .sql("select tablename from pg_tables where schemaname = 'public'")
            .query(String.class)
            .list()
            .stream()
            .filter(t -> !KEPT.contains(t))
            .filter(
                t -> !t.startsWith("act_") || t.startsWith("act_ru_") || t.startsWith("act_hi_"))
            .toList();
    empty(jdbc, "truncate " + String.join(", ", tables));
    jdbc.sql("delete from act_ge_bytearray where deployment_id_ is null").update();
    application.getBean(World.class).reset();
    application.getBean(HappyYear.class).reset();
  }

  /** A request of the test before may still be saving its session, and hold what this waits for. */
  private static void empty(JdbcClient jdbc, String truncate) {
    for (int tries = 1; ; tries++) {
      try {
        jdbc.sql(truncate).update();
        return;
      } catch (PessimisticLockingFailureException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }
}
