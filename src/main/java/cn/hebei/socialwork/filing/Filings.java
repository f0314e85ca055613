package cn.hebei.socialwork.filing;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.organization.FilingRoutes;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Hands in filings and keeps what became of them. */
@Service
public class Filings {

  private final JdbcClient jdbc;
  private final FilingRoutes routes;
  private final FilingItems items;
  private final Rules rules;
  private final TimeSource time;
  private final WorkingCalendar calendar;
  private final Workflow workflow;

  Filings(
      JdbcClient jdbc,
      FilingRoutes routes,
      FilingItems items,
      Rules rules,
      TimeSource time,
      WorkingCalendar calendar,
      Workflow workflow) {
    this.jdbc = jdbc;
    this.routes = routes;
    this.items = items;
    this.rules = rules;
    this.time = time;
    this.calendar = calendar;
    this.workflow = workflow;
  }

  /** Hands in what a lot-year files once; see {@link #submit(CaseKey, FilingKind, int)}. */
  public boolean submit(CaseKey key, FilingKind kind) {
    return submit(key, kind, 1);
  }

  /**
   * Hands in a filing and starts its process in the purchaser's tenant. Idempotent for an occasion.
   *
   * @param occasion tells apart what is filed more than once in a lot-year
   * @return whether the case is to wait for the receipt (setting {@code filing.await}, P2)
   */
  public boolean submit(CaseKey key, FilingKind kind, int occasion) {
    boolean awaited = kind.mayBeAwaited() && rules.yes("filing.await", time.today());
    LocalDate silenceOn = silenceFrom(time.today());
    String authority = routes.authorityOf(key.region());
    routes.entrust(authority, key.region());
    long id =
        jdbc.sql(
                "insert into filing (case_key, kind, occasion, authority_code, submitted_at,"
                    + " silence_on, awaited, status) values (?, ?, ?, ?, ?, ?, ?, 'SUBMITTED') on"
                    + " conflict (case_key, kind, occasion) do update set awaited ="
                    + " excluded.awaited returning id")
            .params(
                key.root().value(),
                kind.name(),
                occasion,
                authority,
                time.now().atOffset(ZoneOffset.UTC),
                silenceOn,
                awaited)
            .query(Long.class)
            .single();
    workflow.start(
        AuthorityOfCase.FILING,
        key.sub(AuthorityOfCase.FILING, id),
        key.region(),
        Map.of("silenceOn", Moments.endOf(silenceOn)));
    return awaited;
  }

  /** The filings of a lot-year. */
  public List<Filing> of(CaseKey key) {
    return jdbc.sql("select * from filing where case_key = ? order by id")
        .param(key.root().value())
        .query(Filing.class)
        .list();
  }

  /** What this authority did not answer in time since that day, the newest first (P2). */
  public List<Filing> deemedReceived(String authority, LocalDate since) {
    return jdbc.sql(
            "select * from filing where authority_code = ? and status = 'DEEMED'"
                + " and decided_at >= ? order by decided_at desc, id desc")
        .params(authority, TimeSource.at(since.atStartOfDay()).atOffset(ZoneOffset.UTC))
        .query(Filing.class)
        .list();
  }

  Filing get(CaseKey key) {
    return jdbc.sql("select * from filing where id = ?")
        .param(Long.valueOf(key.subId()))
        .query(Filing.class)
        .single();
  }

  /** Whether another filing with this authority bears the number already. */
  boolean numberTaken(Filing filing, String number) {
    return jdbc.sql(
                "select count(*) from filing where authority_code = ? and number = ? and id <> ?")
            .params(filing.authorityCode(), number, filing.id())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Accepts: the receipt is number, day, authority and digest (P2). */
  void accept(Filing filing, String number, String digest, String user) {
    decide(filing, Filing.Status.ACCEPTED, number, digest, user);
  }

  /** Gives back with a list of what to supply. */
  void giveBack(Filing filing, List<String> wanted, String user) {
    items.ask(filing, wanted);
    decide(filing, Filing.Status.RETURNED, null, null, user);
  }

  void deemReceived(Filing filing) {
    if (filing.status() == Filing.Status.SUBMITTED) {
      decide(filing, Filing.Status.DEEMED, null, null, "system");
    }
  }

  /** Hands the filing in again; the authority's period starts anew. */
  LocalDate supplement(Filing filing) {
    LocalDate silenceOn = silenceFrom(time.today());
    jdbc.sql(
            "update filing set status = 'SUBMITTED', submitted_at = ?, silence_on = ? where id = ?")
        .params(time.now().atOffset(ZoneOffset.UTC), silenceOn, filing.id())
        .update();
    return silenceOn;
  }

  private LocalDate silenceFrom(LocalDate day) {
    return calendar.plusWorkingDays(day, rules.whole("filing.silence-days", day));
  }

  private void decide(
      Filing filing,
      Filing.Status status,
      @Nullable String number,
      @Nullable String digest,
      String user) {
    jdbc.sql(
            "update filing set status = ?, number = ?, digest = ?, decided_at = ?, decided_by = ?"
                + " where id = ?")
        .params(
            status.name(), number, digest, time.now().atOffset(ZoneOffset.UTC), user, filing.id())
        .update();
  }
}
