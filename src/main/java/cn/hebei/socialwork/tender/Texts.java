package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.RuleValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Small things about texts that people type. */
final class Texts {

  private Texts() {}

  /** The text without blanks around it, never null. */
  static String of(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** A share for people, such as 2%. */
  static String percent(RuleValue share) {
    return new BigDecimal(share.value()).movePointRight(2).stripTrailingZeros().toPlainString()
        + "%";
  }

  /** Whether this looks like the address of a web page. */
  static boolean isUrl(String text) {
    return text.strip().matches("https?://[^\\s/]+\\.[^\\s]+");
  }
}
