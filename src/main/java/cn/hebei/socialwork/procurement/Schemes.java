package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.List;
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

  /** The newest version of a case's scheme, approved or not. */
  Optional<Scheme> find(CaseKey key) {
    List<Scheme> all = of(key);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Every version that was submitted, in order, each with the answer it got. */
  List<Scheme> of(CaseKey key) {
    return jdbc.sql("select * from purchase_scheme where case_key = ? order by version")
        .param(key.root().value())
        .query(Scheme.class)
        .list();
  }

  /**
   * The scheme of a case.
   *
   * @throws IllegalStateException when none was drafted
   */
  Scheme get(CaseKey key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no scheme for " + key));
  }

  /** Keeps what is submitted as a further version; one that was given back stays as it was. */
  void save(CaseKey key, Scheme s) {
    jdbc.sql(
            "insert into purchase_scheme (case_key, version, content, acceptance, risks, first_day,"
                + " intent_on, intent_url, intent_waiver, drafted_by, submitted_on) select ?,"
                + " coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? from purchase_scheme"
                + " where case_key = ?")
        .params(
            key.root().value(),
            s.content(),
            s.acceptance(),
            s.risks(),
            s.firstDay(),
            s.intentOn(),
            s.intentUrl(),
            s.intentWaiver(),
            s.draftedBy(),
            s.submittedOn(),
            key.root().value())
        .update();
  }

  /** Keeps the principal's answer with the newest version. */
  void answer(CaseKey key, String user, LocalDate day, boolean agreed, String opinion) {
    jdbc.sql(
            "update purchase_scheme set approved_by = ?, approved_on = ?, opinion = ? where"
                + " case_key = ? and version = ?")
        .params(
            agreed ? user : null,
            agreed ? day : null,
            opinion,
            key.root().value(),
            get(key).version())
        .update();
  }
}
