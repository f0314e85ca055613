package cn.hebei.socialwork.workflow;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows but does not change: {@code rows} of label and value for its table, and options
 * or further tables under names of their own.
 */
public final class Facts {

  private static final String LABEL = "label";
  private static final String VALUE = "value";
  private static final String ALERT = "alert";

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final List<Map<String, String>> rows = new ArrayList<>();
  private final Map<String, Object> others = new LinkedHashMap<>();

  /** Adds a row of the form's table. */
  public Facts row(String label, @Nullable String value) {
    rows.add(Map.of(LABEL, label, VALUE, value == null || value.isBlank() ? "—" : value));
    return this;
  }

  /** Adds a row that pages of our own show red; a form shows {@link #alerts}. */
  public Facts alert(String label, String value) {
    rows.add(Map.of(LABEL, label, VALUE, value, ALERT, "true"));
    return this;
  }

  /** Adds a row whose value leads to another of our pages; a form shows its words only. */
  public Facts link(String label, String words, String href) {
    rows.add(Map.of(LABEL, label, VALUE, words, "href", href));
    return this;
  }

  /** Adds every row of a list of them. */
  public Facts rows(Facts more) {
    rows.addAll(more.rows);
    return this;
  }

  /** Adds something under a name of its own, such as the options of a select. */
  public Facts put(String name, Object value) {
    others.put(name, value);
    return this;
  }

  /**
   * What is red among the rows, in one text for a form to show above them; empty when nothing is.
   */
  public String alerts() {
    return rows.stream()
        .filter(row -> row.containsKey(ALERT))
        .map(row -> row.get(LABEL) + "：" + row.get(VALUE))
        .collect(Collectors.joining("；"));
  }

  /**
   * The rows, each with {@code label} and {@code value}, some with {@code href}, and {@code alert}
   * where it is red: what a page of our own shows.
   */
  public List<Map<String, String>> lines() {
    return List.copyOf(rows);
  }

  /** The facts as the form reads them. */
  public Map<String, ?> toMap() {
    Map<String, Object> result = new LinkedHashMap<>(others);
    result.put("rows", rows);
    return result;
  }

  /** One option of a select. */
  public static Map<String, String> option(String value, String label) {
    return Map.of("value", value, "label", label);
  }

  /** An amount for people, such as {@code 1,800,000.00元}. */
  public static String money(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(amount)
        + "元";
  }

  /** A date for people, such as {@code 2025年1月1日}. */
  public static String date(LocalDate day) {
    return DATE.format(day);
  }
}
