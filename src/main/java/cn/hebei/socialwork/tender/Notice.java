package cn.hebei.socialwork.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A published notice.
 *
 * @param tenderId the round
 * @param medium first designated medium (B11, P12)
 * @param url where it stands there
 * @param publishedOn the day its clock starts
 * @param bidsCloseAt the moment after which no bid is taken (B17)
 * @param sealedKey the round's key, sealed by the master key
 * @param failedReason why the round failed, or null
 * @param failedOn when it was declared failed, or null
 */
record Notice(
    long tenderId,
    String medium,
    String url,
    LocalDate publishedOn,
    OffsetDateTime bidsCloseAt,
    String sealedKey,
    @Nullable String failedReason,
    @Nullable LocalDate failedOn) {

  /** Whether bids are taken at this moment. */
  boolean takesBids(Instant now) {
    return failedOn == null && now.isBefore(bidsCloseAt.toInstant());
  }

  /** Whether the deadline has passed. */
  boolean closed(Instant now) {
    return !now.isBefore(bidsCloseAt.toInstant());
  }
}
