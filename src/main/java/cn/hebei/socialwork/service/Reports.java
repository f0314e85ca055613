package cn.hebei.socialwork.service;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.service.AgencyReport.Cases;
import cn.hebei.socialwork.service.AgencyReport.CostKind;
import cn.hebei.socialwork.service.AgencyReport.Domain;
import cn.hebei.socialwork.service.AgencyReport.Texts;
import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the report periods of a lot-year and every round of what the agency sent. */
@Repository
class Reports {

  private final JdbcClient jdbc;
  private final TimeSource time;

  Reports(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Keeps the periods; a second run changes nothing. */
  void schedule(CaseKey key, List<Period> periods) {
    for (Period period : periods) {
      jdbc.sql(
              "insert into report_period (case_key, no, starts_on, ends_on) values (?, ?, ?, ?)"
                  + " on conflict do nothing")
          .params(key.root().value(), period.no(), period.from(), period.to())
          .update();
    }
  }

  List<ReportPeriod> periods(CaseKey key) {
    return jdbc.sql("select * from report_period where case_key = ? order by no")
        .param(key.root().value())
        .query(ReportPeriod.class)
        .list();
  }

  ReportPeriod period(CaseKey key, int no) {
    return jdbc.sql("select * from report_period where case_key = ? and no = ?")
        .params(key.root().value(), no)
        .query(ReportPeriod.class)
        .single();
  }

  void request(CaseKey key, int no, LocalDate dueOn) {
    jdbc.sql(
            "update report_period set status = 'REQUESTED', due_on = ? where case_key = ? and no ="
                + " ? and status = 'PLANNED'")
        .params(dueOn, key.root().value(), no)
        .update();
  }

  /** What the agency sent last for a period. */
  Optional<AgencyReport> latest(CaseKey key, int no) {
    int round = period(key, no).round();
    return jdbc.sql("select * from agency_report where case_key = ? and period = ? and round = ?")
        .params(key.root().value(), no, round)
        .query(Head.class)
        .optional()
        .map(h -> h.toReport(served(key, no, round), spent(key, no, round)));
  }

  @Transactional
  void send(CaseKey key, int no, AgencyReport report, String user) {
    int round = period(key, no).round() + 1;
    insertHead(key, no, round, report, user);
    report
        .served()
        .forEach((domain, times) -> insertDetail("served", key, no, round, domain.name(), times));
    report
        .spent()
        .forEach((kind, amount) -> insertDetail("spent", key, no, round, kind.name(), amount));
    jdbc.sql("update report_period set round = ?, status = 'SENT' where case_key = ? and no = ?")
        .params(round, key.root().value(), no)
        .update();
  }

  private void insertHead(CaseKey key, int no, int round, AgencyReport r, String user) {
    jdbc.sql(
            "insert into agency_report (case_key, period, round, visits, cases_before,"
                + " cases_opened, cases_closed, groups, activities, staff_in_post, summary,"
                + " effects, problems, sent_by, sent_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?)")
        .params(key.root().value(), no, round)
        .params(r.visits(), r.cases().before(), r.cases().opened(), r.cases().closed())
        .params(r.groups(), r.activities(), r.staffInPost())
        .params(r.texts().summary(), r.texts().effects(), r.texts().problems())
        .params(user, time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void insertDetail(
      String table, CaseKey key, int no, int round, String code, Object value) {
    jdbc.sql("insert into agency_report_" + table + " values (?, ?, ?, ?, ?)")
        .params(key.root().value(), no, round, code, value)
        .update();
  }

  /** The county's answer to a report. */
  void answer(CaseKey key, int no, boolean accepted, String remarks, String user) {
    jdbc.sql(
            "update report_period set status = ?, remarks = ?, answered_by = ?, answered_at = ?"
                + " where case_key = ? and no = ?")
        .params(accepted ? "ACCEPTED" : "RETURNED", remarks, user)
        .params(time.now().atOffset(ZoneOffset.UTC), key.root().value(), no)
        .update();
  }

  private Map<Domain, Integer> served(CaseKey key, int no, int round) {
    Map<Domain, Integer> result = new EnumMap<>(Domain.class);
    jdbc.sql(
            "select domain, times from agency_report_served where case_key = ? and period = ? and"
                + " round = ?")
        .params(key.root().value(), no, round)
        .query(
            rs -> {
              result.put(Domain.valueOf(rs.getString(1)), rs.getInt(2));
            });
    return result;
  }

  private Map<CostKind, BigDecimal> spent(CaseKey key, int no, int round) {
    Map<CostKind, BigDecimal> result = new EnumMap<>(CostKind.class);
    jdbc.sql(
            "select kind, amount from agency_report_spent where case_key = ? and period = ? and"
                + " round = ?")
        .params(key.root().value(), no, round)
        .query(
            rs -> {
              result.put(CostKind.valueOf(rs.getString(1)), rs.getBigDecimal(2));
            });
    return result;
  }

  record Head(
      int visits,
      int casesBefore,
      int casesOpened,
      int casesClosed,
      int groups,
      int activities,
      int staffInPost,
      String summary,
      String effects,
      String problems) {

    AgencyReport toReport(Map<Domain, Integer> served, Map<CostKind, BigDecimal> spent) {
      return new AgencyReport(
          visits,
          new Cases(casesBefore, casesOpened, casesClosed),
          groups,
          activities,
          served,
          staffInPost,
          spent,
          new Texts(summary, effects, problems));
    }
  }
}
