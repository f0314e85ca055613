package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what the report of a review says that was held elsewhere: whoever ranks, awards and
 * publishes reads it where a review held here has its members' scores (P12).
 */
@Repository
class ElsewhereReviews {

  private final JdbcClient jdbc;
  private final CaseRules rules;
  private final WorkingCalendar calendar;
  private final TimeSource time;

  ElsewhereReviews(JdbcClient jdbc, CaseRules rules, WorkingCalendar calendar, TimeSource time) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.calendar = calendar;
    this.time = time;
  }

  /** Keeps the report of a round; the rows are its bids in this order. */
  void keep(
      long tenderId,
      Report report,
      List<Reviewer> members,
      List<OpenedBid> bids,
      List<ReviewedBid> rows,
      String user) {
    jdbc.sql("insert into review_elsewhere values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(tenderId, report.organizer(), report.reportNo(), report.place())
        .params(report.heldOn(), report.receivedOn(), report.recusals(), time.today(), user)
        .update();
    for (int i = 0; i < members.size(); i++) {
      Reviewer member = members.get(i);
      jdbc.sql("insert into review_elsewhere_member values (?, ?, ?, ?)")
          .params(tenderId, i + 1, member.name().strip(), member.office().name())
          .update();
    }
    for (int i = 0; i < rows.size(); i++) {
      ReviewedBid row = rows.get(i);
      jdbc.sql("insert into review_elsewhere_bid values (?, ?, ?, ?, ?, ?)")
          .params(tenderId, bids.get(i).no(), row.points(), row.recommended())
          .param(row.valid() ? null : Texts.of(row.reason()))
          .param(row.rank())
          .update();
    }
  }

  /** The report of a round, if its review was held elsewhere and is registered. */
  Optional<Report> find(long tenderId) {
    return jdbc.sql(
            "select organizer, report_no, place, held_on, received_on, recusals from"
                + " review_elsewhere where tender_id = ?")
        .param(tenderId)
        .query(Report.class)
        .optional();
  }

  /** Who sat on the committee, in words; empty where none is registered. */
  List<String> members(long tenderId) {
    return jdbc
        .sql("select name, office from review_elsewhere_member where tender_id = ? order by no")
        .param(tenderId)
        .query(Reviewer.class)
        .list()
        .stream()
        .map(m -> "%s（%s）".formatted(m.name(), m.office().title()))
        .toList();
  }

  /** The numbers of the bids that the report recommends; none where too few were valid. */
  List<Integer> candidates(long tenderId) {
    return rows(tenderId).stream().filter(Row::candidate).map(Row::bidNo).toList();
  }

  /** The points of each bid beside those for its price, by number. */
  Map<Integer, List<BigDecimal>> given(long tenderId) {
    return rows(tenderId).stream()
        .filter(row -> row.points() != null)
        .collect(
            Collectors.toMap(
                Row::bidNo, row -> Optional.ofNullable(row.points()).stream().toList()));
  }

  /**
   * What puts equal bids of a consultation in order, by number: the order of the report, whose
   * committee has seen their technical merit (B32: 财库〔2014〕214号25).
   */
  Map<Integer, BigDecimal> technical(long tenderId) {
    return rows(tenderId).stream()
        .filter(row -> row.rank() != null)
        .collect(Collectors.toMap(Row::bidNo, row -> merit(Objects.requireNonNull(row.rank()))));
  }

  /** The better the place in a report, the greater. */
  static BigDecimal merit(int rank) {
    return BigDecimal.valueOf(-rank);
  }

  /** What the report says, in rows; none where none is registered. */
  Facts words(Tender tender) {
    long tenderId = tender.id();
    Facts facts = new Facts();
    find(tenderId)
        .ifPresent(
            report -> {
              facts.row("外部评审", report.words());
              facts.row("收到评审报告", received(tender, report));
              facts.row("外部评审组", String.join("、", members(tenderId)));
              facts.row("外部评审回避情况", report.recusals());
              rows(tenderId).stream()
                  .filter(row -> row.rejected() != null)
                  .forEach(row -> facts.row(row.bidNo() + "号投标无效", String.valueOf(row.rejected())));
            });
    return facts;
  }

  /** Who held it owes the report within days of its end; where it was late, that stands (B33). */
  private String received(Tender tender, Report report) {
    RuleValue rule = rules.shown(tender.scope(), "award.report-days");
    LocalDate until = calendar.plusWorkingDays(report.heldOn(), Integer.parseInt(rule.value()));
    String on = Facts.date(report.receivedOn());
    return report.receivedOn().isAfter(until)
        ? "%s，迟于应当送交的%s（评审结束之日起%s，%s）"
            .formatted(on, Facts.date(until), rule.shownWithUnit(), rule.cited())
        : on;
  }

  private List<Row> rows(long tenderId) {
    return jdbc.sql(
            "select bid_no, points, candidate, rejected, rank from review_elsewhere_bid where tender_id ="
                + " ? order by bid_no")
        .param(tenderId)
        .query(Row.class)
        .list();
  }

  private record Row(
      int bidNo,
      @Nullable BigDecimal points,
      boolean candidate,
      @Nullable String rejected,
      @Nullable Integer rank) {}

  /**
   * A report.
   *
   * @param organizer which platform, and who held the review
   * @param reportNo the number of the report
   * @param place where the committee sat
   * @param heldOn the day on which it ended
   * @param receivedOn the day on which the purchaser had the report: its decision is due from then
   *     (B33)
   * @param recusals who stood back, or that nobody did (B22)
   */
  record Report(
      String organizer,
      String reportNo,
      String place,
      LocalDate heldOn,
      LocalDate receivedOn,
      String recusals) {

    /** In words, for whoever decides on it. */
    String words() {
      return "%s，评审报告编号：%s，评审地点：%s，评审结束：%s"
          .formatted(organizer, reportNo, place, Facts.date(heldOn));
    }
  }
}
