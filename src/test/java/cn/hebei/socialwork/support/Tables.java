package cn.hebei.socialwork.support;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of the application and of the engine hold, read past both. */
public final class Tables {

  /** Who is signed in changes with every request and belongs to no case. */
  private static final String SESSIONS = "spring_session";

  private static final String BYTES = "act_ge_bytearray";
  private static final Pattern HEX = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");
  private static final String STATE =
      "select '?' as name, count(*) || ' ' || coalesce(sum(t.xmin::text::bigint), 0) as state from ? t";

  private final JdbcClient jdbc;

  public Tables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The names of all tables, sorted. */
  public List<String> names() {
    return jdbc.sql(
            "select tablename from pg_tables where schemaname = 'public' order by tablename")
        .query(String.class)
        .list();
  }

  /** The rows of a table as texts, with bytes in hexadecimal digits. */
  public List<String> rows(String table) {
    return jdbc.sql("select t::text from " + table + " t").query(String.class).list();
  }

  /**
   * What the engine keeps of cases, row by row as {@code table row}, with bytes as the text that
   * they are in UTF-8 behind it. Left out are models and forms, which came with a release, and how
   * many milliseconds something took, which may be any number.
   */
  public List<String> engineRows() {
    return names().stream()
        .filter(table -> table.startsWith("act_"))
        .flatMap(
            table ->
                jdbc
                    .sql(
                        "select (to_jsonb(t) - 'duration_')::text from "
                            + table
                            + " t"
                            + (table.equals(BYTES) ? " where deployment_id_ is null" : ""))
                    .query(String.class)
                    .list()
                    .stream()
                    .map(row -> table + " " + row + decoded(row)))
        .toList();
  }

  private static String decoded(String row) {
    return HEX.matcher(row)
        .results()
        .map(hex -> new String(HexFormat.of().parseHex(hex.group(1)), StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }

  /** The tables in which one row holds all of these texts, plain or as bytes. */
  public List<String> holding(String... texts) {
    return names().stream().filter(table -> holds(table, texts)).toList();
  }

  /**
   * How many rows each table holds and the sum of the transactions that wrote them, sessions apart:
   * the same as before when nothing was written that stayed, be it the very values there were.
   */
  public Map<String, String> states() {
    String each =
        names().stream()
            .filter(table -> !table.startsWith(SESSIONS))
            .map(table -> STATE.replace("?", table))
            .collect(Collectors.joining(" union all "));
    Map<String, String> result = new TreeMap<>();
    jdbc.sql(each)
        .query()
        .listOfRows()
        .forEach(
            row -> result.put(String.valueOf(row.get("name")), String.valueOf(row.get("state"))));
    return result;
  }

  private boolean holds(String table, String... texts) {
    return rows(table).stream()
        .anyMatch(row -> List.of(texts).stream().allMatch(text -> says(row, text)));
  }

  private static boolean says(String row, String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    return row.contains(text) || row.contains(hex);
  }
}
