package cn.hebei.socialwork.tender;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed beside a bid's file: its name, type and size, the key that opens it, and the
 * bidder's receipt for it.
 *
 * @param name as the bidder named it
 * @param type its media type
 * @param size in bytes
 * @param key the file's own key
 * @param digest SHA-256 of the contents, null in headers from before receipts
 * @param receivedAt milliseconds of the epoch, null likewise
 */
@SuppressWarnings("ArrayRecordComponent") // goes straight into Json and out of it
record BidFileHeader(
    String name,
    String type,
    long size,
    byte[] key,
    @Nullable String digest,
    @Nullable Long receivedAt) {

  BidFile file(int no) {
    Instant received = receivedAt == null ? null : Instant.ofEpochMilli(receivedAt);
    return new BidFile(no, name, type, size, digest, received);
  }
}
