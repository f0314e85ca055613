package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The decision of a tender.
 *
 * @param agencyCode organ code of the winner
 * @param price the winning price in yuan: what the contract costs
 * @param awardedOn day of the decision
 */
public record Award(String agencyCode, BigDecimal price, LocalDate awardedOn) {}
