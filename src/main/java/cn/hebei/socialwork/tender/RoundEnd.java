package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.tender.Failures.Ground;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an officer asks for while a committee or group is at work: the end of its round (B31).
 *
 * @param id its number
 * @param tenderId the round
 * @param ground on which legal ground, or null before it is asked for
 * @param reason why, which bidders are told
 * @param evidence what it rests on
 * @param askedBy who asks, and may not approve it, or null before
 * @param askedOn when, or null before
 * @param agreed the principal's answer, or null before
 * @param opinion in his words
 * @param answeredOn when he answered, or null before
 */
record RoundEnd(
    long id,
    long tenderId,
    @Nullable Ground ground,
    String reason,
    String evidence,
    @Nullable String askedBy,
    @Nullable LocalDate askedOn,
    @Nullable Boolean agreed,
    String opinion,
    @Nullable LocalDate answeredOn) {

  /** What was asked for, in rows. */
  Facts asked() {
    Facts facts = new Facts();
    if (ground != null) {
      facts
          .row("提请废标的法定情形", ground.title())
          .row("废标理由", reason)
          .row("依据和证据", evidence)
          .row("提请日期", Facts.date(Objects.requireNonNull(askedOn)));
    }
    return facts;
  }
}
