package cn.hebei.socialwork.tender;

/**
 * A file of a bid.
 *
 * @param no its number within the bid
 * @param name as the bidder named it
 * @param type its media type, as the bidder's browser said
 * @param size in bytes
 */
record BidFile(int no, String name, String type, long size) {}
