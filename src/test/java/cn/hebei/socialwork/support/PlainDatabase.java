package cn.hebei.socialwork.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A PostgreSQL of the test JVM's own with a module's tables, for unit tests without Spring. */
public final class PlainDatabase {

  private static final DataSource SERVER = server();

  private PlainDatabase() {}

  /** A client on fresh tables of these modules. */
  public static JdbcClient of(String... modules) {
    try (Connection connection = SERVER.getConnection()) {
      connection.createStatement().execute("drop schema public cascade; create schema public");
      for (String module : modules) {
        for (Resource script :
            new PathMatchingResourcePatternResolver()
                .getResources("classpath:db/migration/" + module + "/*.sql")) {
          ScriptUtils.executeSqlScript(connection, script);
        }
      }
      return JdbcClient.create(SERVER);
    } catch (SQLException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataSource server() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      return new SingleConnectionDataSource(
          server.getJdbcUrl("postgres", "postgres"), "postgres", "", true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
