package cn.hebei.socialwork.support;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables that cases fill, of the domain and of the engine: emptied before each test, kept aside
 * and laid out again where many tests begin at the same point of a story.
 */
final class CaseTables {

  /**
   * What stays: places, days, rules, organs, people, the captchas' key, and the engine's models,
   * grants and users.
   */
  private static final Set<String> KEPT =
      Set.of(
          "region",
          "special_day",
          "rehearsal_clock",
          "rule_value",
          "policy",
          "organ",
          "account",
          "post",
          "agency",
          "procurement_agent",
          "captcha_key",
          "agency_statement",
          "agency_proof",
          "model_set",
          "flyway_schema_history",
          "act_ru_authorization",
          "act_ru_filter",
          "act_ru_jobdef");

  /** The engine keeps models and what cases say in one table. */
  private static final String BYTES = "act_ge_bytearray";

  private static final String OF_CASES = " where deployment_id_ is null";

  private final JdbcClient jdbc;

  CaseTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes everything away. */
  void empty() {
    allAtOnce(filled().stream().map(t -> "delete from " + rows(t)));
  }

  /** Copies everything aside under a name. */
  void keep(String name) {
    jdbc.sql("drop schema if exists " + name + " cascade").update();
    jdbc.sql("create schema " + name).update();
    filled()
        .forEach(
            t ->
                jdbc.sql("create table " + name + "." + t + " as select * from " + rows(t))
                    .update());
  }

  /** Lays out in the empty tables what was kept under a name. */
  void layOut(String name) {
    allAtOnce(
        tables(name).stream()
            .map(
                t -> {
                  String columns = columns(t);
                  return "insert into %s (%s) overriding system value select %s from %s.%s"
                      .formatted(t, columns, columns, name, t);
                }));
  }

  /** In one transaction, without looking at what refers to what. */
  private void allAtOnce(Stream<String> statements) {
    jdbc.sql(
            statements
                .map(statement -> statement + "; ")
                .collect(
                    Collectors.joining(
                        "",
                        "do $$ begin "
                            + "perform set_config('session_replication_role', 'replica', true); ",
                        "end $$")))
        .update();
  }

  private static String rows(String table) {
    return table.equals(BYTES) ? table + OF_CASES : table;
  }

  /** Emptying a hundred empty tables takes longer than many a test. */
  private List<String> filled() {
    return jdbc.sql(
            all().stream()
                .map(t -> "select '" + t + "' where exists (select from " + rows(t) + ")")
                .collect(Collectors.joining(" union all ")))
        .query(String.class)
        .list();
  }

  private List<String> all() {
    return tables("public").stream()
        .filter(t -> !KEPT.contains(t))
        .filter(
            t ->
                !t.startsWith("act_")
                    || t.startsWith("act_ru_")
                    || t.startsWith("act_hi_")
                    || t.equals(BYTES))
        .toList();
  }

  private List<String> tables(String schema) {
    return jdbc.sql("select tablename from pg_tables where schemaname = ?")
        .param(schema)
        .query(String.class)
        .list();
  }

  private String columns(String table) {
    return String.join(
        ", ",
        jdbc.sql(
                "select quote_ident(column_name) from information_schema.columns where table_schema"
                    + " = 'public' and table_name = ? and is_generated = 'NEVER'"
                    + " order by ordinal_position")
            .param(table)
            .query(String.class)
            .list());
  }
}
