package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps notices, each with the sealed key of its round's bids. */
@Repository
class Notices {

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

  /** The notices that take bids now. */
  List<Notice> open() {
    Instant now = time.now();
    return jdbc
        .sql("select * from tender_notice where bids_close_at > ? and failed_on is null")
        .param(now.atOffset(ZoneOffset.UTC))
        .query(Notice.class)
        .list()
        .stream()
        .filter(n -> n.takesBids(now))
        .toList();
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
  void publish(
      long tenderId,
      String medium,
      String url,
      LocalDate publishedOn,
      Instant bidsCloseAt,
      String user) {
    String sealedKey = master.seal(Sealer.newKey().getEncoded(), context(tenderId));
    jdbc.sql(
            "insert into tender_notice (tender_id, medium, url, published_on, bids_close_at,"
                + " published_by, sealed_key) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            tenderId,
            medium,
            url,
            publishedOn,
            bidsCloseAt.atOffset(ZoneOffset.UTC),
            user,
            sealedKey)
        .update();
  }

  /**
   * Holds the notice while a bid begins, so that the count at the deadline neither misses it nor
   * runs beside it.
   */
  void hold(long tenderId) {
    jdbc.sql("select tender_id from tender_notice where tender_id = ? for share")
        .param(tenderId)
        .query(Long.class)
        .single();
  }

  /** Waits for whoever holds the notice, then lets nobody else do so in this transaction. */
  void close(long tenderId) {
    jdbc.sql("select tender_id from tender_notice where tender_id = ? for update")
        .param(tenderId)
        .query(Long.class)
        .single();
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

  /** The round's key, by the master key. */
  SecretKey keyOf(Notice notice) {
    return Sealer.key(master.unseal(notice.sealedKey(), context(notice.tenderId())));
  }

  private static String context(long tenderId) {
    return "tender-key/" + tenderId;
  }
}
