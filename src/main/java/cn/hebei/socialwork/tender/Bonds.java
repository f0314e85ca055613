package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Bond.Outcome;
import cn.hebei.socialwork.tender.Bond.Refund;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of bid bonds: what came in for a round and how it was settled (B18). */
@Repository
class Bonds {

  private static final String SELECT =
      "select b.*, r.outcome, r.amount as refunded, r.interest, r.settled_on, r.voucher, r.note,"
          + " r.until_day, r.settled_by from bid_bond b left join bid_bond_refund r on r.tender_id ="
          + " b.tender_id and r.no = b.no where ";

  private final JdbcClient jdbc;
  private final TimeSource time;

  Bonds(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Whether finance has entered what came in, be it nothing. */
  boolean recorded(long tenderId) {
    return jdbc.sql("select count(*) from bid_bond_ledger where tender_id = ?")
            .param(tenderId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Keeps what came in for a round, once. */
  void record(long tenderId, List<Bond> bonds, String user) {
    jdbc.sql("insert into bid_bond_ledger values (?, ?, ?)")
        .params(tenderId, user, time.now().atOffset(ZoneOffset.UTC))
        .update();
    for (Bond b : bonds) {
      jdbc.sql("insert into bid_bond values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              tenderId,
              b.no(),
              b.agencyCode(),
              b.amount(),
              b.payment().name(),
              b.paidOn(),
              b.account())
          .update();
    }
  }

  /** What came in for a round, by number. */
  List<Bond> of(long tenderId) {
    return jdbc
        .sql(SELECT + "b.tender_id = ? order by b.no")
        .param(tenderId)
        .query(Row.class)
        .list()
        .stream()
        .map(Row::bond)
        .toList();
  }

  /** What an agency paid, newest round first. */
  List<Paid> paidBy(String agencyCode) {
    return jdbc
        .sql(SELECT + "b.agency_code = ? order by b.tender_id desc")
        .param(agencyCode)
        .query(Row.class)
        .list()
        .stream()
        .map(row -> new Paid(row.tenderId(), row.bond()))
        .toList();
  }

  /** Keeps how a bond was settled. */
  void settle(long tenderId, int no, Refund r) {
    jdbc.sql("insert into bid_bond_refund values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            tenderId,
            no,
            r.outcome().name(),
            r.amount(),
            r.interest(),
            r.settledOn(),
            r.voucher(),
            r.note(),
            r.untilDay(),
            r.settledBy(),
            time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * A bond with its round.
   *
   * @param tenderId the round
   * @param bond what was paid
   */
  record Paid(long tenderId, Bond bond) {}

  record Row(
      long tenderId,
      int no,
      String agencyCode,
      BigDecimal amount,
      String payment,
      LocalDate paidOn,
      String account,
      @Nullable String outcome,
      @Nullable BigDecimal refunded,
      @Nullable BigDecimal interest,
      @Nullable LocalDate settledOn,
      @Nullable String voucher,
      @Nullable String note,
      @Nullable LocalDate untilDay,
      @Nullable String settledBy) {

    Bond bond() {
      return new Bond(
          no, agencyCode, amount, BondPayment.valueOf(payment), paidOn, account, refund());
    }

    private @Nullable Refund refund() {
      return outcome == null
          ? null
          : new Refund(
              Outcome.valueOf(outcome),
              Objects.requireNonNull(refunded),
              Objects.requireNonNull(interest),
              Objects.requireNonNull(settledOn),
              Objects.requireNonNull(voucher),
              Objects.requireNonNull(note),
              Objects.requireNonNull(untilDay),
              Objects.requireNonNull(settledBy));
    }
  }
}
