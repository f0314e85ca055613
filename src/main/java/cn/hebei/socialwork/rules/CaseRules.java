package cn.hebei.socialwork.rules;

import cn.hebei.socialwork.calendar.TimeSource;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of a case. The first check in a scope that uses a rule pins the version in force on
 * that day; every later check of the scope uses the same one, also when the law has changed
 * meanwhile. Each check is stored once with the version it used.
 *
 * <p>A scope is the key of a case, such as {@code 130123-01-2025}, or a part of it, such as {@code
 * 130123-01-2025/tender-2}: a tender that is held again asks for the rules of its own day. What is
 * stored says what was checked and never whom it concerned: it stands on the case page at once.
 *
 * <p>Everything happens in the caller's transaction. Transactions that use a rule of one scope for
 * the first time come one after the other. In a transaction that only reads use {@link #shown}.
 */
@Service
@Transactional
public class CaseRules {

  private static final RowMapper<RuleValue> VERSION =
      new SimplePropertyRowMapper<>(RuleValue.class);

  private final JdbcClient jdbc;
  private final Rules rules;
  private final TimeSource time;

  CaseRules(JdbcClient jdbc, Rules rules, TimeSource time) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.time = time;
  }

  /**
   * The scope's version of a rule, whose use is stored.
   *
   * @param scope the case or a part of it
   * @param key which rule
   * @param what what is checked, in a few Chinese words, such as 核对投标截止时间
   * @throws IllegalStateException when the rule has no version in force today and none is pinned
   */
  public RuleValue get(String scope, String key, String what) {
    return used(scope, key, what).orElseGet(() -> use(scope, key, what));
  }

  /** The scope's version as an exact number; see {@link #get}. */
  public BigDecimal number(String scope, String key, String what) {
    return new BigDecimal(get(scope, key, what).value());
  }

  /** The scope's version as a whole number, such as a count of days; see {@link #get}. */
  public int whole(String scope, String key, String what) {
    return number(scope, key, what).intValueExact();
  }

  /** The scope's version as a yes or no; see {@link #get}. */
  public boolean yes(String scope, String key, String what) {
    return Boolean.parseBoolean(get(scope, key, what).value());
  }

  /** The scope's version as a part of a whole; see {@link #get}. */
  public Fraction fraction(String scope, String key, String what) {
    return Fraction.parse(get(scope, key, what).value());
  }

  /**
   * The version that the scope uses, or would use today: for pages and forms that show it. Nothing
   * is stored.
   */
  @Transactional(readOnly = true)
  public RuleValue shown(String scope, String key) {
    return pinned(scope, key).orElseGet(() -> rules.get(key, time.today()));
  }

  /** What a case has used, in all its scopes, by the time of the first use. */
  @Transactional(readOnly = true)
  public List<RuleUse> usedIn(String scope) {
    return jdbc.sql(
            "select v.*, u.scope, u.used_for, u.first_used_at from rule_use u join rule_value v"
                + " using (key, effective_from, revision) where u.scope = ? or starts_with(u.scope, ?)"
                + " order by u.first_used_at, u.scope, v.key, u.used_for")
        .params(scope, scope + "/")
        .query(RuleUse.row(VERSION))
        .list();
  }

  private Optional<RuleValue> used(String scope, String key, String what) {
    return jdbc.sql(
            "select v.* from rule_use u join rule_value v using (key, effective_from, revision)"
                + " where u.scope = ? and u.key = ? and u.used_for = ?")
        .params(scope, key, what)
        .query(VERSION)
        .optional();
  }

  private Optional<RuleValue> pinned(String scope, String key) {
    return jdbc.sql(
            "select v.* from rule_pin p join rule_value v using (key, effective_from, revision)"
                + " where p.scope = ? and p.key = ?")
        .params(scope, key)
        .query(VERSION)
        .optional();
  }

  /** Two transactions that used two rules in turned order would wait for each other for ever. */
  private RuleValue use(String scope, String key, String what) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rule ' || ?, 0))")
        .param(scope)
        .query((rs, i) -> i)
        .list();
    RuleValue version = pinned(scope, key).orElseGet(() -> pin(scope, key));
    jdbc.sql("insert into rule_use values (?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            scope,
            key,
            version.effectiveFrom(),
            version.revision(),
            what,
            time.now().atOffset(ZoneOffset.UTC))
        .update();
    return version;
  }

  private RuleValue pin(String scope, String key) {
    RuleValue version = rules.get(key, time.today());
    jdbc.sql("insert into rule_pin values (?, ?, ?, ?)")
        .params(scope, key, version.effectiveFrom(), version.revision())
        .update();
    return version;
  }
}
