package cn.hebei.socialwork.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever meets an R, B or P number anywhere finds its row in the documents, and whoever meets the
 * number of a decision finds the decision.
 */
class CitationsTest {

  /** Of a decision's number at the head of its file. */
  private static final int DIGITS = 4;

  private static final Pattern ROW = Pattern.compile("^\\| ([RBP]\\d{1,2}) \\|");

  private static final List<Path> TABLES =
      List.of(Path.of("docs/requirements.md"), Path.of("docs/law.md"), Path.of("docs/practice.md"));

  private static final List<Path> READ =
      List.of(
          Path.of("src/main/java"),
          Path.of("src/test/java"),
          Path.of("src/main/resources/application.yaml"),
          Path.of("src/main/resources/db"),
          Path.of("src/main/resources/templates"),
          Path.of("processes"),
          Path.of("forms"),
          Path.of("docs"),
          Path.of("README.md"),
          Path.of("pom.xml"));

  private static final Pattern ADR = Pattern.compile("\\bADR (\\d+)\\b|\\badr/(\\d{4})-");

  private static final Path DECISIONS = Path.of("docs/adr");

  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|sql|html|bpmn|dmn|form|md|xml|yaml)");

  private final Report report = new Report();

  @Test
  void everyCitedNumberHasARow() throws IOException {
    Set<String> rows = rows();
    for (Path folder : READ) {
      for (Path file : files(folder)) {
        Words.citation()
            .matcher(Files.readString(file))
            .results()
            .map(r -> r.group(1))
            .distinct()
            .filter(id -> !rows.contains(id))
            .forEach(id -> report.add(file.toString(), "nobody knows " + id));
      }
    }
    report.assertNothing();
  }

  @Test
  void everyCitedDecisionIsThere() throws IOException {
    Set<Integer> decisions =
        files(DECISIONS).stream()
            .map(file -> Integer.valueOf(file.getFileName().toString().substring(0, DIGITS)))
            .collect(Collectors.toSet());
    int cited = 0;
    for (Path folder : READ) {
      for (Path file : files(folder)) {
        for (int adr : decisions(Files.readString(file))) {
          cited++;
          report.unless(decisions.contains(adr), file.toString(), "there is no ADR " + adr);
        }
      }
    }
    report.unless(cited > 0, "everywhere", "no decision is cited");
    report.assertNothing();
  }

  private static Set<Integer> decisions(String text) {
    return ADR.matcher(text)
        .results()
        .map(r -> Integer.valueOf(r.group(1) == null ? r.group(2) : r.group(1)))
        .collect(Collectors.toSet());
  }

  @Test
  void everyRowOfTheNoticeTheLawAndThePracticeIsThere() throws IOException {
    assertThat(rows())
        .containsAll(ids("R", 85))
        .containsAll(ids("B", 54))
        .containsAll(ids("P", 45));
  }

  private static Set<String> rows() throws IOException {
    Set<String> result = new TreeSet<>();
    for (Path table : TABLES) {
      for (String line : Files.readAllLines(table)) {
        var row = ROW.matcher(line);
        if (row.find()) {
          assertThat(result.add(row.group(1))).as("%s stands twice", row.group(1)).isTrue();
        }
      }
    }
    return result;
  }

  private static List<String> ids(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(n -> letter + n).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> TEXT.matcher(f.getFileName().toString()).matches())
          .collect(Collectors.toList());
    }
  }
}
