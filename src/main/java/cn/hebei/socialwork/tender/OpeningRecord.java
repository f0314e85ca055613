package cn.hebei.socialwork.tender;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The record of an opening.
 *
 * @param text as the officer wrote it
 * @param delayReason why it was late, or empty (P14)
 * @param confirmUntil until when bidders confirm it, null when held elsewhere
 * @param openedAt when it was held, or registered where nothing was opened in public
 * @param host who held it; empty: whoever opened the bids here, or nobody
 * @param recorder who wrote the record or watched (87令41); empty where nobody was asked
 */
record OpeningRecord(
    String text,
    String delayReason,
    @Nullable OffsetDateTime confirmUntil,
    OffsetDateTime openedAt,
    String host,
    String recorder) {

  /** What was held like this, or nothing. */
  static OpeningRecord of(
      @Nullable OpeningScene scene,
      String text,
      @Nullable OffsetDateTime confirmUntil,
      Instant now) {
    return scene == null
        ? new OpeningRecord(text, "", confirmUntil, now.atOffset(ZoneOffset.UTC), "", "")
        : new OpeningRecord(
            text,
            scene.delayReason(),
            confirmUntil,
            scene.at().atOffset(ZoneOffset.UTC),
            scene.host(),
            scene.recorder());
  }
}
