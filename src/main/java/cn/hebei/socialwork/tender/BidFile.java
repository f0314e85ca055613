package cn.hebei.socialwork.tender;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of a bid.
 *
 * @param no its number within the bid
 * @param name as the bidder named it
 * @param type its media type
 * @param size in bytes
 * @param digest SHA-256 of its contents, for the bidder to compare; null for files from before
 *     digests were sealed with them
 * @param receivedAt when it was received, or null likewise
 */
record BidFile(
    int no,
    String name,
    String type,
    long size,
    @Nullable String digest,
    @Nullable Instant receivedAt) {

  /** The digest for people. */
  String shownDigest() {
    return Objects.requireNonNullElse(digest, "—");
  }
}
