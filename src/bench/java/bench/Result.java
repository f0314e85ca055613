package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code docs/benchmark.md}: each bench writes its own section and leaves the others alone. */
final class Result {

  private static final Path FILE = Path.of("docs/benchmark.md");
  private static final String HEAD =
      """
      # Benchmarks

      Written by `mvn -Pbench test` (one bench: `-Dtest=StartTimeBench` or `-Dtest=TasklistQueriesBench`).
      """;
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final double GIGA = 1024 * 1024;

  private Result() {}

  /** Puts this text under its title, in place of the last run's. */
  static void write(String title, String text) throws IOException {
    String old = Files.exists(FILE) ? Files.readString(FILE) : HEAD;
    String section = "\n## " + title + "\n\n" + text.strip() + "\n\n" + machine() + "\n";
    String rest =
        Pattern.compile("\n## " + Pattern.quote(title) + "\n.*?(?=\n## |\\z)", Pattern.DOTALL)
            .matcher(old)
            .replaceFirst("");
    Files.writeString(FILE, rest.stripTrailing() + "\n" + section);
  }

  /** A number as the tables show it. */
  static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static String machine() throws IOException {
    return "Run on %s at commit %s: %d cores, %s memory, Java %s, %s."
        .formatted(
            LocalDate.now(ZoneId.systemDefault()),
            commit(),
            Runtime.getRuntime().availableProcessors(),
            memory(),
            Runtime.version(),
            System.getProperty("os.name"));
  }

  private static String memory() throws IOException {
    if (!Files.exists(MEMORY)) {
      return "unknown";
    }
    String kilobytes = Files.readAllLines(MEMORY).get(0).replaceAll("\\D", "");
    return Math.round(Long.parseLong(kilobytes) / GIGA) + " GB";
  }

  private static String commit() throws IOException {
    Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
