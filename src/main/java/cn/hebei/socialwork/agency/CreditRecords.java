package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Official credit records, each with source and time of the query. Only such a record may exclude
 * an agency, and only a tender's qualification does so (P10).
 */
@Service
public class CreditRecords {

  private final JdbcClient jdbc;
  private final AgencyLog log;
  private final TimeSource time;

  CreditRecords(JdbcClient jdbc, AgencyLog log, TimeSource time) {
    this.jdbc = jdbc;
    this.log = log;
    this.time = time;
  }

  /** The newest answer of each source that was asked about this agency, by source. */
  public List<CreditRecord> newest(String organCode) {
    return jdbc.sql(
            "select distinct on (source) * from credit_record where organ_code = ?"
                + " order by source, queried_at desc, id desc")
        .param(organCode)
        .query(CreditRecord.class)
        .list();
  }

  /** Every answer, newest query first. */
  public List<CreditRecord> all(String organCode) {
    return jdbc.sql(
            "select * from credit_record where organ_code = ? order by queried_at desc, id desc")
        .param(organCode)
        .query(CreditRecord.class)
        .list();
  }

  /**
   * Keeps what a source said.
   *
   * @param actor who asked, an officer of the purchaser
   * @param purchaser the officer's organ
   * @return the sentence that refuses it, or empty when it is kept
   */
  @Transactional
  public Optional<String> add(String actor, String purchaser, String organCode, CreditEntry entry) {
    log.lock(organCode);
    Instant now = time.now();
    Optional<String> refusal = entry.refusal(now);
    if (refusal.isEmpty()) {
      insert(actor, purchaser, organCode, entry, now);
      log.append(
          organCode,
          actor,
          "credit",
          "登记信用查询：" + CreditSource.valueOf(entry.source()).title(),
          entry.source(),
          entry.queriedAt(),
          entry.found(),
          entry.entry());
    }
    return refusal;
  }

  private void insert(
      String actor, String purchaser, String organCode, CreditEntry e, Instant now) {
    LocalDateTime at = Objects.requireNonNull(Typed.moment(e.queriedAt()));
    jdbc.sql(
            "insert into credit_record (organ_code, source, queried_at, found, entry, queried_by,"
                + " queried_by_organ, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(organCode, e.source(), TimeSource.at(at).atOffset(ZoneOffset.UTC))
        .params(e.finds(), e.entry(), actor, purchaser, now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
