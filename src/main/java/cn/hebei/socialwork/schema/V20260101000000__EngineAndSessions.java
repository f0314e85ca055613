package cn.hebei.socialwork.schema;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the tables of the engine and of the web sessions from the scripts that their own jars
 * ship.
 *
 * <p>It comes first: if the engine made its tables itself, Flyway would refuse the schema and two
 * nodes would race on an empty database.
 */
public class V20260101000000__EngineAndSessions extends BaseJavaMigration {

  private static final String ENGINE = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
  private static final List<String> SCRIPTS =
      List.of(
          ENGINE + "engine.sql",
          ENGINE + "history.sql",
          ENGINE + "identity.sql",
          ENGINE + "case.engine.sql",
          ENGINE + "case.history.sql",
          ENGINE + "decision.engine.sql",
          ENGINE + "decision.history.sql",
          "org/springframework/session/jdbc/schema-postgresql.sql");

  @Override
  public void migrate(Context context) {
    for (String script : SCRIPTS) {
      ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
    }
  }
}
