package cn.hebei.socialwork.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the embedded database: initialised whole or not at all, never served twice. While
 * an application holds it no other may touch it; the lock goes with the process, however it ends.
 */
class DatabaseFolder {

  private static final long STOP_SECONDS = 30;

  /** Where PostgreSQL writes its port in {@code postmaster.pid}, counted from 0. */
  private static final int PORT_LINE = 3;

  private static final String FRESH = "initialising-";

  private final Path path;
  private @Nullable FileChannel lock;

  DatabaseFolder(Path path) {
    this.path = path;
  }

  /** The database's folder inside the application's. */
  static DatabaseFolder in(String dataDir) {
    return new DatabaseFolder(Path.of(dataDir).toAbsolutePath().resolve("postgresql"));
  }

  /**
   * Makes the folder ready to be served and holds it.
   *
   * @throws IllegalStateException when another application holds it, or another user owns it
   */
  void prepare() throws IOException {
    hold();
    refuseWrongUser();
    stopOrphan();
    initialise();
  }

  private void hold() throws IOException {
    Files.createDirectories(path.getParent());
    FileChannel file =
        FileChannel.open(
            path.resolveSibling(path.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    if (!locks(file)) {
      file.close();
      throw new IllegalStateException(
          "another application uses " + path + ": stop it, or set stations.data-dir");
    }
    lock = file;
  }

  private static boolean locks(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Lets others have it. */
  void release() throws IOException {
    if (lock != null) {
      lock.close();
    }
  }

  Path path() {
    return path;
  }

  /** Root needs {@code unshare -U}; a folder that belongs to somebody else is not touched. */
  private void refuseWrongUser() throws IOException {
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
  private void stopOrphan() throws IOException {
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
   * Initialises in a neighbouring folder and renames, so that an interrupted first start is none;
   * what it left behind goes.
   */
  private void initialise() throws IOException {
    removeInterrupted();
    if (Files.exists(path.resolve("PG_VERSION"))) {
      return;
    }
    Path fresh = Files.createTempDirectory(path.getParent(), FRESH);
    EmbeddedDatabase.server(fresh).start().close();
    Files.deleteIfExists(path);
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A killed application may have left such a folder served. */
  private void removeInterrupted() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(path.getParent(), FRESH + "*")) {
      for (Path folder : left) {
        new DatabaseFolder(folder).stopOrphan();
        remove(folder);
      }
    }
  }

  private static void remove(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      // Its initdb outlives the killed application for a moment: the start after this one does it.
    }
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
