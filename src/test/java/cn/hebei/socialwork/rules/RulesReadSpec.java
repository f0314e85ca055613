package cn.hebei.socialwork.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.ProcessSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A number that an administrator may change and nothing reads is a promise that is not kept: every
 * rule and setting as shipped is named by some code, or stands here with what will read it.
 */
@ProcessSpec
class RulesReadSpec {

  private static final Path SOURCES = Path.of("src/main/java");

  /** Shipped with the law so that their dates are right; the step that reads them is not built. */
  private static final Map<String, String> NOT_YET =
      Map.ofEntries(
          Map.entry("agreement.copy-days", "B36: the copy to finance"),
          Map.entry("agreement.supplement-share", "B40, P25: supplements"),
          Map.entry("agreement.term-years", "B37: nothing longer than a lot-year can be drafted"),
          Map.entry("archive.years", "B47: nothing is removed; what is old enough is asked later"),
          Map.entry("bond.performance-share", "B38: the bond of performance"),
          Map.entry("enquiry.answer-days", "B43: enquiries"),
          Map.entry("challenge.raise-days", "B44: challenges"),
          Map.entry("challenge.answer-days", "B44: challenges"),
          Map.entry("complaint.raise-days", "B46: complaints"),
          Map.entry("complaint.check-days", "B46: complaints"),
          Map.entry("complaint.decide-days", "B46: complaints"),
          Map.entry("complaint.suspend-days", "B46: complaints"),
          Map.entry("lowprice.applies", "B28: a price too low"),
          Map.entry("lowprice.mean-share", "B28: a price too low"),
          Map.entry("lowprice.second-share", "B28: a price too low"),
          Map.entry("lowprice.ceiling-share", "B28: a price too low"),
          Map.entry("lowprice.ceiling-share-most", "B28: a price too low"),
          Map.entry("consult.final-least", "P11: other than services, which nobody buys here"),
          Map.entry("lowprice.explain-minutes", "B27, B28: explained on the spot"),
          Map.entry("privacy.child-age", "B52: consent for a child's data"));

  /** Values that must fit each other name numbers, and read none of them for a case. */
  private static final Set<String> NO_READERS = Set.of("Contradictions.java");

  /** The law's bound of a setting is all that it is. */
  private static final Set<String> BOUNDS = Set.of("agreement.cycle-years-most");

  @Autowired private RuleVersions versions;

  private final String code = code();

  private List<String> keys() {
    return versions.all().stream().map(RuleValue::key).distinct().toList();
  }

  @Test
  void everyRuleThatIsShippedIsReadByCodeOrSaysWhatWillReadIt() {
    assertThat(keys()).hasSizeGreaterThan(NOT_YET.size());
    assertThat(keys())
        .filteredOn(key -> !NOT_YET.containsKey(key) && !BOUNDS.contains(key))
        .filteredOn(key -> !isRead(key))
        .as("shipped and read by nothing")
        .isEmpty();
  }

  @Test
  void whatWaitsForItsReaderIsShippedAndHasNone() {
    assertThat(keys()).containsAll(NOT_YET.keySet());
    assertThat(NOT_YET.keySet())
        .filteredOn(this::isRead)
        .as("read by now: take it off the list")
        .isEmpty();
  }

  /**
   * Named whole, or put together from a family and a member, such as {@code "threshold.limit."}.
   */
  private boolean isRead(String key) {
    if (code.contains('"' + key + '"')) {
      return true;
    }
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      if (code.contains('"' + key.substring(0, dot + 1) + '"')
          || code.contains('"' + key.substring(dot) + '"')) {
        return true;
      }
    }
    return false;
  }

  private static String code() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !NO_READERS.contains(f.getFileName().toString()))
          .map(RulesReadSpec::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
