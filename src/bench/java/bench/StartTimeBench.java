package bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How long the demo takes from an empty folder to its first answer, beside a bare Camunda. Both
 * take turns, so that a busy machine is busy for both; the result is written for the reader.
 */
class StartTimeBench {

  private static final int RUNS = Integer.getInteger("bench.runs", 5);
  private static final double MOST = 1.5;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Path RESULT = Path.of("docs/benchmark.md");

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void theDemoStartsInAtMostOneAndAHalfTimesOfABareCamunda() throws Exception {
    List<Double> bare = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      bare.add(seconds("bench.BareCamunda", List.of("-Dspring.config.name=bare", "-Dspring.profiles.active=embedded", "-Dcamunda.bpm.auto-deployment-enabled=false")));
      ours.add(seconds("cn.hebei.socialwork.Application", List.of("-Dspring.profiles.active=demo")));
    }
    double ratio = median(ours) / median(bare);
    Files.writeString(RESULT, report(bare, ours, ratio));
    assertThat(ratio).isLessThanOrEqualTo(MOST);
  }

  private static double seconds(String main, List<String> options) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "bench-");
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8"));
    command.addAll(options);
    command.add("-Dserver.port=" + port);
    command.add("-Dstations.data-dir=" + folder);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      awaitAnswer(process, port, folder);
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      process.destroy();
      process.waitFor(1, TimeUnit.MINUTES);
    }
  }

  private static void awaitAnswer(Process process, int port, Path folder) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest health =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build();
    long last = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < last) {
      try {
        if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not listening yet.
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("no answer, see " + folder.resolve("log"));
  }

  private static String report(List<Double> bare, List<Double> ours, double ratio) {
    StringBuilder result =
        new StringBuilder(
            """
            # Start time

            From an empty folder to the first healthy answer, seconds: database initialised, tables made, models
            deployed, demo accounts there. Both run on the same embedded PostgreSQL and take turns. Made by
            `mvn -Pbench test`; the build of that profile fails above a ratio of 1.5.

            | run | bare Camunda | this application |
            |---|---|---|
            """);
    for (int i = 0; i < bare.size(); i++) {
      result.append(row(String.valueOf(i + 1), bare.get(i), ours.get(i)));
    }
    result.append(row("median", median(bare), median(ours)));
    result.append(
        String.format(
            Locale.ROOT,
            "%nRatio of the medians: **%.2f** on %d cores, Java %s.%n",
            ratio,
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature()));
    return result.toString();
  }

  private static String row(String name, double bare, double ours) {
    return String.format(Locale.ROOT, "| %s | %.1f | %.1f |%n", name, bare, ours);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
