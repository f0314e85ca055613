package cn.hebei.socialwork.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One dated version of a rule or setting.
 *
 * @param key stable English key
 * @param value as text; numbers in plain decimal notation
 * @param unit Chinese unit
 * @param title Chinese name
 * @param article where it comes from, or 系统默认，可改
 * @param basis V law text read, S secondary, M memory (both 待法务确认), D our default
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, or null
 * @param changedBy who entered it
 * @param revision counts what was entered for the same first day, from 1; the last one holds
 * @param sample an amount that nobody has looked up yet (样例，待核实)
 * @param reason why it was entered, empty for what came with the program
 */
public record RuleValue(
    String key,
    String value,
    String unit,
    String title,
    String article,
    String basis,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String changedBy,
    int revision,
    boolean sample,
    String reason) {

  private static final String SETTING = "D";
  private static final String CHECKED = "V";

  private static final Map<String, List<Choice>> CHOICES =
      Map.of(
          "是否",
          List.of(new Choice("true", "是"), new Choice("false", "否")),
          "周期",
          List.of(
              new Choice("MONTH", "按月"),
              new Choice("QUARTER", "按季度"),
              new Choice("HALF_YEAR", "按半年"),
              new Choice("YEAR", "按年")),
          "报送去向",
          List.of(
              new Choice("PROVINCE", "省民政厅"), new Choice("CITY", "代码所属的设区市（定州报保定市，辛集报石家庄市；雄安仍报省）")),
          "占比口径",
          List.of(
              new Choice("PROJECT", "占项目总预算（协议之外另行购买）"), new Choice("AGREEMENT", "占协议金额（列入协议之内）")),
          "届满去向",
          List.of(new Choice("RETENDER", "重新采购"), new Choice("CLOSE", "不再实施")));

  /** What may be chosen, empty where the value is typed. */
  public List<Choice> choices() {
    return CHOICES.getOrDefault(unit, List.of());
  }

  /** The value for people. */
  public String shown() {
    return switch (unit) {
      case "元" -> String.format(Locale.ROOT, "%,.2f", new BigDecimal(value)).replace(".00", "");
      case "比例" -> value + "（" + percent() + "）";
      default ->
          choices().stream()
              .filter(c -> c.value().equals(value))
              .map(Choice::title)
              .findFirst()
              .orElse(value);
    };
  }

  /** The value with its unit for people, such as 20日. */
  public String shownWithUnit() {
    return choices().isEmpty() && !unit.equals("比例") && !unit.equals("分数")
        ? shown() + unit
        : shown();
  }

  /** Whether it is a setting of ours and not a rule of law or notice. */
  public boolean setting() {
    return basis.equals(SETTING);
  }

  /** Whether the principal may pass it with a recorded reason: its text was not read yet (P19). */
  public boolean passable() {
    return !setting() && !basis.equals(CHECKED);
  }

  /** Where it comes from, for a sentence that refuses; what is not certain says so. */
  public String cited() {
    return passable() ? article + "，" + standing() : article;
  }

  /** How far its basis is known, in Chinese; {@code V} alone is certain. */
  public String standing() {
    if (sample) {
      return "样例，待核实";
    }
    return switch (basis) {
      case CHECKED -> "已核对原文";
      case SETTING -> "系统默认，可改";
      default -> "待法务确认";
    };
  }

  /** A share in words, such as 2%. */
  public String percent() {
    return new BigDecimal(value).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  /**
   * One of a few values.
   *
   * @param value as kept
   * @param title Chinese words
   */
  public record Choice(String value, String title) {}
}
