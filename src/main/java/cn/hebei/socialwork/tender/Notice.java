package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
 * @param documentsUntil last day on which the documents are handed out (B12)
 * @param platform where bids are taken and opened instead of here, with who runs it; empty: here
 *     (P12)
 * @param sealedKey the round's key, sealed by the master key
 * @param failedReason why the round failed, or null
 * @param failedOn when it was declared failed, or null
 * @param failedMedium where the failure was published, or null (R79)
 * @param failedUrl where it stands there, or null
 * @param failedPublishedOn and when, or null
 * @param terminated whether it was stopped for great cause rather than failed (B50)
 */
record Notice(
    long tenderId,
    String medium,
    String url,
    LocalDate publishedOn,
    OffsetDateTime bidsCloseAt,
    LocalDate documentsUntil,
    String platform,
    String sealedKey,
    @Nullable String failedReason,
    @Nullable LocalDate failedOn,
    @Nullable String failedMedium,
    @Nullable String failedUrl,
    @Nullable LocalDate failedPublishedOn,
    boolean terminated) {

  /** Whether bids are taken here at this moment. */
  boolean takesBids(Instant now) {
    return platform.isEmpty() && runs(now);
  }

  /** Whether the documents are still handed out on this day (B12). */
  boolean handsOut(LocalDate today) {
    return !today.isAfter(documentsUntil);
  }

  /** Whether the deadline lies ahead, wherever bids are taken. */
  boolean runs(Instant now) {
    return failedOn == null && now.isBefore(bidsCloseAt.toInstant());
  }

  /** Whether the tender is held on another platform and registered here (P12). */
  boolean elsewhere() {
    return !platform.isEmpty();
  }

  /** The deadline by the clock on the wall. */
  LocalDateTime localClose() {
    return bidsCloseAt.atZoneSameInstant(TimeSource.ZONE).toLocalDateTime();
  }

  /** Whether the deadline has passed. */
  boolean closed(Instant now) {
    return !now.isBefore(bidsCloseAt.toInstant());
  }
}
