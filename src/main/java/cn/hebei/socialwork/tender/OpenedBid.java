package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * A bid after the opening.
 *
 * @param no its number at the opening
 * @param bidKey its case
 * @param agencyCode the bidder
 * @param price in yuan
 * @param servicePlan how the agency will serve
 * @param team how many people
 * @param submittedAt when it was submitted
 * @param digest as on its receipt
 */
record OpenedBid(
    int no,
    String bidKey,
    String agencyCode,
    BigDecimal price,
    String servicePlan,
    int team,
    OffsetDateTime submittedAt,
    String digest) {}
