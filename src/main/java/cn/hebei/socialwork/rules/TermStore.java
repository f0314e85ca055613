package cn.hebei.socialwork.rules;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The periods as they are kept. */
@Repository
class TermStore {

  private static final RowMapper<RuleValue> VERSION =
      new SimplePropertyRowMapper<>(RuleValue.class);

  private static final String SELECT =
      "select v.*, t.id, t.scope, t.case_key, t.start_event, t.from_day, t.until_day, t.until_at,"
          + " t.what_happens, t.actor, t.opened_at, t.closed_at, t.outcome from statutory_term t join rule_value v on"
          + " v.key = t.rule_key and v.effective_from = t.effective_from and v.revision = t.revision where ";

  private final JdbcClient jdbc;
  private final TimeSource time;

  TermStore(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  Optional<Term> running(String scope, String ruleKey) {
    return jdbc.sql(SELECT + "t.scope = ? and t.rule_key = ? and t.closed_at is null")
        .params(scope, ruleKey)
        .query(row())
        .optional();
  }

  List<Term> running(Collection<String> regions) {
    return jdbc.sql(
            SELECT
                + "t.closed_at is null and t.region_code = any(string_to_array(?, ','))"
                + " order by t.until_day, t.until_at nulls last, t.case_key, t.id")
        .param(String.join(",", regions))
        .query(row())
        .list();
  }

  List<Term> of(String caseKey) {
    return jdbc.sql(SELECT + "t.case_key = ? order by t.id").param(caseKey).query(row()).list();
  }

  List<Term.Move> movesOf(String caseKey) {
    return jdbc.sql(
            "select m.* from statutory_term_move m join statutory_term t on t.id = m.term_id"
                + " where t.case_key = ? order by m.term_id, m.seq")
        .param(caseKey)
        .query(
            (rs, i) ->
                new Term.Move(
                    rs.getLong("term_id"),
                    rs.getObject("moved_at", OffsetDateTime.class).toInstant(),
                    rs.getObject("until_day", LocalDate.class),
                    rs.getObject("new_until", LocalDate.class),
                    rs.getString("why")))
        .list();
  }

  /** Opens it unless the scope has one of this rule running. */
  void insert(
      TermScope at, RuleValue rule, LocalDate until, @Nullable Instant untilAt, Terms.Start start) {
    jdbc.sql(
            "insert into statutory_term (scope, case_key, region_code, rule_key, effective_from,"
                + " revision, start_event, from_day, until_day, until_at, what_happens, actor,"
                + " opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            at.scope(),
            at.caseKey(),
            at.region(),
            rule.key(),
            rule.effectiveFrom(),
            rule.revision(),
            start.event(),
            start.from(),
            until,
            untilAt == null ? null : untilAt.atOffset(ZoneOffset.UTC),
            start.whatHappens(),
            start.actor(),
            now())
        .update();
  }

  void move(Term term, LocalDate from, LocalDate until, String why) {
    jdbc.sql(
            "insert into statutory_term_move select ?, count(*) + 1, ?, ?, ?, ?, ?, ?"
                + " from statutory_term_move where term_id = ?")
        .params(term.id(), now(), term.from(), term.until(), from, until, why, term.id())
        .update();
    jdbc.sql("update statutory_term set from_day = ?, until_day = ? where id = ?")
        .params(from, until, term.id())
        .update();
  }

  void close(Term term, String outcome) {
    jdbc.sql("update statutory_term set closed_at = ?, outcome = ? where id = ?")
        .params(now(), outcome, term.id())
        .update();
  }

  List<Term> runningIn(String scope) {
    return jdbc.sql(SELECT + "t.scope = ? and t.closed_at is null order by t.id")
        .param(scope)
        .query(row())
        .list();
  }

  private RowMapper<Term> row() {
    Instant now = time.now();
    return (rs, i) -> {
      LocalDate until = rs.getObject("until_day", LocalDate.class);
      Instant untilAt = moment(rs, "until_at");
      Instant closed = moment(rs, "closed_at");
      Instant judged = closed == null ? now : closed;
      return new Term(
          rs.getLong("id"),
          rs.getString("scope"),
          rs.getString("case_key"),
          Objects.requireNonNull(VERSION.mapRow(rs, i)),
          rs.getString("start_event"),
          rs.getObject("from_day", LocalDate.class),
          until,
          untilAt,
          rs.getString("what_happens"),
          rs.getString("actor"),
          rs.getObject("opened_at", OffsetDateTime.class).toInstant(),
          closed,
          rs.getString("outcome"),
          untilAt == null ? Moments.isOver(until, judged) : !judged.isBefore(untilAt));
    };
  }

  private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
    OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private OffsetDateTime now() {
    return time.now().atOffset(ZoneOffset.UTC);
  }
}
