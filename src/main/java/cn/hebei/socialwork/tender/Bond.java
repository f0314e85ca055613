package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bid bond that came in (B18).
 *
 * @param no its number within the round
 * @param agencyCode who paid it
 * @param amount in yuan
 * @param payment how it was paid
 * @param paidOn when it came in
 * @param account from which account, or the number of the guarantee
 * @param refund how it was settled, null before
 */
record Bond(
    int no,
    String agencyCode,
    BigDecimal amount,
    BondPayment payment,
    LocalDate paidOn,
    String account,
    @Nullable Refund refund) {

  /** Whether it was settled. */
  boolean settled() {
    return refund != null;
  }

  /** What became of a bond. */
  enum Outcome {
    REFUNDED("已退还"),
    CONVERTED("已转为履约保证金"),
    WITHHELD("不予退还");

    private final String title;

    Outcome(String title) {
      this.title = title;
    }

    /** Chinese words. */
    String title() {
      return title;
    }
  }

  /**
   * How a bond was settled.
   *
   * @param outcome what became of it
   * @param amount what was paid back, in yuan
   * @param interest 孳息 or 超期资金占用费 beside it, in yuan
   * @param settledOn when
   * @param voucher number of the payment, or empty
   * @param note why it was withheld, or why its lateness is the bidder's own; or empty
   * @param untilDay the last day for it
   * @param settledBy user id of who recorded it
   */
  record Refund(
      Outcome outcome,
      BigDecimal amount,
      BigDecimal interest,
      LocalDate settledOn,
      String voucher,
      String note,
      LocalDate untilDay,
      String settledBy) {

    /** Whether it came after the last day, so that interest is owed (87令38). */
    boolean late() {
      return settledOn.isAfter(untilDay);
    }
  }
}
