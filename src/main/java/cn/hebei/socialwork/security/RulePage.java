package cn.hebei.socialwork.security;

import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.rules.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every rule with all its versions, by theme, as the administrator looks for it. */
final class RulePage {

  private final LocalDate today;
  private final String words;
  private final String standing;

  /**
   * What is looked for.
   *
   * @param today tells which version is in force
   * @param words part of title or article, or empty for all
   * @param standing one of the words of {@link RuleValue#standing}, or empty for all
   */
  RulePage(LocalDate today, String words, String standing) {
    this.today = today;
    this.words = words.strip().toLowerCase(Locale.ROOT);
    this.standing = standing;
  }

  /** The themes that hold something that is looked for. */
  List<Group> groups(List<RuleValue> newestFirst) {
    Map<String, List<RuleValue>> byKey = new LinkedHashMap<>();
    newestFirst.forEach(v -> byKey.computeIfAbsent(v.key(), k -> new ArrayList<>()).add(v));
    Map<Theme, List<Rule>> result = new TreeMap<>();
    byKey.values().stream()
        .map(this::rule)
        .filter(this::wanted)
        .forEach(
            rule ->
                result
                    .computeIfAbsent(Theme.of(rule.head().key()), t -> new ArrayList<>())
                    .add(rule));
    return result.entrySet().stream()
        .map(e -> new Group(e.getKey().name(), e.getKey().title(), e.getValue()))
        .toList();
  }

  private Rule rule(List<RuleValue> newestFirst) {
    List<Version> versions = new ArrayList<>();
    RuleValue newer = null;
    for (RuleValue value : newestFirst) {
      boolean corrected = newer != null && newer.effectiveFrom().equals(value.effectiveFrom());
      versions.add(new Version(value, state(value, corrected)));
      newer = value;
    }
    RuleValue head =
        versions.stream()
            .filter(v -> v.state().equals(State.IN_FORCE))
            .map(Version::value)
            .findFirst()
            .orElseGet(
                () ->
                    newestFirst.stream()
                        .min(Comparator.comparing(RuleValue::effectiveFrom))
                        .orElseThrow());
    return new Rule(head, versions);
  }

  private State state(RuleValue value, boolean corrected) {
    LocalDate last = value.effectiveTo();
    if (corrected) {
      return State.CORRECTED;
    }
    if (value.effectiveFrom().isAfter(today)) {
      return State.TO_COME;
    }
    return last == null || !last.isBefore(today) ? State.IN_FORCE : State.PAST;
  }

  private boolean wanted(Rule rule) {
    return rule.versions().stream()
        .map(Version::value)
        .anyMatch(
            v ->
                (standing.isEmpty() || v.standing().equals(standing))
                    && (v.title() + " " + v.article()).toLowerCase(Locale.ROOT).contains(words));
  }

  /**
   * The rules of a theme.
   *
   * @param anchor where the page jumps to
   * @param title Chinese heading
   * @param rules its rules
   */
  record Group(String anchor, String title, List<Rule> rules) {}

  /**
   * A rule.
   *
   * @param head the version in force, or the first to come
   * @param versions all of them, the newest first
   */
  record Rule(RuleValue head, List<Version> versions) {}

  /**
   * A version of a rule.
   *
   * @param value what it says
   * @param state where it stands today
   */
  record Version(RuleValue value, State state) {

    /** From when until when it is in force, in words. */
    public String period() {
      return value.effectiveTo() == null
          ? "自%s起".formatted(value.effectiveFrom())
          : "%s至%s".formatted(value.effectiveFrom(), value.effectiveTo());
    }
  }

  /** Where a version stands today. */
  enum State {
    IN_FORCE("现行"),
    TO_COME("尚未施行"),
    PAST("已失效"),
    CORRECTED("同日另有更正");

    private final String title;

    State(String title) {
      this.title = title;
    }

    /** The Chinese words. */
    public String title() {
      return title;
    }
  }
}
