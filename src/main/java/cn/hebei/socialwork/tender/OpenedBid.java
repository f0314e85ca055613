package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A bid after the opening.
 *
 * @param no its number at the opening
 * @param bidKey its case, or null when it was opened elsewhere (P12)
 * @param agencyCode the bidder
 * @param price in yuan
 * @param servicePlan how the agency will serve
 * @param team how many people
 * @param submittedAt when it was submitted
 * @param digest as on its receipt
 */
record OpenedBid(
    int no,
    @Nullable String bidKey,
    String agencyCode,
    BigDecimal price,
    String servicePlan,
    int team,
    OffsetDateTime submittedAt,
    String digest) {}
