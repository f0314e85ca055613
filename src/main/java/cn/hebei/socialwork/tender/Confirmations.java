package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what each bidder says of the record of the opening, and what it was answered (P14). */
@Repository
class Confirmations {

  private final JdbcClient jdbc;
  private final TimeSource time;

  Confirmations(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Asks a bidder; asked twice it is the same question. */
  void ask(long tenderId, String bidKey) {
    jdbc.sql(
            "insert into opening_confirmation (bid_key, tender_id) values (?, ?) on conflict do nothing")
        .params(bidKey, tenderId)
        .update();
  }

  /** What the bidder of this case was asked, and said. */
  Optional<Confirmation> find(String bidKey) {
    return jdbc.sql("select * from opening_confirmation where bid_key = ?")
        .param(bidKey)
        .query(Confirmation.class)
        .optional();
  }

  /** All of a round, by number of the bid. */
  List<Confirmation> of(long tenderId) {
    return jdbc.sql(
            "select c.* from opening_confirmation c join opened_bid b on b.bid_key = c.bid_key where"
                + " c.tender_id = ? order by b.no")
        .param(tenderId)
        .query(Confirmation.class)
        .list();
  }

  /** Notes that a bidder's own case is over. */
  void done(String bidKey) {
    jdbc.sql("update opening_confirmation set done = true where bid_key = ?")
        .param(bidKey)
        .update();
  }

  /** Keeps an answer; the first one stands. */
  void answer(String bidKey, Answer answer, String objection) {
    jdbc.sql(
            "update opening_confirmation set answer = ?, objection = ?, answered_at = ? where bid_key"
                + " = ? and answer is null")
        .params(answer.name(), objection, time.now().atOffset(ZoneOffset.UTC), bidKey)
        .update();
  }

  /** Keeps what an objection was answered. */
  void reply(String bidKey, String reply, String user) {
    jdbc.sql(
            "update opening_confirmation set reply = ?, replied_by = ?, replied_at = ? where"
                + " bid_key = ?")
        .params(reply, user, time.now().atOffset(ZoneOffset.UTC), bidKey)
        .update();
  }

  /** What a bidder may say. */
  enum Answer {
    CONFIRMED("无异议"),
    OBJECTED("有异议"),
    /** Who is absent accepts the opening (87令42). */
    ABSENT("未参加，视同认可");

    private final String title;

    Answer(String title) {
      this.title = title;
    }

    /** Chinese word. */
    String title() {
      return title;
    }
  }

  /**
   * What a bidder was asked, and said.
   *
   * @param bidKey the bid
   * @param tenderId the round
   * @param answer what it said, or null so far
   * @param done whether its own case is over
   * @param objection its objection, or empty
   * @param reply what that was answered, or empty
   * @param repliedAt when, or null so far
   */
  record Confirmation(
      String bidKey,
      long tenderId,
      @Nullable Answer answer,
      boolean done,
      String objection,
      String reply,
      @Nullable OffsetDateTime repliedAt) {}
}
