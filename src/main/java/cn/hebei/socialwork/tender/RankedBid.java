package cn.hebei.socialwork.tender;

/**
 * A line of the ranking in words.
 *
 * @param rank its place, and whether others share it
 * @param no its number at the opening
 * @param agency the bidder's name
 * @param price in yuan
 * @param priceScore points for the price
 * @param mean mean of the members' points
 * @param total the score that counts
 */
public record RankedBid(
    String rank,
    String no,
    String agency,
    String price,
    String priceScore,
    String mean,
    String total) {}
