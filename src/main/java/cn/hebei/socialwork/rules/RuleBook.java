package cn.hebei.socialwork.rules;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every version of every rule, and the change of a setting: a new version from a day to come, the
 * old one kept. What law or the notice says (V, S, M) changes by release only (P44).
 */
@Service
public class RuleBook {

  private static final String SETTING = "D";
  private static final String CHAIN = "settings";
  private static final int MOST_YEARS_AHEAD = 5;
  private static final Map<String, String> COUNTERPARTS =
      Map.of(
          "evaluation.station-points", "evaluation.project-points",
          "evaluation.project-points", "evaluation.station-points");

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final AuditTrail audit;

  RuleBook(JdbcClient jdbc, TimeSource time, AuditTrail audit) {
    this.jdbc = jdbc;
    this.time = time;
    this.audit = audit;
  }

  /** Every version, by key, the newest first. */
  public List<RuleValue> versions() {
    return jdbc.sql("select * from rule_value order by key, effective_from desc")
        .query(RuleValue.class)
        .list();
  }

  /**
   * Adds a version of a setting, or replaces one that begins on the same day; what was said before
   * stays in the audit chain. The two parts of the evaluation make a hundred points together: with
   * one the other changes.
   *
   * @param from first day in force, not before today
   * @return the Chinese sentence that refuses, or empty when it is done
   */
  @Transactional
  public Optional<String> change(String key, String value, LocalDate from, String userId) {
    audit.lock(CHAIN);
    List<RuleValue> all = versions();
    Optional<RuleValue> latest = all.stream().filter(v -> v.key().equals(key)).findFirst();
    if (latest.isEmpty() || !latest.get().basis().equals(SETTING)) {
      return Optional.of("该项依据法规或通知，不能在此修改。");
    }
    LocalDate today = time.today();
    if (from.isBefore(today) || from.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
      return Optional.of("“生效日期”不能早于今天，也不能晚于%d年之后。".formatted(MOST_YEARS_AHEAD));
    }
    Optional<String> refusal =
        SettingLimits.refusal(latest.get(), value)
            .or(() -> new Calendar(all).contradiction(key, value, from));
    if (refusal.isPresent()) {
      return refusal;
    }
    put(latest.get(), value, from, userId);
    Optional.ofNullable(COUNTERPARTS.get(key))
        .flatMap(other -> all.stream().filter(v -> v.key().equals(other)).findFirst())
        .ifPresent(other -> put(other, SettingLimits.rest(value), from, userId));
    return Optional.empty();
  }

  private void put(RuleValue old, String value, LocalDate from, String userId) {
    String before =
        jdbc.sql("select value from rule_value where key = ? and effective_from = ?")
            .params(old.key(), from)
            .query(String.class)
            .optional()
            .map(v -> "，替换同日生效的" + v)
            .orElse("");
    jdbc.sql(
            "insert into rule_value (key, value, unit, title, article, basis, effective_from,"
                + " changed_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (key, effective_from)"
                + " do update set value = excluded.value, changed_by = excluded.changed_by")
        .params(old.key(), value, old.unit(), old.title(), old.article(), old.basis(), from, userId)
        .update();
    audit.append(
        CHAIN,
        userId,
        "settings/" + old.key(),
        "“%s”自%s起为%s%s".formatted(old.title(), from, value, before),
        Digests.of(old.key(), value, from.toString()));
  }

  /** Which values are in force on which day. */
  private record Calendar(List<RuleValue> newestFirst) {

    /** On the first day, and on every later day on which another value changes. */
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
          .flatMap(day -> SettingLimits.contradiction(on(day, key, value)).stream())
          .findFirst();
    }

    private Map<String, String> on(LocalDate day, String key, String value) {
      Map<String, String> result = new HashMap<>();
      newestFirst.stream()
          .filter(v -> !v.effectiveFrom().isAfter(day))
          .filter(v -> v.effectiveTo() == null || !v.effectiveTo().isBefore(day))
          .forEach(v -> result.putIfAbsent(v.key(), v.value()));
      result.put(key, value);
      return result;
    }
  }
}
