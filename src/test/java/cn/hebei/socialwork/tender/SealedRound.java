package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.sealing.MasterKey;
import cn.hebei.socialwork.support.PlainDatabase;
import cn.hebei.socialwork.tender.Bid.Contents;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One round with a notice on plain tables, without Spring; the key store may change meanwhile. */
final class SealedRound {

  static final LocalDateTime OPEN = LocalDateTime.of(2024, 9, 2, 9, 0);
  static final LocalDateTime DEADLINE = LocalDateTime.of(2024, 9, 23, 10, 0);
  static final Contents OFFER = new Contents(new BigDecimal("1432109.87"), "每月入户二十次", 3);

  private final JdbcClient jdbc =
      PlainDatabase.of("region", "rules", "organization", "audit", "tender");
  private final TimeSource time = TestClock.timeOf(jdbc);
  private long tenderId;

  SealedRound() {
    for (String agency : new String[] {"agency-1", "agency-2", "agency-3"}) {
      jdbc.sql("insert into organ (code, name, kind) values (?, '示例', 'AGENCY')")
          .param(agency)
          .update();
    }
    at(OPEN);
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  void at(LocalDateTime moment) {
    new TestClock(time).set(moment);
  }

  /** Publishes one more round. */
  Notice publish(MasterKey master) {
    tenderId =
        jdbc.sql(
                "insert into tender (case_key, round, service, ceiling, price_points, renewal,"
                    + " drafted_by) values ('130123-01-2025', (select count(*) + 1 from tender),"
                    + " '', 1, 20, false, '') returning id")
            .query(Long.class)
            .single();
    notices(master)
        .publish(
            tenderId,
            new Notices.Publication(
                "", "", OPEN.toLocalDate(), OPEN.toLocalDate(), TimeSource.at(DEADLINE), ""),
            "130123-officer");
    return notices(master).get(tenderId);
  }

  Notices notices(MasterKey master) {
    return new Notices(jdbc, time, master);
  }

  BidFiles files(MasterKey master) {
    return new BidFiles(jdbc, time, notices(master), new ObjectMapper());
  }

  Bids bids(MasterKey master) {
    return new Bids(jdbc, time, master, notices(master), files(master), new ObjectMapper());
  }

  /** Begins and submits a bid. */
  Bid submitted(MasterKey master, String key, String agency) {
    Bids bids = bids(master);
    bids.begin(key, agency, tenderId);
    bids.submit(bids.get(key), notices(master).get(tenderId), OFFER);
    return bids.get(key);
  }

  /** What is read at the opening, by the notice and the bid as the tables have them then. */
  Contents opened(MasterKey master, String key) {
    Bids bids = bids(master);
    Bid bid = bids.get(key);
    return bids.open(bid, notices(master).get(bids.tenderOf(bid)));
  }
}
