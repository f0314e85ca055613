package cn.hebei.socialwork.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the rules as they are kept: added to, never overwritten or taken away. */
@Repository
class RuleVersions {

  /**
   * Under the record's own names: rules are read hundreds of times a page, and Spring tries each
   * name that the row does not have by an exception.
   */
  static final String COLUMNS =
      "key, value, unit, title, article, basis, effective_from as effectiveFrom,"
          + " effective_to as effectiveTo, changed_by as changedBy, revision, sample, reason";

  private final JdbcClient jdbc;

  RuleVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every version, by key, the newest first. */
  List<RuleValue> all() {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from rule_value order by key, effective_from desc, revision desc")
        .query(RuleValue.class)
        .list();
  }

  /**
   * Adds a version: what was in force until then ends on the day before, and the new one ends where
   * the one it takes the place of would have ended.
   */
  void add(RuleValue version) {
    LocalDate lastDay = lastDay(version.key(), version.effectiveFrom());
    jdbc.sql(
            "update rule_value set effective_to = :before where key = :key and effective_from <"
                + " :from and (effective_to is null or effective_to >= :from)")
        .param("before", version.effectiveFrom().minusDays(1))
        .param("from", version.effectiveFrom())
        .param("key", version.key())
        .update();
    jdbc.sql(
            "insert into rule_value (key, value, unit, title, article, basis, effective_from,"
                + " effective_to, changed_by, revision, sample, reason) select :key, :value, :unit,"
                + " :title, :article, :basis, :from, :to, :by, coalesce(max(revision), 0) + 1,"
                + " :sample, :reason from rule_value where key = :key and effective_from = :from")
        .param("key", version.key())
        .param("value", version.value())
        .param("unit", version.unit())
        .param("title", version.title())
        .param("article", version.article())
        .param("basis", version.basis())
        .param("from", version.effectiveFrom())
        .param("to", lastDay, java.sql.Types.DATE)
        .param("by", version.changedBy())
        .param("sample", version.sample())
        .param("reason", version.reason())
        .update();
  }

  private @Nullable LocalDate lastDay(String key, LocalDate from) {
    Optional<LocalDate> next =
        jdbc.sql("select min(effective_from) from rule_value where key = ? and effective_from > ?")
            .params(key, from)
            .query(LocalDate.class)
            .optional();
    return next.map(day -> day.minusDays(1)).orElseGet(() -> endOfReplaced(key, from));
  }

  private @Nullable LocalDate endOfReplaced(String key, LocalDate from) {
    return jdbc.sql(
            "select effective_to from rule_value where key = :key and effective_from <= :from and"
                + " effective_to >= :from order by effective_from desc, revision desc limit 1")
        .param("key", key)
        .param("from", from)
        .query(LocalDate.class)
        .optional()
        .orElse(null);
  }
}
