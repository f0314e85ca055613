package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the purchase plan (购买服务方案) of every lot-year. */
@Repository
class Schemes {

  private final JdbcClient jdbc;

  Schemes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The scheme of a case, approved or not. */
  Optional<Scheme> find(CaseKey key) {
    return jdbc.sql("select * from purchase_scheme where case_key = ?")
        .param(key.root().value())
        .query(Scheme.class)
        .optional();
  }

  /**
   * The scheme of a case.
   *
   * @throws IllegalStateException when none was drafted
   */
  Scheme get(CaseKey key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no scheme for " + key));
  }

  /** Keeps a draft in the place of one that was given back. */
  void save(CaseKey key, Scheme s) {
    jdbc.sql(
            "insert into purchase_scheme (case_key, content, acceptance, risks, first_day,"
                + " intent_on, intent_url, intent_waiver, drafted_by) values (?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?) on conflict (case_key) do update set content = excluded.content,"
                + " acceptance = excluded.acceptance, risks = excluded.risks, first_day ="
                + " excluded.first_day, intent_on = excluded.intent_on, intent_url ="
                + " excluded.intent_url, intent_waiver = excluded.intent_waiver, drafted_by ="
                + " excluded.drafted_by")
        .params(
            key.root().value(),
            s.content(),
            s.acceptance(),
            s.risks(),
            s.firstDay(),
            s.intentOn(),
            s.intentUrl(),
            s.intentWaiver(),
            s.draftedBy())
        .update();
  }

  /** Keeps the principal's answer. */
  void answer(CaseKey key, String user, LocalDate day, boolean agreed, String opinion) {
    jdbc.sql(
            "update purchase_scheme set approved_by = ?, approved_on = ?, opinion = ? where"
                + " case_key = ?")
        .params(agreed ? user : null, agreed ? day : null, opinion, key.root().value())
        .update();
  }
}
