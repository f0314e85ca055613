package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.ChaseMembersForm.Action;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the purchaser did about members of a 磋商小组 who did not act, and why (P11). */
@Repository
class Chases {

  private final JdbcClient jdbc;
  private final TimeSource time;

  Chases(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  void keep(long tenderId, Action action, List<String> members, String reason, String user) {
    jdbc.sql(
            "insert into consultation_chase (tender_id, action, members, reason, noted_by, noted_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(tenderId, action.name(), String.join(",", members), reason, user)
        .param(time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All of a round, as they came. */
  List<Chase> of(long tenderId) {
    return jdbc.sql(
            "select action, members, reason, noted_at from consultation_chase where tender_id = ?"
                + " order by id")
        .param(tenderId)
        .query(Chase.class)
        .list();
  }

  /**
   * One of them.
   *
   * @param action what was done
   * @param members expert codes of those concerned, between commas
   * @param reason why
   * @param notedAt when
   */
  record Chase(Action action, String members, String reason, OffsetDateTime notedAt) {

    String title() {
      return action.title();
    }

    /** Whom, why and when, with these names. */
    String words(UnaryOperator<String> name) {
      return Arrays.stream(members.split(",")).map(name).collect(Collectors.joining("、"))
          + "：%s（%s）".formatted(reason, TenderFacts.moment(notedAt));
    }
  }
}
