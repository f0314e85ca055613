package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.tender.NoticeChange.Kind;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the changes of notices, and moves deadlines with them (B12, B15, B50). */
@Repository
class NoticeChanges {

  private final JdbcClient jdbc;
  private final Notices notices;
  private final BidPeriod period;
  private final Terms terms;
  private final TimeSource time;

  NoticeChanges(JdbcClient jdbc, Notices notices, BidPeriod period, Terms terms, TimeSource time) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.period = period;
    this.terms = terms;
    this.time = time;
  }

  /** The number of a new change, empty so far. */
  long begin(long tenderId, String user) {
    return jdbc.sql(
            "insert into tender_change (tender_id, kind, content, reason, drafted_by)"
                + " values (?, 'CLARIFY', '', '', ?) returning id")
        .params(tenderId, user)
        .query(Long.class)
        .single();
  }

  /** The change with this number. */
  NoticeChange get(long id) {
    return jdbc.sql("select * from tender_change where id = ?")
        .param(id)
        .query(NoticeChange.class)
        .single();
  }

  /** The change of this case. */
  NoticeChange of(CaseKey key) {
    return get(Long.parseLong(key.subId()));
  }

  /** Refuses a change once the deadline has passed, or the round is over. */
  Optional<String> closedRefusal(Notice notice, Instant now) {
    return notice.runs(now)
        ? Optional.empty()
        : Optional.of("投标已经截止或者采购已经结束，不能再变更公告（财政部令第87号第27条）。");
  }

  /** Refuses a second change while one is under way. */
  Optional<String> busy(long tenderId) {
    return jdbc.sql(
                    "select count(*) from tender_change where tender_id = ? and published_on is null and not"
                        + " abandoned")
                .param(tenderId)
                .query(Integer.class)
                .single()
            > 0
        ? Optional.of("上一项公告变更还在办理中，请先办结。")
        : Optional.empty();
  }

  /** The published changes of a round, in order. */
  List<NoticeChange> published(long tenderId) {
    return jdbc.sql(
            "select * from tender_change where tender_id = ? and published_on is not null order by"
                + " published_on, id")
        .param(tenderId)
        .query(NoticeChange.class)
        .list();
  }

  void draft(long id, Kind kind, String content, String reason, String user) {
    jdbc.sql(
            "update tender_change set kind = ?, content = ?, reason = ?, drafted_by = ? where id = ?")
        .params(kind.name(), content, reason, user, id)
        .update();
  }

  /** Gives a change up: it was never published. */
  void abandon(long id) {
    jdbc.sql("update tender_change set abandoned = true where id = ?").param(id).update();
  }

  /** Keeps how finance and those who took the documents were told of a stop (B50). */
  void report(long id, LocalDate on, String number, String notified) {
    jdbc.sql("update tender_change set reported_on = ?, report_no = ?, notified = ? where id = ?")
        .params(on, number, notified, id)
        .update();
  }

  /** Keeps the principal's answer, and the day of a yes. */
  void answer(long id, boolean agreed, String opinion) {
    jdbc.sql("update tender_change set approved_on = ?, opinion = ? where id = ?")
        .params(agreed ? time.today() : null, opinion, id)
        .update();
  }

  /** Keeps where a change was published, and the deadline from then on. */
  void publish(NoticeChange change, Notice notice, String url, LocalDate on, LocalDateTime close) {
    jdbc.sql(
            "update tender_change set medium = ?, url = ?, published_on = ?, closes_before = ?,"
                + " closes_after = ? where id = ?")
        .params(
            notice.medium(),
            url,
            on,
            notice.bidsCloseAt(),
            TimeSource.at(close).atOffset(ZoneOffset.UTC),
            change.id())
        .update();
  }

  /** Prolongs because too few took the documents; published by whoever was told so (B12). */
  void prolong(
      Tender tender, Notice notice, LocalDate until, LocalDateTime close, String url, String user) {
    long id = begin(tender.id(), user);
    draft(id, Kind.PROLONG, "顺延招标文件提供期限", "", user);
    publish(get(id), notice, url, time.today(), close);
    terms.extend(tender.scope(), tender.course().documentsKey(), until, "顺延招标文件提供期限");
    move(tender, notice, until, close, "顺延招标文件提供期限");
  }

  /** Moves the deadline of the notice and of its clock. */
  void move(Tender tender, Notice notice, LocalDate until, LocalDateTime close, String why) {
    notices.prolong(tender.id(), until, TimeSource.at(close));
    if (TimeSource.at(close).isAfter(notice.bidsCloseAt().toInstant())) {
      terms.extend(tender.scope(), tender.course().responseKey(), close.toLocalDate(), why);
    }
  }

  /** Refuses a deadline later than the most days after the notice. */
  Optional<String> tooLate(Tender tender, Notice notice, LocalDate lastDay) {
    return period.tooLate(tender, notice.publishedOn(), lastDay);
  }
}
