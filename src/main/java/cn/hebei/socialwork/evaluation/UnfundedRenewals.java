package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps why a lot that passed is not renewed for want of a budget (P6). */
@Repository
class UnfundedRenewals {

  private final JdbcClient jdbc;
  private final TimeSource time;

  UnfundedRenewals(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  void keep(CaseKey key, String reason, String user) {
    jdbc.sql(
            "insert into unfunded_renewal (case_key, reason, decided_by, decided_at) values (?, ?,"
                + " ?, ?)")
        .params(key.root().value(), reason, user, time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The principal's reason, if there was one. */
  Optional<String> reason(CaseKey key) {
    return jdbc.sql("select reason from unfunded_renewal where case_key = ?")
        .param(key.root().value())
        .query(String.class)
        .optional();
  }

  /** The reason for people; empty where there is none. */
  Facts facts(CaseKey key) {
    Facts facts = new Facts();
    reason(key).ifPresent(why -> facts.row("下一年度没有预算的理由", why));
    return facts;
  }
}
