package cn.hebei.socialwork.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the tables of notice, law and practice name as served and tested is there under that name.
 */
class RequirementsTest {

  private static final Path TABLE = Path.of("docs/requirements.md");
  private static final Pattern NAME = Pattern.compile("`([\\w.-]+)`");
  private static final Pattern RULE = Pattern.compile("\\('([a-z]+\\.[a-z-]+)',");
  private static final String OPEN_QUESTIONS = "## What the notice leaves open";
  private static final List<Path> TABLES =
      List.of(TABLE, Path.of("docs/law.md"), Path.of("docs/practice.md"));
  private static final Pattern ROW = Pattern.compile("\\| [RBP]\\d+ \\|.*");

  /** Counted from the end of a row: what serves it, what proves it. */
  private static final int SERVED_BY = 3;

  private static final int TESTS = 2;

  /** What a test says it proves; what stands in its strings may be the contrary. */
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

  private static final String NOT_YET = "–";

  private final Report report = new Report();

  @Test
  void everythingThatServesARequirementExists() throws IOException {
    Set<String> served = names(Path.of("processes"), Path.of("forms"), Path.of("src/main/java"));
    Set<String> tests = names(Path.of("src/test/java"));
    for (Path table : TABLES) {
      for (String line : Files.readAllLines(table)) {
        if (ROW.matcher(line).matches()) {
          String[] cells = line.split("\\|", -1);
          String row = cells[1].strip();
          String proof = cells[cells.length - TESTS];
          missing(row, cells[cells.length - SERVED_BY], served);
          missing(row, proof, tests);
          report.unless(
              NAME.matcher(proof).find() || proof.strip().equals(NOT_YET),
              row,
              "neither test nor dash");
        }
      }
    }
    report.assertNothing();
  }

  /** Whoever has written a test for a row says so in the row as well. */
  @Test
  void aRowThatATestCitesNamesATest() throws IOException {
    Map<String, Path> cited = new TreeMap<>();
    for (Path test : files(Path.of("src/test/java"))) {
      COMMENT
          .matcher(Files.readString(test))
          .results()
          .flatMap(comment -> Words.citation().matcher(comment.group()).results())
          .forEach(row -> cited.putIfAbsent(row.group(1), test.getFileName()));
    }
    for (Path table : TABLES) {
      for (String line : Files.readAllLines(table)) {
        if (ROW.matcher(line).matches()) {
          String[] cells = line.split("\\|", -1);
          String row = cells[1].strip();
          report.unless(
              !cited.containsKey(row) || !cells[cells.length - TESTS].strip().equals(NOT_YET),
              row,
              "is cited by " + cited.get(row) + " and names no test");
        }
      }
    }
    report.assertNothing();
  }

  /** A setting that the documents promise is a row of the rules, or is worded as not yet there. */
  @Test
  void everyRuleKeyThatTheDocumentsNameExists() throws IOException {
    Set<String> keys = new HashSet<>();
    for (Path migration : files(Path.of("src/main/resources/db/migration"))) {
      RULE.matcher(Files.readString(migration)).results().map(r -> r.group(1)).forEach(keys::add);
    }
    String open = Files.readString(TABLE).split(OPEN_QUESTIONS, -1)[1];
    List<String> named = NAME.matcher(open).results().map(r -> r.group(1)).toList();
    report.unless(!named.isEmpty(), "docs/requirements.md", "names no setting");
    named.stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> report.add("docs/requirements.md", "there is no rule " + key));
    report.assertNothing();
  }

  private void missing(String row, String cell, Set<String> known) {
    NAME.matcher(cell)
        .results()
        .map(r -> r.group(1))
        .filter(name -> !known.contains(name))
        .forEach(name -> report.add(row, "there is no " + name));
  }

  /** File names without endings; those of classes also with their package before them. */
  private static Set<String> names(Path... folders) throws IOException {
    Set<String> result = new HashSet<>(Set.of("auditor"));
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        String name = Model.name(file);
        result.add(name);
        result.add(file.getParent().getFileName() + "." + name);
        result.add(String.valueOf(file.getParent().getFileName()));
      }
    }
    return result;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).collect(Collectors.toList());
    }
  }
}
