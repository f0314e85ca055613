package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how each lot-year is bought; a change of method after a failure is a further choice. */
@Repository
class MethodChoices {

  private final JdbcClient jdbc;

  MethodChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every choice of a case, the newest first. */
  List<MethodChoice> of(CaseKey key) {
    return jdbc.sql("select * from purchase_method where case_key = ? order by no desc")
        .param(key.root().value())
        .query(MethodChoice.class)
        .list();
  }

  /** The newest choice, approved or not. */
  Optional<MethodChoice> newest(CaseKey key) {
    return of(key).stream().findFirst();
  }

  /** The newest choice that the principal has approved. */
  Optional<MethodChoice> approved(CaseKey key) {
    return of(key).stream().filter(MethodChoice::approved).findFirst();
  }

  /** The number of the choice that is being proposed: a new one once the last was approved. */
  int number(CaseKey key) {
    return newest(key).map(c -> c.approved() ? c.no() + 1 : c.no()).orElse(1);
  }

  /** Keeps a proposal in the place of one that was given back. */
  void propose(CaseKey key, MethodChoice c) {
    jdbc.sql(
            "insert into purchase_method (case_key, no, ground, reason, budget_no, plan_no,"
                + " approval_no, own_amount, year_amount, proposed_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_key, no) do"
                + " update set ground = excluded.ground, reason = excluded.reason, budget_no ="
                + " excluded.budget_no, plan_no = excluded.plan_no, approval_no ="
                + " excluded.approval_no, own_amount = excluded.own_amount, year_amount ="
                + " excluded.year_amount, proposed_by = excluded.proposed_by")
        .params(
            key.root().value(),
            c.no(),
            c.ground().name(),
            c.reason(),
            c.budgetNo(),
            c.planNo(),
            c.approvalNo(),
            c.ownAmount(),
            c.yearAmount(),
            c.proposedBy())
        .update();
  }

  /** Keeps the principal's yes. */
  void approve(CaseKey key, int no, boolean internal, String user, LocalDate day, String opinion) {
    jdbc.sql(
            "update purchase_method set internal = ?, approved_by = ?, approved_on = ?, opinion = ?"
                + " where case_key = ? and no = ?")
        .params(internal, user, day, opinion, key.root().value(), no)
        .update();
  }

  /** Keeps why the principal gave it back. */
  void giveBack(CaseKey key, int no, String opinion) {
    jdbc.sql("update purchase_method set opinion = ? where case_key = ? and no = ?")
        .params(opinion, key.root().value(), no)
        .update();
  }
}
