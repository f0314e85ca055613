package cn.hebei.socialwork.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rule values by key and date. A missing value is a fault of the data, never a default in code. */
@Repository
public class Rules {

  private final JdbcClient jdbc;

  Rules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The version of a rule that is in force on this day.
   *
   * @throws IllegalStateException when there is none
   */
  public RuleValue get(String key, LocalDate day) {
    return find(key, day)
        .orElseThrow(() -> new IllegalStateException("no rule value " + key + " on " + day));
  }

  /** The version that is in force on this day, of a rule that has its first or last day. */
  public Optional<RuleValue> find(String key, LocalDate day) {
    return jdbc.sql(
            "select "
                + RuleVersions.COLUMNS
                + " from rule_value where key = :key and effective_from <= :day"
                + " and (effective_to is null or effective_to >= :day)"
                + " order by effective_from desc, revision desc limit 1")
        .param("key", key)
        .param("day", day)
        .query(RuleValue.class)
        .optional();
  }

  /** The rule as an exact number. */
  public BigDecimal number(String key, LocalDate day) {
    return new BigDecimal(get(key, day).value());
  }

  /** The rule as a whole number, such as a count of days. */
  public int whole(String key, LocalDate day) {
    return number(key, day).intValueExact();
  }

  /** The rule as a yes or no. */
  public boolean yes(String key, LocalDate day) {
    return Boolean.parseBoolean(get(key, day).value());
  }

  /** The rule as a part of a whole. */
  public Fraction fraction(String key, LocalDate day) {
    return Fraction.parse(get(key, day).value());
  }

  /** The rule as a day of the year. */
  public MonthDay monthDay(String key, LocalDate day) {
    return MonthDay.parse("--" + get(key, day).value());
  }
}
