package cn.hebei.socialwork.audit;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the hash chain of a case and verifies it. */
@Repository
public class AuditTrail {

  private static final RowMapper<AuditEvent> ROW =
      (rs, i) ->
          new AuditEvent(
              rs.getString("case_key"),
              rs.getLong("seq"),
              rs.getObject("at", OffsetDateTime.class).toInstant(),
              rs.getString("actor"),
              rs.getString("what"),
              rs.getString("outcome"),
              rs.getString("digest"),
              rs.getString("algorithm"),
              rs.getString("previous"),
              rs.getString("hash"));

  private final JdbcClient jdbc;
  private final TimeSource time;

  AuditTrail(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * Takes the case's chain head until the transaction ends, so that the decisions of one case come
   * one after the other. Call it before anything else of the case is read or written.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(String caseKey) {
    jdbc.sql(
            "insert into audit_head (case_key, seq, hash) values (?, 0, '') on conflict do nothing")
        .param(caseKey)
        .update();
    jdbc.sql("select seq from audit_head where case_key = ? for update")
        .param(caseKey)
        .query(Long.class)
        .single();
  }

  /**
   * Appends one event to the chain; {@link #lock} must have been called in the same transaction.
   *
   * @param what process and task, such as {@code plan/userTask_draft}
   * @param outcome the Chinese word for what was decided
   * @param digest digest of what was submitted
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void append(String caseKey, String actor, String what, String outcome, String digest) {
    Head head =
        jdbc.sql("select seq, hash from audit_head where case_key = ?")
            .param(caseKey)
            .query(Head.class)
            .single();
    Instant at = time.now().truncatedTo(ChronoUnit.MICROS);
    AuditEvent event =
        AuditEvent.next(caseKey, head.seq(), head.hash(), at, actor, what, outcome, digest);
    insert(event);
    jdbc.sql("update audit_head set seq = ?, hash = ? where case_key = ?")
        .param(event.seq())
        .param(event.hash())
        .param(caseKey)
        .update();
  }

  /** The events of a case in order. */
  public List<AuditEvent> events(String caseKey) {
    return jdbc.sql("select * from audit_event where case_key = ? order by seq")
        .param(caseKey)
        .query(ROW)
        .list();
  }

  /**
   * Checks a chain link by link, and its end against the head. Who rewrites every link and the head
   * with them is found only by comparing with an earlier export.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Verification verify(String caseKey) {
    List<AuditEvent> events = events(caseKey);
    String previous = "";
    long seq = 0;
    for (AuditEvent event : events) {
      seq++;
      if (event.seq() != seq) {
        return new Verification(caseKey, events.size(), seq, Fault.MISSING);
      }
      if (!event.previous().equals(previous) || !event.hash().equals(event.computeHash())) {
        return new Verification(caseKey, events.size(), seq, Fault.CHANGED);
      }
      previous = event.hash();
    }
    return againstHead(caseKey, new Head(seq, previous));
  }

  private Verification againstHead(String caseKey, Head last) {
    Head head =
        jdbc.sql("select seq, hash from audit_head where case_key = ?")
            .param(caseKey)
            .query(Head.class)
            .optional()
            .orElse(new Head(0, ""));
    int events = Math.toIntExact(last.seq());
    if (head.seq() > last.seq()) {
      return new Verification(caseKey, events, last.seq() + 1, Fault.MISSING);
    }
    if (head.seq() < last.seq()) {
      return new Verification(caseKey, events, head.seq() + 1, Fault.ADDED);
    }
    return head.equals(last)
        ? new Verification(caseKey, events, 0, Fault.NONE)
        : new Verification(caseKey, events, last.seq(), Fault.CHANGED);
  }

  /** Every case that has a chain. */
  public List<String> caseKeys() {
    return jdbc.sql(
            "select case_key from audit_head union select case_key from audit_event"
                + " order by case_key")
        .query(String.class)
        .list();
  }

  private void insert(AuditEvent e) {
    jdbc.sql("insert into audit_event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            e.caseKey(),
            e.seq(),
            e.at().atOffset(ZoneOffset.UTC),
            e.actor(),
            e.what(),
            e.outcome(),
            e.digest(),
            e.algorithm(),
            e.previous(),
            e.hash())
        .update();
  }

  /**
   * What a verification found.
   *
   * @param caseKey the case
   * @param events how many links were read
   * @param firstBroken number of the first link that does not hold, 0 when the chain is whole
   * @param fault what is wrong there
   */
  public record Verification(String caseKey, int events, long firstBroken, Fault fault) {

    /** Whether every link holds. */
    public boolean whole() {
      return firstBroken == 0;
    }

    /** The finding in one Chinese sentence. */
    public String sentence() {
      return whole()
          ? "共%d条记录，全部完好。".formatted(events)
          : "共读到%d条记录，第%d条%s。".formatted(events, firstBroken, fault.words);
    }
  }

  /** What can be wrong with a link. */
  public enum Fault {
    NONE(""),
    CHANGED("内容与摘要不符，或者与前一条不相衔接"),
    MISSING("缺失"),
    ADDED("是登记之外添加的");

    private final String words;

    Fault(String words) {
      this.words = words;
    }
  }

  record Head(long seq, String hash) {}
}
