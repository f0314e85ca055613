package cn.hebei.socialwork.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The rule of the notice that at least 15 % go into monitoring, supervision and evaluation (R50,
 * base by P24), compared exactly: {@code support >= total × share}, never as a rounded ratio.
 *
 * @param support yuan for monitoring, supervision and evaluation
 * @param total yuan of what it is a share of: by default the lot's whole budget
 * @param share the least share, such as 0.15
 */
public record SupportShare(BigDecimal support, BigDecimal total, BigDecimal share) {

  /** Whether the rule holds. */
  public boolean holds() {
    return support.compareTo(total.multiply(share)) >= 0;
  }

  /** The least amount that would do, in yuan rounded up to the cent. */
  public BigDecimal least() {
    return total.multiply(share).setScale(2, RoundingMode.CEILING);
  }

  /** The least share for people, such as {@code 15%}. */
  public String leastPercent() {
    return percent(share);
  }

  /** A share for people, such as {@code 15%}. */
  static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  /** The share in percent for people, rounded down so that it never looks better than it is. */
  public String percent() {
    return total.signum() == 0
        ? "0.00%"
        : support
                .multiply(BigDecimal.valueOf(100))
                .divide(total, 2, RoundingMode.DOWN)
                .toPlainString()
            + "%";
  }
}
