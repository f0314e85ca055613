package cn.hebei.socialwork.procurement;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one purchaser buys of one category in one fiscal year: counted together, so that a purchase
 * is not split to stay below an amount (B10: 条例28).
 *
 * @param own yuan of this purchase
 * @param others the others of the year
 */
record SameCategory(BigDecimal own, List<Lot> others) {

  /** All of the year together, in yuan. */
  BigDecimal total() {
    return others.stream().map(Lot::amount).reduce(own, BigDecimal::add);
  }

  /**
   * Whether all of the year together reach this amount: compared to the cent, at it they do (B48).
   */
  boolean reaches(BigDecimal amount) {
    return total().compareTo(amount) >= 0;
  }

  /** Whether the purchase alone is below this amount and all of the year together are not. */
  boolean splits(BigDecimal amount) {
    return own.compareTo(amount) < 0 && reaches(amount);
  }

  /**
   * Another purchase of the same category.
   *
   * @param name name of the lot
   * @param amount yuan
   */
  record Lot(String name, BigDecimal amount) {}
}
