package cn.hebei.socialwork.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** The folder of the embedded database: initialised whole or not at all, never served twice. */
class DatabaseFolder {

  private static final long STOP_SECONDS = 30;

  /** Where PostgreSQL writes its port in {@code postmaster.pid}, counted from 0. */
  private static final int PORT_LINE = 3;

  private final Path path;

  DatabaseFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** Root needs {@code unshare -U}; a folder that belongs to somebody else is not touched. */
  void refuseWrongUser() throws IOException {
    String user = System.getProperty("user.name");
    if (Files.exists(path) && !Files.getOwner(path).getName().equals(user)) {
      throw new IllegalStateException(
          "%s belongs to %s, not to %s: start as the user who started first"
              .formatted(path, Files.getOwner(path).getName(), user));
    }
    if ("root".equals(user) && !canUnshare()) {
      throw new IllegalStateException(
          "PostgreSQL does not run as root here (no user namespaces): start as another user");
    }
  }

  /** After a kill -9 of the application its postmaster lives on and holds the folder. */
  void stopOrphan() throws IOException {
    postmaster().ifPresent(DatabaseFolder::stop);
  }

  /** The port of the postmaster that serves the folder now, if one does. */
  OptionalInt servedAt() throws IOException {
    return postmaster().isPresent()
        ? OptionalInt.of(Integer.parseInt(pidFile().get(PORT_LINE).strip()))
        : OptionalInt.empty();
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    List<String> lines = pidFile();
    return lines.isEmpty() || !lines.get(0).strip().matches("\\d+")
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
            .filter(p -> p.info().command().orElse("").contains("postgres"));
  }

  private List<String> pidFile() throws IOException {
    Path file = path.resolve("postmaster.pid");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /**
   * Initialises in a neighbouring folder and renames, so that an interrupted first start is none.
   */
  void initialise() throws IOException {
    if (Files.exists(path.resolve("PG_VERSION"))) {
      return;
    }
    Files.createDirectories(path.getParent());
    Path fresh = Files.createTempDirectory(path.getParent(), "initialising-");
    EmbeddedDatabase.server(fresh).start().close();
    Files.deleteIfExists(path);
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void stop(ProcessHandle postmaster) {
    postmaster.destroy();
    try {
      postmaster.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      postmaster.destroyForcibly();
    }
  }

  private static boolean canUnshare() throws IOException {
    try {
      return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
