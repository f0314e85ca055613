package cn.hebei.socialwork.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the text of the files shows; every test names all offenders at once. */
class SourceTest {

  private static final int LONGEST_CLASS = 200;

  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** PostgreSQL's own clocks; {@code clock_timestamp()} stands in TimeSource alone. */
  private static final Pattern DATABASE_CLOCK =
      Pattern.compile(
          "\\bnow\\s*\\(\\s*\\)|\\b(current_date|current_time|current_timestamp|localtime"
              + "|localtimestamp|clock_timestamp|statement_timestamp|transaction_timestamp"
              + "|timeofday)\\b");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** The engine's own now() in the shared filters, which follows its clock. */
  private static final String ENGINE_NOW = "${now()}";

  @Test
  void noMigrationAsksTheDatabaseForTheTime() {
    assertThat(
            offences(
                MIGRATIONS,
                ".sql",
                (lines, report) -> {
                  for (String line : lines) {
                    if (DATABASE_CLOCK.matcher(line.toLowerCase(Locale.ROOT)).find()) {
                      report.add(line);
                    }
                  }
                }))
        .as("a column default does not follow the rehearsal clock; the time comes as a parameter")
        .isEmpty();
  }

  @Test
  void noQueryAsksTheDatabaseForTheTimeButTheTimeSource() {
    assertThat(
            offences(
                MAIN,
                ".java",
                (lines, report) -> {
                  for (String line : lines) {
                    LITERAL
                        .matcher(line.replace(ENGINE_NOW, ""))
                        .results()
                        .map(r -> r.group(1).toLowerCase(Locale.ROOT))
                        .filter(text -> DATABASE_CLOCK.matcher(text).find())
                        .forEach(report::add);
                  }
                }))
        .as("only TimeSource reads the database's clock")
        .allMatch(line -> line.startsWith("TimeSource.java"));
  }

  @Test
  void noClassIsLongerThanTwoHundredLines() {
    BiConsumer<List<String>, List<String>> tooLong =
        (lines, report) -> {
          if (lines.size() > LONGEST_CLASS) {
            report.add(lines.size() + " lines");
          }
        };
    assertThat(offences(MAIN, ".java", tooLong))
        .as("a class that needs scrolling does two things")
        .isEmpty();
  }

  @Test
  void nothingIsLeftForLaterInTheCode() {
    Pattern later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled");
    BiConsumer<List<String>, List<String>> leftovers =
        (lines, report) ->
            lines.stream().filter(line -> later.matcher(line).find()).forEach(report::add);
    List<String> found = new ArrayList<>(offences(MAIN, ".java", leftovers));
    found.addAll(offences(TESTS, ".java", leftovers));
    assertThat(found).as("what is open belongs into docs/requirements.md").isEmpty();
  }

  @Test
  void noBuildFileNamesARegistry() {
    Pattern registry =
        Pattern.compile("(repo\\d?\\.maven|registry\\.npmjs|docker\\.io|ghcr\\.io|quay\\.io)");
    BiConsumer<List<String>, List<String>> hosts =
        (lines, report) ->
            lines.stream().filter(line -> registry.matcher(line).find()).forEach(report::add);
    List<String> found = new ArrayList<>(offences(Path.of("docker"), "", hosts));
    found.addAll(offences(Path.of(".ci"), "", hosts));
    found.addAll(offences(Path.of("pom.xml"), "", hosts));
    assertThat(found).as("offices build behind mirrors of their own").isEmpty();
  }

  private static List<String> offences(
      Path folder, String ending, BiConsumer<List<String>, List<String>> look) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> result = new ArrayList<>();
      files
          .filter(Files::isRegularFile)
          .filter(f -> f.toString().endsWith(ending))
          .sorted()
          .forEach(
              f -> {
                List<String> found = new ArrayList<>();
                look.accept(read(f), found);
                found.forEach(line -> result.add(f.getFileName() + ": " + line.strip()));
              });
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
