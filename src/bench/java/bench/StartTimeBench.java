package bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/**
 * How long the demo takes from an empty folder until it is ready, beside a bare Camunda. Both take
 * turns and the ratio is that of neighbours, so that a busy machine is busy for both.
 */
class StartTimeBench {

  private static final int PAIRS = Integer.getInteger("bench.runs", 5);
  private static final double MOST = 1.5;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  /** What {@code spring-boot:run} has on its class path, without the tests' libraries. */
  private static final String LIBRARIES = read(Path.of("target/runtime.classpath"));

  private static final List<String> SAME =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-Duser.timezone=Asia/Shanghai",
          "-Dfile.encoding=UTF-8",
          "-Dmanagement.endpoint.health.probes.enabled=true");
  private static final List<String> BARE =
      List.of(
          "-Dcamunda.bpm.auto-deployment-enabled=false",
          "-cp",
          "target/test-classes:" + LIBRARIES,
          "bench.BareCamunda");
  private static final List<String> OURS =
      List.of(
          "-Dspring.profiles.active=demo",
          "-cp",
          "target/classes:" + LIBRARIES,
          "cn.hebei.socialwork.Application");

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void theDemoStartsInAtMostOneAndAHalfTimesOfABareCamunda() throws Exception {
    List<Double> bare = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      bare.add(seconds(BARE));
      ours.add(seconds(OURS));
    }
    List<Double> ratios =
        IntStream.range(0, PAIRS).mapToObj(i -> ours.get(i) / bare.get(i)).toList();
    Result.write("Start from an empty folder", report(bare, ours, ratios));
    assertThat(Result.median(ratios)).isLessThanOrEqualTo(MOST);
  }

  private static double seconds(List<String> application) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "bench-");
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SAME);
    command.add("-Dserver.port=" + port);
    command.add("-Dstations.data-dir=" + folder);
    command.addAll(application);
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      awaitReady(process, port, log);
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      process.destroy();
      process.waitFor(1, TimeUnit.MINUTES);
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void awaitReady(Process process, int port, Path log) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
            .build();
    long last = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < last) {
      try {
        if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("no answer, see " + log);
  }

  private static String report(List<Double> bare, List<Double> ours, List<Double> ratios) {
    StringBuilder table =
        new StringBuilder(
            """
            Seconds until ready: database initialised, tables made, models deployed, demo accounts there. The bare
            Camunda web application has the same embedded PostgreSQL (fsync on) and nothing else; both take turns.
            The bench fails when the median of the pairs' ratios is above 1.5.

            | pair | bare Camunda | this application | ratio |
            |---|---|---|---|
            """);
    for (int i = 0; i < PAIRS; i++) {
      table.append(row(String.valueOf(i + 1), bare.get(i), ours.get(i), ratios.get(i)));
    }
    return table
        .append(row("min", least(bare), least(ours), least(ratios)))
        .append(
            row("median", Result.median(bare), Result.median(ours), Result.median(ratios)))
        .append(row("max", most(bare), most(ours), most(ratios)))
        .toString();
  }

  private static String row(String name, double bare, double ours, double ratio) {
    return "| %s | %s | %s | %s |%n"
        .formatted(name, Result.number(bare), Result.number(ours), Result.number(ratio));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double least(List<Double> values) {
    return values.stream().mapToDouble(d -> d).min().orElseThrow();
  }

  private static double most(List<Double> values) {
    return values.stream().mapToDouble(d -> d).max().orElseThrow();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
