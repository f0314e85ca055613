package cn.hebei.socialwork.tender;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what was said with each supplier singly, the change that all of them get in writing, and
 * until when they make their final quotations (P11).
 */
@Repository
class Consultations {

  /** The name of what changes within the round, for what its check-up has found. */
  static final String PART = "consultation";

  private final JdbcClient jdbc;

  Consultations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Forgets what was drafted, because it is drafted again. */
  void clear(long tenderId) {
    for (String table : List.of("consultation_talk", "consultation_change")) {
      jdbc.sql("delete from " + table + " where tender_id = ?").param(tenderId).update();
    }
  }

  /** Keeps what was said with one supplier. */
  void talked(long tenderId, int bidNo, Talk talk) {
    jdbc.sql("insert into consultation_talk values (?, ?, ?, ?)")
        .params(tenderId, bidNo, talk.heldAt(), talk.record())
        .update();
  }

  /** What was said with one supplier; for the group and for that supplier alone. */
  Optional<Talk> talk(long tenderId, int bidNo) {
    return jdbc.sql(
            "select held_at, record from consultation_talk where tender_id = ? and bid_no = ?")
        .params(tenderId, bidNo)
        .query(Talk.class)
        .optional();
  }

  /** Keeps the change that the group proposes; empty when it proposes none. */
  void propose(long tenderId, String content) {
    jdbc.sql("insert into consultation_change (tender_id, content) values (?, ?)")
        .params(tenderId, content)
        .update();
  }

  /** Keeps whether the purchaser confirms the change, and until when quotations are made. */
  void ask(long tenderId, boolean confirmed, String reason, OffsetDateTime closesAt, String user) {
    jdbc.sql(
            "update consultation_change set confirmed = ?, reason = ?, closes_at = ?, confirmed_by ="
                + " ? where tender_id = ?")
        .params(confirmed, reason, closesAt, user, tenderId)
        .update();
  }

  /** The change of a round, once the group has consulted everybody. */
  Optional<Change> change(long tenderId) {
    return jdbc.sql(
            "select content, confirmed, closes_at from consultation_change where tender_id = ?")
        .param(tenderId)
        .query(Change.class)
        .optional();
  }

  /** When and under which digest a supplier has sealed its final quotation, if it has. */
  Optional<Sealed> quoted(long tenderId, int bidNo) {
    return jdbc.sql(
            "select submitted_at, digest from final_quotation where tender_id = ? and bid_no = ? and"
                + " submitted_at is not null")
        .params(tenderId, bidNo)
        .query(Sealed.class)
        .optional();
  }

  /** Whether the final quotations of a round are opened, or registered. */
  boolean priced(long tenderId) {
    return jdbc.sql(
            "select exists (select 1 from opened_bid where tender_id = ? and final_price is not"
                + " null)")
        .param(tenderId)
        .query(Boolean.class)
        .single();
  }

  /** The suppliers whose responses conform, by number; who has withdrawn is still among them. */
  List<Integer> conforming(long tenderId) {
    return jdbc.sql(
            "select bid_no from qualification where tender_id = ? and passed order by bid_no")
        .param(tenderId)
        .query(Integer.class)
        .list();
  }

  /**
   * A consultation with one supplier.
   *
   * @param heldAt when it began
   * @param record what was said
   */
  record Talk(OffsetDateTime heldAt, String record) {}

  /** The receipt of a final quotation: when it was handed in, and the digest of what was sealed. */
  record Sealed(OffsetDateTime submittedAt, String digest) {}

  /**
   * A change of what is asked for.
   *
   * @param content what changes, or empty
   * @param confirmed whether the purchaser confirmed it, null before
   * @param closesAt until when final quotations are made, null before
   */
  record Change(String content, @Nullable Boolean confirmed, @Nullable OffsetDateTime closesAt) {

    /** Whether suppliers have something in writing to answer to. */
    boolean stands() {
      return !content.isEmpty() && Boolean.TRUE.equals(confirmed);
    }
  }
}
