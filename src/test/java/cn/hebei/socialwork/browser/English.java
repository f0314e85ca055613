package cn.hebei.socialwork.browser;

import java.io.File;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The English words found on screens, each with where it was seen first. */
class English {

  private static final String PROCESS = processes();

  /**
   * Ids of people, organs, cases and processes where they stand, addresses, hashes, credit codes,
   * keys of the keyboard, formats of files by the names offices call them. The id of a process
   * stands within a case's key, an address or the id of a definition.
   */
  private static final Pattern ALLOWED =
      Pattern.compile(
          "https?://[\\w./-]*|(?<![A-Za-z])(\\w{8}-\\w{4}-\\w{4}-\\w{4}-\\w{12}|\\d{6,9}-[a-z]+"
              + "|admin|auditor|platform|(agency|agent|expert|supervisor)-\\d+"
              + "|[0-9a-f]{12,64}|[0-9A-Z]{18}"
              + "|CSV|PDF|OFD|Word|Excel|JPG|PNG|SHA-256|(?i:ctrl|alt|shift|enter|esc)"
              + "|(?<=/)(%1$s)|(%1$s)(?=-\\d|-\\w{8}-|:\\d))(?![A-Za-z])".formatted(PROCESS));

  /** In the process monitor a definition's key stands alone, or behind what it is. */
  private static final Pattern KEYS =
      Pattern.compile("(?m)(?<=^|\\t|代码：|代码： )(%s)(?= ?(?:$|\\t))".formatted(PROCESS));

  private static final String MONITOR = "流程监控";

  private static final Pattern WORD =
      Pattern.compile("[A-Za-z]{2,}|(?<![A-Za-z0-9])[RBP]\\d{1,2}(?![\\d/])");

  private final TreeMap<String, Set<String>> found = new TreeMap<>();

  /** Looks through what a screen says. */
  synchronized void note(String where, String said) {
    boolean monitor = said.contains(MONITOR);
    String rest = monitor ? KEYS.matcher(said).replaceAll("") : said;
    for (String line : rest.lines().toList()) {
      Matcher word = WORD.matcher(ALLOWED.matcher(line).replaceAll(""));
      if (word.find()) {
        found.computeIfAbsent(line.strip(), l -> new TreeSet<>()).add(where);
      }
    }
  }

  /** Every line with an English word, and the first screen that shows it. */
  synchronized Set<String> found() {
    return found.entrySet().stream()
        .map(e -> e.getValue().iterator().next() + ": " + e.getKey())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String processes() {
    return Arrays.stream(Objects.requireNonNull(new File("processes").list()))
        .filter(name -> name.matches(".*\\.(bpmn|dmn)"))
        .map(name -> name.replaceAll("\\.(bpmn|dmn)", ""))
        .sorted(Comparator.comparing(String::length).reversed())
        .collect(Collectors.joining("|"));
  }
}
