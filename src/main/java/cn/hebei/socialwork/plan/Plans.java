package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.plan.Plan.BudgetLine;
import cn.hebei.socialwork.plan.Plan.Milestone;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps plans and the opinions given on them. */
@Repository
public class Plans {

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final Rules rules;

  Plans(JdbcClient jdbc, TimeSource time, Rules rules) {
    this.jdbc = jdbc;
    this.time = time;
    this.rules = rules;
  }

  /** The plan of this case, if one was drafted. */
  public Optional<Plan> find(CaseKey key) {
    String id = key.root().value();
    return jdbc.sql("select * from plan where case_key = ?")
        .param(id)
        .query(Head.class)
        .optional()
        .map(
            h ->
                new Plan(
                    towns(id),
                    h.serviceFrom,
                    h.serviceTo,
                    h.needs,
                    h.goals,
                    List.of(h.basis.split("\n")),
                    lines(id),
                    milestones(id),
                    h.draftedBy,
                    h.adoptedOn,
                    h.supportInside));
  }

  /**
   * The plan of this case.
   *
   * @throws IllegalStateException when none was drafted
   */
  public Plan get(CaseKey key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no plan for " + key));
  }

  /** How the 15 % stand for these amounts today (R50); the whole budget either way (P24). */
  public SupportShare share(Plan plan) {
    return plan.shareOf(plan.serviceBudget(), leastShare());
  }

  /** The least share of monitoring, supervision and evaluation in force today (R50). */
  public BigDecimal leastShare() {
    return rules.number("budget.support-share", time.today());
  }

  /** Whether a draft of today puts the 15 % into the agreement itself (P24, setting). */
  boolean supportInside() {
    return rules.get("budget.support-base", time.today()).value().equals("AGREEMENT");
  }

  /** The lots whose plans of the same year name a township too, ended ones included. */
  List<Cover> othersNaming(String town, CaseKey key) {
    return jdbc.sql(
            "select y.case_key, l.name from plan_town t join lot_year y on y.case_key = t.case_key"
                + " join lot l on l.region_code = y.region_code and l.lot_no = y.lot_no where"
                + " t.town_code = ? and y.year = ? and y.case_key <> ? order by y.case_key")
        .params(town, key.year(), key.root().value())
        .query(Cover.class)
        .list();
  }

  @Transactional
  void save(CaseKey key, Plan plan) {
    String id = key.root().value();
    jdbc.sql(
            "insert into plan (case_key, service_from, service_to, needs, goals, basis,"
                + " drafted_by, support_inside) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict"
                + " (case_key) do update set"
                + " service_from = excluded.service_from, service_to = excluded.service_to, needs"
                + " = excluded.needs, goals = excluded.goals, basis = excluded.basis, drafted_by ="
                + " excluded.drafted_by, support_inside = excluded.support_inside, round = plan.round + 1")
        .params(
            id,
            plan.serviceFrom(),
            plan.serviceTo(),
            plan.needs(),
            plan.goals(),
            String.join("\n", plan.basis()),
            plan.draftedBy(),
            plan.supportInside())
        .update();
    for (String table : List.of("plan_town", "plan_line", "plan_milestone")) {
      jdbc.sql("delete from " + table + " where case_key = ?").param(id).update();
    }
    for (String town : plan.towns()) {
      jdbc.sql("insert into plan_town values (?, ?)").params(id, town).update();
    }
    int no = 0;
    for (BudgetLine line : plan.lines()) {
      jdbc.sql("insert into plan_line values (?, ?, ?, ?, ?)")
          .params(id, ++no, line.kind().name(), line.fund().name(), line.amount())
          .update();
    }
    no = 0;
    for (Milestone milestone : plan.milestones()) {
      jdbc.sql("insert into plan_milestone values (?, ?, ?, ?)")
          .params(id, ++no, milestone.what(), milestone.due())
          .update();
    }
  }

  void adopt(CaseKey key) {
    jdbc.sql("update plan set adopted_on = ? where case_key = ?")
        .params(time.today(), key.root().value())
        .update();
  }

  void addOpinion(CaseKey key, String task, String user, boolean agreed, String opinion) {
    jdbc.sql(
            "insert into plan_opinion (case_key, round, task, user_id, at, agreed, opinion)"
                + " select case_key, round, ?, ?, ?, ?, ? from plan where case_key = ?")
        .params(
            task, user, time.now().atOffset(ZoneOffset.UTC), agreed, opinion, key.root().value())
        .update();
  }

  /** Whether the principal has approved the draft that stands; a later step adopts it. */
  boolean approved(CaseKey key) {
    return jdbc.sql(
                "select count(*) from plan p join plan_opinion o on o.case_key = p.case_key and o.round"
                    + " = p.round where p.case_key = ? and o.task = 'plan-approve' and o.agreed")
            .param(key.root().value())
            .query(Integer.class)
            .single()
        > 0;
  }

  List<Opinion> opinions(CaseKey key) {
    return jdbc.sql(
            "select round, task, agreed, opinion from plan_opinion where case_key = ? order by id")
        .param(key.root().value())
        .query(Opinion.class)
        .list();
  }

  private List<String> towns(String id) {
    return jdbc.sql("select town_code from plan_town where case_key = ? order by town_code")
        .param(id)
        .query(String.class)
        .list();
  }

  private List<BudgetLine> lines(String id) {
    return jdbc.sql("select kind, fund, amount from plan_line where case_key = ? order by no")
        .param(id)
        .query(BudgetLine.class)
        .list();
  }

  private List<Milestone> milestones(String id) {
    return jdbc.sql("select what, due from plan_milestone where case_key = ? order by no")
        .param(id)
        .query(Milestone.class)
        .list();
  }

  /** A lot-year that names a township, with the name of its lot. */
  record Cover(String caseKey, String name) {}

  record Opinion(int round, String task, boolean agreed, String opinion) {}

  record Head(
      LocalDate serviceFrom,
      LocalDate serviceTo,
      String needs,
      String goals,
      String basis,
      String draftedBy,
      @Nullable LocalDate adoptedOn,
      boolean supportInside) {}
}
