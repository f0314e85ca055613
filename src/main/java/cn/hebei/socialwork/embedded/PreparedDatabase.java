package cn.hebei.socialwork.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;

/**
 * A database that is being prepared: its folder made, its server started, its schema brought up to
 * date. What the application itself then migrates finds nothing left to do.
 */
class PreparedDatabase {

  private final DatabaseFolder folder;
  private final CompletableFuture<EmbeddedPostgres> server;

  private PreparedDatabase(DatabaseFolder folder, CompletableFuture<EmbeddedPostgres> server) {
    this.folder = folder;
    this.server = server;
  }

  /** Begins beside the caller. */
  static PreparedDatabase begin(DatabaseFolder folder, FlywayProperties migrations) {
    return new PreparedDatabase(
        folder, CompletableFuture.supplyAsync(() -> serve(folder, migrations)));
  }

  private static EmbeddedPostgres serve(DatabaseFolder folder, FlywayProperties migrations) {
    try {
      folder.prepare();
      EmbeddedPostgres server = EmbeddedDatabase.server(folder.path()).start();
      try {
        migrate(server, migrations);
      } catch (RuntimeException e) {
        server.close();
        throw e;
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void migrate(EmbeddedPostgres server, FlywayProperties migrations) {
    Flyway.configure()
        .dataSource(server.getPostgresDatabase())
        .locations(migrations.getLocations().toArray(String[]::new))
        .group(migrations.isGroup())
        .outOfOrder(migrations.isOutOfOrder())
        .load()
        .migrate();
  }

  /**
   * Waits for it.
   *
   * @throws RuntimeException what the preparation failed with
   */
  EmbeddedPostgres server() {
    try {
      return server.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Stops the server, once it is there, and lets others have the folder. */
  void close() throws IOException {
    try {
      if (!server.handle((there, failure) -> failure != null).join()) {
        server.join().close();
      }
    } finally {
      folder.release();
    }
  }
}
