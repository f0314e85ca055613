package cn.hebei.socialwork.start;

import cn.hebei.socialwork.Application;
import cn.hebei.socialwork.support.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The demo as a process of its own, as {@code spring-boot:run} starts it, on a folder of its own.
 */
final class Demo {

  private static final Duration START = Duration.ofMinutes(2);
  private static final int PORT_LINE = 3;

  private final Path data;
  private final Path log;
  private final int port;
  private final Process process;

  private Demo(Path data, Path log, int port, Process process) {
    this.data = data;
    this.log = log;
    this.port = port;
    this.process = process;
  }

  /** Starts it and does not wait. */
  static Demo begin(Path data, String name) throws IOException {
    int port = freePort();
    Path log = Path.of("target", "demo-" + name + ".log");
    List<String> arguments =
        List.of(
            "--server.port=" + port, "--stations.demo-data=false", "--stations.data-dir=" + data);
    return new Demo(data, log, port, java(log, arguments).start());
  }

  /** Starts it and waits until it is ready. */
  static Demo start(Path data, String name) throws IOException {
    Demo demo = begin(data, name);
    Awaitility.await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(250))
        .failFast("it stopped, see " + demo.log, () -> !demo.process.isAlive())
        .until(demo::isReady);
    return demo;
  }

  /** The exit code of the command that verifies every audit chain. */
  static int verifyAudit(Path data) throws IOException, InterruptedException {
    Path log = Path.of("target", "demo-verify.log");
    Process command = java(log, List.of("--verify-audit", "--stations.data-dir=" + data)).start();
    command.waitFor(START.toSeconds(), TimeUnit.SECONDS);
    return command.exitValue();
  }

  Caller signedIn(String userId) {
    Caller caller = Caller.at("http://127.0.0.1:" + port);
    caller.signIn(userId, "demo");
    caller.get("/camunda/api/engine/engine");
    return caller;
  }

  /** SIGKILL, as a power cut for the JVM; the database server is a process of its own. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(1, TimeUnit.MINUTES);
  }

  /** SIGTERM. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor(1, TimeUnit.MINUTES);
  }

  String output() throws IOException {
    return Files.readString(log);
  }

  /** Whether a database server serves the folder. */
  boolean databaseRuns() throws IOException {
    Path file = data.resolve("postgresql/postmaster.pid");
    return Files.exists(file)
        && ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip())).isPresent();
  }

  /** The first column of what this query finds. */
  List<String> ask(String sql) throws SQLException, IOException {
    String served =
        Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(PORT_LINE).strip();
    List<String> result = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + served + "/postgres", "postgres", "");
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        result.add(rows.getString(1));
      }
    }
    return result;
  }

  private boolean isReady() {
    try {
      return Caller.at("http://127.0.0.1:" + port).get("/actuator/health/readiness").status()
          == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static ProcessBuilder java(Path log, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Application.class.getName(),
                "--spring.profiles.active=demo"));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
