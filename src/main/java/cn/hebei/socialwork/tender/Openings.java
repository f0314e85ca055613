package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Bid.Contents;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens bids after the deadline, and keeps what the opening brought to light (B19). */
@Repository
class Openings {

  /** In a consultation nobody but its group learns who responds: the chain names no one (P11). */
  private static final String NOBODY = "system";

  /** The price that counts is the final quotation, where one is taken (P11). */
  private static final String SELECT =
      "select b.tender_id, b.no, b.bid_key, b.agency_code, coalesce(b.final_price, b.price) as"
          + " price, b.service_plan || b.final_words as service_plan, b.team, b.submitted_at,"
          + " b.digest from opened_bid b";

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final Bids bids;
  private final Bidding bidding;
  private final AuditTrail audit;

  Openings(JdbcClient jdbc, TimeSource time, Bids bids, Bidding bidding, AuditTrail audit) {
    this.jdbc = jdbc;
    this.time = time;
    this.bids = bids;
    this.bidding = bidding;
    this.audit = audit;
  }

  /** What was opened, by number; empty before the opening. */
  List<OpenedBid> of(long tenderId) {
    return jdbc.sql(SELECT + " where b.tender_id = ? order by b.no")
        .param(tenderId)
        .query(OpenedBid.class)
        .list();
  }

  /**
   * Unseals the bids for the officer who opens them; refused before the deadline. The first look of
   * each person stands in the chain, with the digest of what was read.
   */
  List<OpenedBid> unseal(Tender tender, Notice notice, String user) {
    String chain = tender.key().root().value();
    audit.lock(chain);
    List<OpenedBid> unsealed =
        read(notice, bids.running(tender.id()).stream().filter(Bid::submitted).toList());
    if (isFirstLook(tender.id(), user)) {
      audit.append(
          chain, user, "bid-opening/userTask_openBids", "拆封投标文件", Digests.of(digests(unsealed)));
    }
    return unsealed;
  }

  /** The digests of these, as their receipts have them. */
  static String[] digests(List<OpenedBid> bids) {
    return bids.stream().map(OpenedBid::digest).toArray(String[]::new);
  }

  /** Notes that somebody reads what was handed in; whether for the first time. */
  boolean isFirstLook(long tenderId, String user) {
    return jdbc.sql("insert into tender_unsealing values (?, ?, ?) on conflict do nothing")
            .params(tenderId, user, time.now().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Opens: from now on the bids belong to the case, in its tables and in its chain. */
  void open(Tender tender, Notice notice, OpeningRecord record, String user) {
    List<Bid> submitted = bids.holdRunning(tender.id());
    List<OpenedBid> opened = read(notice, submitted);
    keep(tender, record, false, user);
    for (OpenedBid b : opened) {
      insert(tender.id(), b);
      audit.append(
          tender.key().root().value(),
          tender.course().readsOut() ? b.agencyCode() : NOBODY,
          "bid/receiveTask_awaitOpening",
          "投标文件开启",
          b.digest());
    }
    submitted.forEach(bids::end);
  }

  /** The same of a consultation, which nobody holds in public (P11). */
  void open(Tender tender, Notice notice, String text) {
    open(tender, notice, OpeningRecord.of(null, text, null, time.now()), NOBODY);
  }

  private void keep(Tender tender, OpeningRecord r, boolean elsewhere, String user) {
    OffsetDateTime now = time.now().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            "insert into tender_opening (tender_id, opened_at, opened_by, record, delay_reason,"
                + " confirm_until, host, recorder, registered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(tender.id(), r.openedAt(), user, r.text(), r.delayReason(), r.confirmUntil())
        .params(r.host(), r.recorder(), elsewhere ? now : null)
        .update();
  }

  /**
   * Registers what was held elsewhere, with the bids as its record has them (P12).
   *
   * @param scene when and by whom it was held; null where nothing was opened in public
   */
  void register(
      Tender tender,
      @Nullable OpeningScene scene,
      String record,
      List<OpenedBid> registered,
      String user) {
    keep(tender, OpeningRecord.of(scene, record, null, time.now()), true, user);
    registered.forEach(b -> insert(tender.id(), b));
  }

  /** When the seals of this round were first broken, or now (B19). */
  Instant unsealedAt(long tenderId) {
    return jdbc.sql("select min(unsealed_at) from tender_unsealing where tender_id = ?")
        .param(tenderId)
        .query((rs, i) -> Optional.ofNullable(rs.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant)
        .orElseGet(time::now);
  }

  /** The record of the opening, once held. */
  Optional<OpeningRecord> record(long tenderId) {
    return jdbc.sql(
            "select record as text, delay_reason, confirm_until, opened_at, host, recorder from"
                + " tender_opening where tender_id = ?")
        .param(tenderId)
        .query(OpeningRecord.class)
        .optional();
  }

  /** Ends the bids of a failed or stopped round; they stay sealed (B19, B50). */
  void giveBack(long tenderId) {
    bidding.giveBack(bids.holdRunning(tenderId));
  }

  /** The bids that passed the purchaser's check, without those invalid elsewhere, by number. */
  List<OpenedBid> qualified(long tenderId) {
    return jdbc.sql(
            SELECT
                + " join qualification q on q.tender_id = b.tender_id and q.bid_no = b.no"
                + " left join review_elsewhere_bid r on r.tender_id = b.tender_id and r.bid_no = b.no"
                + " where b.tender_id = ? and q.passed and not b.withdrawn and r.rejected is null"
                + " order by b.no")
        .param(tenderId)
        .query(OpenedBid.class)
        .list();
  }

  private List<OpenedBid> read(Notice notice, List<Bid> submitted) {
    List<OpenedBid> result = new ArrayList<>();
    for (Bid bid : submitted) {
      Contents c = bids.open(bid, notice);
      result.add(
          new OpenedBid(
              result.size() + 1,
              bid.key(),
              bid.agencyCode(),
              c.price(),
              c.servicePlan(),
              c.team(),
              Objects.requireNonNull(bid.submittedAt()),
              Objects.requireNonNull(bid.digest())));
    }
    return result;
  }

  private void insert(long tenderId, OpenedBid b) {
    jdbc.sql("insert into opened_bid values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            tenderId,
            b.no(),
            b.bidKey(),
            b.agencyCode(),
            b.price(),
            b.servicePlan(),
            b.team(),
            b.submittedAt(),
            b.digest())
        .update();
  }
}
