package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.sealing.MasterKey;
import cn.hebei.socialwork.sealing.SealingKey;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps notices, each with the sealed key of its round's bids. */
@Repository
class Notices {

  /** The application's advisory locks on notices; two rounds that share one only wait longer. */
  private static final int LOCKS = 0x6e6f7469;

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final MasterKey master;

  Notices(JdbcClient jdbc, TimeSource time, MasterKey master) {
    this.jdbc = jdbc;
    this.time = time;
    this.master = master;
  }

  /** The notice of this round, once published. */
  Optional<Notice> find(long tenderId) {
    return jdbc.sql("select * from tender_notice where tender_id = ?")
        .param(tenderId)
        .query(Notice.class)
        .optional();
  }

  /**
   * The notice of this round.
   *
   * @throws IllegalStateException when it was not published
   */
  Notice get(long tenderId) {
    return find(tenderId).orElseThrow(() -> new IllegalStateException("no notice " + tenderId));
  }

  /** The notices that take bids here now. */
  List<Notice> open() {
    Instant now = time.now();
    return running().stream().filter(n -> n.takesBids(now)).toList();
  }

  /** The notices whose deadline lies ahead, wherever their bids are taken. */
  List<Notice> running() {
    return jdbc.sql("select * from tender_notice where bids_close_at > ? and failed_on is null")
        .param(time.now().atOffset(ZoneOffset.UTC))
        .query(Notice.class)
        .list();
  }

  /** The notice of this lot-year that takes bids now, if there is one. */
  Optional<Notice> openOf(CaseKey key) {
    return jdbc.sql(
            "select n.* from tender_notice n join tender t on t.id = n.tender_id where t.case_key ="
                + " ? and n.bids_close_at > ? and n.failed_on is null")
        .params(key.root().value(), time.now().atOffset(ZoneOffset.UTC))
        .query(Notice.class)
        .optional();
  }

  /** Publishes: from now on the round takes bids, sealed with a key of its own. */
  void publish(long tenderId, Publication p, String user) {
    String sealedKey = master.newKey(keyContext(tenderId));
    jdbc.sql(
            "insert into tender_notice (tender_id, medium, url, published_on, bids_close_at,"
                + " documents_until, platform, published_by, sealed_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            tenderId,
            p.medium(),
            p.url(),
            p.publishedOn(),
            p.bidsCloseAt().atOffset(ZoneOffset.UTC),
            p.documentsUntil(),
            p.platform(),
            user,
            sealedKey)
        .update();
  }

  /** Moves the deadline, never forward in time; the notice is held while it is read (B15). */
  void prolong(long tenderId, LocalDate documentsUntil, Instant bidsCloseAt) {
    jdbc.sql("update tender_notice set documents_until = ?, bids_close_at = ? where tender_id = ?")
        .params(documentsUntil, bidsCloseAt.atOffset(ZoneOffset.UTC), tenderId)
        .update();
  }

  /** Stops the round for great cause (B50). */
  void terminate(long tenderId, String reason, String user) {
    fail(tenderId, reason, user);
    jdbc.sql("update tender_notice set terminated = true where tender_id = ?")
        .param(tenderId)
        .update();
  }

  /**
   * Holds the notice while a bid begins, so that the count at the deadline neither misses it nor
   * runs beside it. An advisory lock: a row's lock would leave the number of the bid's transaction
   * in the notice's row, and so link the two in a copy of the database's files (B16, P15).
   */
  void hold(long tenderId) {
    jdbc.sql("select pg_advisory_xact_lock_shared(?, ?)")
        .params(LOCKS, Long.hashCode(tenderId))
        .query()
        .singleRow();
  }

  /** Waits for whoever holds the notice, then lets nobody else do so in this transaction. */
  void close(long tenderId) {
    jdbc.sql("select pg_advisory_xact_lock(?, ?)")
        .params(LOCKS, Long.hashCode(tenderId))
        .query()
        .singleRow();
  }

  /** Declares the round failed (B31). */
  void fail(long tenderId, String reason, String user) {
    LocalDate today = time.today();
    jdbc.sql(
            "update tender_notice set failed_reason = ?, failed_on = ?, failed_by = ?"
                + " where tender_id = ?")
        .params(reason, today, user, tenderId)
        .update();
  }

  /** Keeps where the failure was published (R79). */
  void publishFailure(long tenderId, String medium, String url, LocalDate on) {
    jdbc.sql(
            "update tender_notice set failed_medium = ?, failed_url = ?, failed_published_on = ?"
                + " where tender_id = ?")
        .params(medium, url, on, tenderId)
        .update();
  }

  /** The round's key, by the master key. */
  SealingKey keyOf(Notice notice) {
    return master.keyOf(notice.sealedKey(), keyContext(notice.tenderId()));
  }

  /**
   * What is published.
   *
   * @param medium first designated medium (B11, P12)
   * @param url where it stands there
   * @param publishedOn the day its clock starts
   * @param documentsUntil last day on which the documents are handed out (B12)
   * @param bidsCloseAt the moment after which no bid is taken (B17)
   * @param platform where bids are taken instead of here; empty: here (P12)
   */
  record Publication(
      String medium,
      String url,
      LocalDate publishedOn,
      LocalDate documentsUntil,
      Instant bidsCloseAt,
      String platform) {}

  /** What a round's sealed key is bound to. */
  static String keyContext(long tenderId) {
    return "tender-key/" + tenderId;
  }
}
