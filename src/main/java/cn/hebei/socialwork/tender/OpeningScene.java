package cn.hebei.socialwork.tender;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When an opening was held, by whom, and who wrote its record: at the deadline and nowhere later
 * without a reason, and never by one person alone (B19, P14: 87令40, 41).
 *
 * @param at when the seals were broken
 * @param host who held it
 * @param recorder who wrote the record or watched, another one of the staff
 * @param delayReason why it was late, or empty
 */
record OpeningScene(Instant at, String host, String recorder, String delayReason) {

  /**
   * Why this cannot stand in the record.
   *
   * @param most so many minutes late it may be without a reason
   */
  Optional<String> refusal(Notice notice, Instant now, int most) {
    OffsetDateTime deadline = notice.bidsCloseAt();
    if (at.isBefore(deadline.toInstant())) {
      return Optional.of(
          "“开标时间”早于投标截止时间%s：开标应当在投标截止的同一时间进行（财政部令第87号第40条）。"
              .formatted(TenderFacts.moment(deadline)));
    }
    if (at.isAfter(now)) {
      return Optional.of("“开标时间”不能晚于现在。");
    }
    if (recorder.equals(host)) {
      return Optional.of("“记录人（监督人）”不能是主持人自己：应由另一名工作人员记录、签字（财政部令第87号第41条）。");
    }
    long late = late(deadline, at);
    return late > most && delayReason.isEmpty()
        ? Optional.of("“推迟开标的理由”没有填写：开标应当在投标截止的同一时间进行，晚了%d分钟，必须写明（财政部令第87号第40条）。".formatted(late))
        : Optional.empty();
  }

  /** How many whole minutes after the deadline it was. */
  static long late(OffsetDateTime deadline, Instant at) {
    return Duration.between(deadline.toInstant(), at).toMinutes();
  }
}
