package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the purchaser's check of the conditions, bidder by bidder (B20, P10). */
@Repository
class Qualifications {

  private final JdbcClient jdbc;
  private final TimeSource time;

  Qualifications(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Keeps what was found for one bid. */
  void keep(long tenderId, int bidNo, Finding f, String user) {
    jdbc.sql("insert into qualification values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            tenderId,
            bidNo,
            f.passed(),
            f.failed().stream().map(Enum::name).collect(Collectors.joining(",")),
            f.reason(),
            f.creditSource(),
            f.creditAt(),
            f.creditClean(),
            user,
            time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What was found for a bid, once checked. */
  Optional<Finding> find(long tenderId, int bidNo) {
    return jdbc.sql("select * from qualification where tender_id = ? and bid_no = ?")
        .params(tenderId, bidNo)
        .query(Row.class)
        .optional()
        .map(Row::finding);
  }

  /** When this agency passed such a check last, anywhere: its proofs may be used again (P9). */
  Optional<OffsetDateTime> lastPassed(String agencyCode) {
    return jdbc.sql(
            "select max(q.checked_at) from qualification q join opened_bid b on b.tender_id ="
                + " q.tender_id and b.no = q.bid_no where b.agency_code = ? and q.passed")
        .param(agencyCode)
        .query((rs, i) -> Optional.ofNullable(rs.getObject(1, OffsetDateTime.class)))
        .single();
  }

  /**
   * What was found.
   *
   * @param passed whether it meets every condition
   * @param failed those it does not meet
   * @param reason in words, never empty when it fails
   * @param creditSource which official record was asked (P10)
   * @param creditAt and when
   * @param creditClean and whether it holds nothing against the bidder
   */
  record Finding(
      boolean passed,
      List<Criterion> failed,
      String reason,
      String creditSource,
      OffsetDateTime creditAt,
      boolean creditClean) {}

  record Row(
      boolean passed,
      String failed,
      String reason,
      String creditSource,
      OffsetDateTime creditAt,
      boolean creditClean) {

    Finding finding() {
      List<Criterion> all =
          failed.isEmpty()
              ? List.of()
              : Arrays.stream(failed.split(",")).map(Criterion::valueOf).toList();
      return new Finding(passed, all, reason, creditSource, creditAt, creditClean);
    }
  }
}
