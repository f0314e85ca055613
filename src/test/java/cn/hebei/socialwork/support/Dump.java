package cn.hebei.socialwork.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything a dump of the database holds, row by row, of every schema; bytes are searched as text,
 * in hexadecimal digits and in Base64. What a release brings (models, forms, grants) is left out
 * where links are followed: every case shares it.
 */
public final class Dump {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern SHARED =
      Pattern.compile("\\w+\\.(act_re_.*|act_ru_jobdef|act_ge_property|flyway_schema_history)");

  private final List<Row> rows = new ArrayList<>();

  /** Takes the dump now. */
  public Dump(JdbcClient jdbc) {
    jdbc.sql(
            "select quote_ident(table_schema) || '.' || quote_ident(table_name) from"
                + " information_schema.tables where table_type = 'BASE TABLE' and table_schema not"
                + " in ('pg_catalog', 'information_schema')")
        .query(String.class)
        .list()
        .forEach(
            table ->
                jdbc.sql(
                        "select t::text as text, xmin::text as made, xmax::text as locked from "
                            + table
                            + " t")
                    .query(Kept.class)
                    .list()
                    .forEach(k -> rows.add(new Row(table, k.text, k.made, k.locked))));
  }

  /** The tables of this dump. */
  public Set<String> tables() {
    return rows.stream().map(Row::table).collect(Collectors.toSet());
  }

  /** The rows that hold all of these texts. */
  public List<Row> holding(String... texts) {
    return rows.stream().filter(row -> row.says(texts)).toList();
  }

  /**
   * The rows that can be reached from rows with this text, each next one by an id that the one
   * before names: what somebody finds who follows every key.
   */
  public List<Row> reachedFrom(String text) {
    List<Row> own = rows.stream().filter(row -> !SHARED.matcher(row.table).matches()).toList();
    Set<String> shared =
        rows.stream()
            .filter(row -> SHARED.matcher(row.table).matches())
            .flatMap(row -> row.ids().stream())
            .collect(Collectors.toSet());
    Set<Row> reached = new HashSet<>(own.stream().filter(row -> row.says(text)).toList());
    Set<String> known = new HashSet<>();
    int before;
    do {
      before = known.size();
      reached.forEach(row -> known.addAll(row.ids()));
      known.removeAll(shared);
      own.stream()
          .filter(row -> row.ids().stream().anyMatch(known::contains))
          .forEach(reached::add);
    } while (known.size() > before);
    return List.copyOf(reached);
  }

  /** The numbers of the transactions that made, changed or locked these rows. */
  public static Set<String> transactions(List<Row> of) {
    Set<String> numbers = new HashSet<>();
    of.forEach(row -> numbers.addAll(List.of(row.made, row.locked)));
    numbers.remove("0");
    return numbers;
  }

  record Kept(String text, String made, String locked) {}

  /**
   * One row.
   *
   * @param table schema and table
   * @param text its values
   * @param made number of the transaction that wrote it
   * @param locked number of the one that locked or replaced it, or 0
   */
  public record Row(String table, String text, String made, String locked) {

    boolean says(String... texts) {
      return List.of(texts).stream().allMatch(this::saysOne);
    }

    private boolean saysOne(String wanted) {
      byte[] bytes = wanted.getBytes(StandardCharsets.UTF_8);
      String hex = HexFormat.of().formatHex(bytes);
      return text.contains(wanted)
          || text.contains(hex)
          || inBase64(bytes).stream()
              .anyMatch(
                  b ->
                      text.contains(b)
                          || text.contains(
                              HexFormat.of().formatHex(b.getBytes(StandardCharsets.US_ASCII))));
    }

    /** As it looks within a longer Base64 text, at each of the three places it can begin. */
    private static List<String> inBase64(byte[] bytes) {
      List<String> result = new ArrayList<>();
      for (int shift = 0; shift < 3; shift++) {
        byte[] moved = new byte[bytes.length + shift];
        System.arraycopy(bytes, 0, moved, shift, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(moved);
        int head = shift == 0 ? 0 : shift + 1;
        int tail = moved.length % 3 == 0 ? 0 : 1;
        result.add(text.substring(head, text.length() - tail));
      }
      return result;
    }

    Set<String> ids() {
      return UUID.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
    }
  }
}
