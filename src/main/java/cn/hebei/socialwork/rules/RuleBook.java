package cn.hebei.socialwork.rules;

import cn.hebei.socialwork.calendar.TimeSource;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
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

  private final JdbcClient jdbc;
  private final TimeSource time;

  RuleBook(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Every version, by key, the newest first. */
  public List<RuleValue> versions() {
    return jdbc.sql("select * from rule_value order by key, effective_from desc")
        .query(RuleValue.class)
        .list();
  }

  /**
   * Adds a version of a setting.
   *
   * @param from first day in force, not before today
   * @return the Chinese sentence that refuses, or empty when it is done
   */
  @Transactional
  public Optional<String> change(String key, String value, LocalDate from, String userId) {
    Optional<RuleValue> latest = versions().stream().filter(v -> v.key().equals(key)).findFirst();
    if (latest.isEmpty() || !latest.get().basis().equals(SETTING)) {
      return Optional.of("该项依据法规或通知，不能在此修改。");
    }
    if (from.isBefore(time.today())) {
      return Optional.of("“生效日期”不能早于今天。");
    }
    if (!fits(latest.get(), value)) {
      return Optional.of("“%s”的值不符合单位“%s”。".formatted(latest.get().title(), latest.get().unit()));
    }
    return insert(latest.get(), value, from, userId)
        ? Optional.empty()
        : Optional.of("“%s”在该日已有一个版本，请另选生效日期。".formatted(latest.get().title()));
  }

  private boolean insert(RuleValue old, String value, LocalDate from, String userId) {
    return jdbc.sql(
                "insert into rule_value (key, value, unit, title, article, basis, effective_from,"
                    + " changed_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                old.key(), value, old.unit(), old.title(), old.article(), old.basis(), from, userId)
            .update()
        == 1;
  }

  private static boolean fits(RuleValue rule, String value) {
    try {
      return switch (rule.unit()) {
        case "是否", "周期" -> rule.choices().stream().anyMatch(c -> c.value().equals(value));
        case "月-日" -> MonthDay.parse("--" + value).isValidYear(2023);
        case "比例" ->
            new BigDecimal(value).signum() >= 0
                && new BigDecimal(value).compareTo(BigDecimal.ONE) <= 0;
        default -> isNumber(rule.value()) ? isSmallNumber(value) : isShortText(value);
      };
    } catch (NumberFormatException | DateTimeException e) {
      return false;
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?");
  }

  private static boolean isSmallNumber(String text) {
    return text.matches("\\d{1,12}(\\.\\d{1,4})?");
  }

  private static boolean isShortText(String text) {
    return !text.isBlank() && text.length() <= 200;
  }
}
