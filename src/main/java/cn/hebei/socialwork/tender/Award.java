package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The decision of a tender.
 *
 * @param agencyCode organ code of the winner
 * @param price the winning price in yuan: what the contract costs
 * @param awardedOn day of the decision
 * @param renewal whether its documents announced renewal within the cycle; nobody renews otherwise
 *     (B37)
 */
public record Award(String agencyCode, BigDecimal price, LocalDate awardedOn, boolean renewal) {}
