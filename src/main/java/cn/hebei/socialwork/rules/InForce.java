package cn.hebei.socialwork.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which values are in force on which day.
 *
 * @param newestFirst every version, of each key the newest first
 */
record InForce(List<RuleValue> newestFirst) {

  /** The latest version of a rule, whether its day has come or not. */
  Optional<RuleValue> latest(String key) {
    return newestFirst.stream().filter(v -> v.key().equals(key)).findFirst();
  }

  /** The version of a rule that is in force on a day. */
  Optional<RuleValue> on(LocalDate day, String key) {
    return newestFirst.stream()
        .filter(v -> v.key().equals(key) && holds(v, day))
        .max(Comparator.comparing(RuleValue::effectiveFrom).thenComparingInt(RuleValue::revision));
  }

  /**
   * The sentence that refuses a value which would contradict another one, on its first day or on
   * any later day on which another value changes.
   */
  Optional<String> contradiction(String key, String value, LocalDate from) {
    LocalDate end =
        newestFirst.stream()
            .filter(v -> v.key().equals(key) && v.effectiveFrom().isAfter(from))
            .map(RuleValue::effectiveFrom)
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    return Stream.concat(Stream.of(from), newestFirst.stream().map(RuleValue::effectiveFrom))
        .filter(day -> !day.isBefore(from) && day.isBefore(end))
        .distinct()
        .sorted()
        .flatMap(day -> Contradictions.of(on(day, key, value)).stream())
        .findFirst();
  }

  private Map<String, String> on(LocalDate day, String key, String value) {
    Map<String, String> result = new HashMap<>();
    newestFirst.stream()
        .filter(v -> holds(v, day))
        .forEach(v -> result.putIfAbsent(v.key(), v.value()));
    result.put(key, value);
    return result;
  }

  private static boolean holds(RuleValue version, LocalDate day) {
    LocalDate last = version.effectiveTo();
    return !version.effectiveFrom().isAfter(day) && (last == null || !last.isBefore(day));
  }
}
