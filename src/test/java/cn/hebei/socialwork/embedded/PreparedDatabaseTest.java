package cn.hebei.socialwork.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What is prepared beside Spring's start serves whole or not at all. */
class PreparedDatabaseTest {

  private final Path data;
  private final Path migrations;

  PreparedDatabaseTest(@TempDir Path data, @TempDir Path migrations) {
    this.data = data;
    this.migrations = migrations;
  }

  private DatabaseFolder folder() {
    return DatabaseFolder.in(data.toString());
  }

  private FlywayProperties migrating(String statement) throws IOException {
    Files.writeString(migrations.resolve("V1__first.sql"), statement);
    FlywayProperties properties = new FlywayProperties();
    properties.setLocations(List.of("filesystem:" + migrations));
    return properties;
  }

  /** Another application may have the folder, and nobody serves it. */
  private void isFree() throws IOException {
    assertThat(folder().servedAt()).isEmpty();
    DatabaseFolder next = folder();
    next.prepare();
    next.release();
  }

  @Test
  void itIsServedWithItsTablesAndStopsWhenClosed() throws Exception {
    PreparedDatabase database =
        PreparedDatabase.begin(folder(), migrating("create table made (id int)"));
    EmbeddedPostgres server = database.server();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        ResultSet tables = connection.getMetaData().getTables(null, "public", "made", null)) {
      assertThat(tables.next()).isTrue();
    }
    assertThat(folder().servedAt()).hasValue(server.getPort());
    database.close();
    isFree();
  }

  @Test
  void aMigrationThatFailsIsToldAndLeavesNoServer() throws Exception {
    PreparedDatabase database = PreparedDatabase.begin(folder(), migrating("no such statement"));
    assertThatThrownBy(database::server).isInstanceOf(FlywayException.class);
    database.close();
    isFree();
  }

  @Test
  void aStartThatFailsBeforeAnybodyAskedForItLeavesNoServer() throws Exception {
    migrating("create table made (id int)");
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.getEnvironment().setActiveProfiles("embedded");
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "own",
                  Map.of(
                      "stations.data-dir",
                      data.toString(),
                      "spring.flyway.locations",
                      "filesystem:" + migrations)));
      new EarlyPreparation().initialize(context);
      context.registerBean(
          "broken",
          String.class,
          () -> {
            throw new IllegalStateException("broken");
          });
      assertThatThrownBy(context::refresh).hasRootCauseMessage("broken");
    }
    assertThat(data.resolve("postgresql/PG_VERSION")).exists();
    isFree();
  }
}
