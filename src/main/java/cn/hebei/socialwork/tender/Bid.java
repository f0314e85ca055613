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
 */
record Bid(
    String key,
    String agencyCode,
    String sealedLink,
    @Nullable String sealed,
    @Nullable String digest,
    @Nullable OffsetDateTime submittedAt,
    boolean over) {

  boolean submitted() {
    return sealed != null;
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
