package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Failures.Ground;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what officers ask for while a review is under way, and what principals answer (B31, R69).
 */
@Repository
class RoundEnds {

  private final JdbcClient jdbc;
  private final TimeSource time;

  RoundEnds(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** The number of a new one, empty so far. */
  long begin(long tenderId, String user) {
    return jdbc.sql("insert into tender_end (tender_id, begun_by) values (?, ?) returning id")
        .params(tenderId, user)
        .query(Long.class)
        .single();
  }

  /** The one of this case. */
  RoundEnd of(CaseKey key) {
    return jdbc.sql("select * from tender_end where id = ?")
        .param(Long.parseLong(key.subId()))
        .query(RoundEnd.class)
        .single();
  }

  /** Whether one is under way for this round, or has ended it. */
  boolean taken(long tenderId) {
    return jdbc.sql(
            "select exists (select 1 from tender_end where tender_id = ? and not withdrawn and"
                + " agreed is distinct from false)")
        .param(tenderId)
        .query(Boolean.class)
        .single();
  }

  /** The numbers of those that nobody has answered or given up. */
  List<Long> open(long tenderId) {
    return jdbc.sql(
            "select id from tender_end where tender_id = ? and not withdrawn and agreed is null")
        .param(tenderId)
        .query(Long.class)
        .list();
  }

  /** What was agreed to in this round, if it was ended so. */
  Optional<RoundEnd> agreed(long tenderId) {
    return jdbc.sql("select * from tender_end where tender_id = ? and agreed")
        .param(tenderId)
        .query(RoundEnd.class)
        .optional();
  }

  void ask(long id, Ground ground, String reason, String evidence, String user) {
    jdbc.sql(
            "update tender_end set ground = ?, reason = ?, evidence = ?, asked_by = ?, asked_on = ?"
                + " where id = ?")
        .params(ground.name(), reason, evidence, user, time.today(), id)
        .update();
  }

  /** It is not asked for after all. */
  void withdraw(long id) {
    jdbc.sql("update tender_end set withdrawn = true where id = ?").param(id).update();
  }

  void answer(long id, boolean agreed, String opinion, String user) {
    jdbc.sql(
            "update tender_end set agreed = ?, opinion = ?, answered_by = ?, answered_on = ? where"
                + " id = ?")
        .params(agreed, opinion, user, time.today(), id)
        .update();
  }

  /** The rounds whose deadline is over, and that nobody has decided yet. */
  List<Long> undecided() {
    return jdbc.sql(
            "select n.tender_id from tender_notice n where n.bids_close_at <= ? and n.failed_on is"
                + " null and not exists (select 1 from tender_award a where a.tender_id ="
                + " n.tender_id) and not exists (select 1 from tender_failure f where f.tender_id ="
                + " n.tender_id) order by n.tender_id")
        .param(time.now().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .list();
  }

  /** The rounds of this member's that were ended in the last days while it was asked to act. */
  List<Long> endedFor(String expertCode, int days) {
    return jdbc.sql(
            "select e.tender_id from tender_end e join tender_member m on m.tender_id = e.tender_id"
                + " where e.agreed and e.answered_on >= ? and m.expert_code = ? and (m.invited or"
                + " m.group_asked) and m.recused is not true and m.replaced is null order by e.id")
        .params(time.today().minusDays(days), expertCode)
        .query(Long.class)
        .list();
  }
}
