package cn.hebei.socialwork.rules;

import java.time.LocalDate;
import java.util.List;
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
    String changedBy) {

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
    return choices().stream()
        .filter(c -> c.value().equals(value))
        .map(Choice::title)
        .findFirst()
        .orElse(value);
  }

  /**
   * One of a few values.
   *
   * @param value as kept
   * @param title Chinese words
   */
  public record Choice(String value, String title) {}
}
