package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Credit.Asked;
import cn.hebei.socialwork.tender.Credit.Found;
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

  private static final String OF_BID = " where tender_id = ? and bid_no = ?";

  private final JdbcClient jdbc;
  private final TimeSource time;

  Qualifications(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Forgets what was found in a round, because its 磋商小组 examines again (P11). */
  void clear(long tenderId) {
    for (String table : List.of("qualification_answer", "qualification_credit", "qualification")) {
      jdbc.sql("delete from " + table + " where tender_id = ?").param(tenderId).update();
    }
  }

  /** Keeps what was found for one bid. */
  void keep(long tenderId, int bidNo, Finding f, String user) {
    jdbc.sql(
            "insert into qualification (tender_id, bid_no, passed, failed, reason, credit_found,"
                + " credit_entry, checked_by, checked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(tenderId, bidNo, f.passed())
        .param(f.failed().stream().map(Enum::name).collect(Collectors.joining(",")))
        .params(f.reason(), f.credit().found().name(), f.credit().entry(), user)
        .param(time.now().atOffset(ZoneOffset.UTC))
        .update();
    for (Asked asked : f.credit().asked()) {
      jdbc.sql("insert into qualification_credit values (?, ?, ?, ?)")
          .params(tenderId, bidNo, asked.source(), asked.at())
          .update();
    }
    for (Answer answer : f.answers()) {
      jdbc.sql("insert into qualification_answer values (?, ?, ?, ?, ?)")
          .params(tenderId, bidNo, answer.criterion().name(), answer.met(), answer.proof())
          .update();
    }
  }

  /** What was found for a bid, once checked. */
  Optional<Finding> find(long tenderId, int bidNo) {
    return jdbc.sql("select * from qualification" + OF_BID)
        .params(tenderId, bidNo)
        .query(Row.class)
        .optional()
        .map(row -> row.finding(asked(tenderId, bidNo), answers(tenderId, bidNo)));
  }

  private List<Asked> asked(long tenderId, int bidNo) {
    return jdbc.sql(
            "select source, asked_at as at from qualification_credit" + OF_BID + " order by source")
        .params(tenderId, bidNo)
        .query(Asked.class)
        .list();
  }

  private List<Answer> answers(long tenderId, int bidNo) {
    return jdbc
        .sql("select criterion, met, proof from qualification_answer" + OF_BID)
        .params(tenderId, bidNo)
        .query(Answer.class)
        .list()
        .stream()
        .sorted((a, b) -> a.criterion().compareTo(b.criterion()))
        .toList();
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
   * @param credit what the official sources said (P10)
   * @param answers to each condition, with the proof relied on; none when it was checked elsewhere
   */
  record Finding(
      boolean passed, List<Criterion> failed, String reason, Credit credit, List<Answer> answers) {}

  /**
   * The answer to one condition (R44-R46, B8).
   *
   * @param criterion which one
   * @param met whether the bidder meets it
   * @param proof what this rests on; never empty when it is met
   */
  record Answer(Criterion criterion, boolean met, String proof) {}

  record Row(boolean passed, String failed, String reason, Found creditFound, String creditEntry) {

    Finding finding(List<Asked> asked, List<Answer> answers) {
      List<Criterion> all =
          failed.isEmpty()
              ? List.of()
              : Arrays.stream(failed.split(",")).map(Criterion::valueOf).toList();
      return new Finding(passed, all, reason, new Credit(asked, creditFound, creditEntry), answers);
    }
  }
}
