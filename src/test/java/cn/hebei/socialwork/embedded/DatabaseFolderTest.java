package cn.hebei.socialwork.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What starts that were killed leave behind, and two applications on one folder. */
class DatabaseFolderTest {

  private final Path data;

  DatabaseFolderTest(@TempDir Path data) {
    this.data = data;
  }

  private DatabaseFolder folder() {
    return DatabaseFolder.in(data.toString());
  }

  private long initialising() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(f -> f.getFileName().toString().startsWith("initialising-")).count();
    }
  }

  @Test
  void whatAnInterruptedFirstStartLeftIsStoppedAndRemoved() throws Exception {
    Files.writeString(
        Files.createDirectory(data.resolve("initialising-1")).resolve("PG_VERSION"), "17");
    Path served = Files.createDirectory(data.resolve("initialising-2"));
    EmbeddedPostgres left = EmbeddedDatabase.server(served).start();
    DatabaseFolder folder = folder();
    folder.prepare();
    assertThat(initialising()).isZero();
    assertThat(data.resolve("postgresql/PG_VERSION")).exists();
    assertThatThrownBy(() -> left.getPostgresDatabase().getConnection()).isNotNull();
    folder.release();
  }

  @Test
  void anOrphanIsStopped() throws Exception {
    DatabaseFolder killed = folder();
    killed.prepare();
    EmbeddedPostgres orphan = EmbeddedDatabase.server(killed.path()).start();
    killed.release();
    DatabaseFolder next = folder();
    assertThat(next.servedAt()).hasValue(orphan.getPort());
    next.prepare();
    assertThat(next.servedAt()).isEmpty();
    assertThatThrownBy(() -> orphan.getPostgresDatabase().getConnection()).isNotNull();
    next.release();
  }

  @Test
  void asLongAsOneApplicationHoldsItAnotherIsRefused() throws Exception {
    DatabaseFolder first = folder();
    first.prepare();
    assertThatThrownBy(() -> folder().prepare())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another application uses");
    first.release();
    DatabaseFolder second = folder();
    second.prepare();
    second.release();
  }
}
