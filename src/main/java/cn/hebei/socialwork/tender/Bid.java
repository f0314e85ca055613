package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A bid as the database knows it: who bids, not for what.
 *
 * @param key random key of its case
 * @param agencyCode the bidder
 * @param sealedLink which tender it is for, sealed
 * @param sealed the contents, sealed; null until submitted
 * @param digest digest of the sealed contents, as on the receipt
 * @param submittedAt when it was submitted, or null
 * @param over whether it was opened, or ended unopened
 * @param takenBack how it was taken back before the deadline, or null
 * @param takenBackAt and when
 */
record Bid(
    String key,
    String agencyCode,
    String sealedLink,
    @Nullable String sealed,
    @Nullable String digest,
    @Nullable OffsetDateTime submittedAt,
    boolean over,
    @Nullable TakenBack takenBack,
    @Nullable OffsetDateTime takenBackAt) {

  boolean submitted() {
    return sealed != null;
  }

  /** How a submitted bid ends before the deadline (B17). */
  enum TakenBack {
    /** The agency bids no more, or may begin anew. */
    WITHDRAWN("撤回"),
    /** Another of the same agency was submitted in its place. */
    REPLACED("更换");

    private final String title;

    TakenBack(String title) {
      this.title = title;
    }

    /** Chinese word. */
    String title() {
      return title;
    }
  }

  /**
   * What is sealed.
   *
   * @param price in yuan, two decimals
   * @param servicePlan how the agency will serve
   * @param team how many people
   */
  record Contents(BigDecimal price, String servicePlan, int team) {}
}
