package cn.hebei.socialwork.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which values a rule or setting may take, by its unit: a value outside breaks the cases that run,
 * whose steps count days with whole numbers.
 */
final class SettingLimits {

  private static final int MOST_DAYS = 365;
  private static final int LONGEST_TEXT = 200;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern POINTS = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
  private static final Pattern SHARE = Pattern.compile("[01](\\.\\d{1,4})?");
  private static final Pattern FRACTION = Pattern.compile("[1-9]/[1-9]");
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
  private static final Pattern TEXT =
      Pattern.compile("[^\\p{Cntrl}]{1,%d}".formatted(LONGEST_TEXT));
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private SettingLimits() {}

  /** The sentence that refuses a value which does not fit the setting's unit. */
  static Optional<String> refusal(RuleValue setting, String value) {
    Optional<String> wanted =
        switch (setting.unit()) {
          case "日", "工作日" -> unless(isDays(value), "应为1至%d的整数".formatted(MOST_DAYS));
          case "分" -> unless(isAtMost(POINTS, value, FULL), "应为0至100的数，最多两位小数");
          case "比例" -> unless(isAtMost(SHARE, value, BigDecimal.ONE), "应为0至1的数，最多四位小数");
          case "是否", "周期", "报送去向", "占比口径", "届满去向" ->
              unless(
                  setting.choices().stream().anyMatch(c -> c.value().equals(value)), "应从所列选项中选择");
          case "月-日" -> unless(isMonthDay(value), "应为每年都有的日期，如09-01");
          case "分数" -> unless(isFraction(value), "应为不大于1的分数，如2/3");
          case "元" -> unless(AMOUNT.matcher(value).matches(), "应为金额，最多两位小数");
          default ->
              NUMBER.matcher(setting.value()).matches()
                  ? unless(WHOLE.matcher(value).matches(), "应为1以上的整数")
                  : unless(isText(value), "应为不超过%d个字的文字".formatted(LONGEST_TEXT));
        };
    return wanted.map(w -> "“%s”的值不符合单位“%s”：%s。".formatted(setting.title(), setting.unit(), w));
  }

  /** What is left of a hundred points for the other part of the evaluation. */
  static String rest(String points) {
    return FULL.subtract(new BigDecimal(points)).toPlainString();
  }

  private static boolean isDays(String value) {
    return DAYS.matcher(value).matches() && Integer.parseInt(value) <= MOST_DAYS;
  }

  private static boolean isAtMost(Pattern form, String value, BigDecimal most) {
    return form.matcher(value).matches() && new BigDecimal(value).compareTo(most) <= 0;
  }

  private static boolean isFraction(String value) {
    return FRACTION.matcher(value).matches() && Fraction.parse(value).reachedBy(1, 1);
  }

  private static boolean isMonthDay(String value) {
    try {
      return MonthDay.parse("--" + value).isValidYear(2023);
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Whether these are words, without control characters, that a line of the page can show. */
  static boolean isText(String value) {
    return !value.isBlank() && TEXT.matcher(value).matches();
  }

  private static Optional<String> unless(boolean fits, String wanted) {
    return fits ? Optional.empty() : Optional.of(wanted);
  }
}
