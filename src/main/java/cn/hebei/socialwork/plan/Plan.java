package cn.hebei.socialwork.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The county's plan for one lot-year (R53, R66).
 *
 * @param towns codes of the townships it covers
 * @param serviceFrom first day of service
 * @param serviceTo last day of service; at most one year (R52, B37)
 * @param needs what people need (R21)
 * @param goals goals and measures (R53)
 * @param basis the policies it rests on (R3)
 * @param lines the budget
 * @param milestones dated steps (R53, R71)
 * @param draftedBy who drafted it, and may not approve it
 * @param adoptedOn when the principal approved it, or null
 * @param supportInside whether the agreement holds the 15 % itself (P24, setting); by default they
 *     are bought separately
 */
public record Plan(
    List<String> towns,
    LocalDate serviceFrom,
    LocalDate serviceTo,
    String needs,
    String goals,
    List<String> basis,
    List<BudgetLine> lines,
    List<Milestone> milestones,
    String draftedBy,
    @Nullable LocalDate adoptedOn,
    boolean supportInside) {

  /** A plan that buys monitoring, supervision and evaluation separately: the default (P24). */
  public Plan(
      List<String> towns,
      LocalDate serviceFrom,
      LocalDate serviceTo,
      String needs,
      String goals,
      List<String> basis,
      List<BudgetLine> lines,
      List<Milestone> milestones,
      String draftedBy,
      @Nullable LocalDate adoptedOn) {
    this(
        towns,
        serviceFrom,
        serviceTo,
        needs,
        goals,
        basis,
        lines,
        milestones,
        draftedBy,
        adoptedOn,
        false);
  }

  /** What money is for. Monitoring, supervision and evaluation make up the 15 % (R50). */
  public enum LineKind {
    SERVICE("服务经费", false),
    MONITORING("监测经费", true),
    SUPERVISION("督导经费", true),
    EVALUATION("评估经费", true);

    private final String title;
    private final boolean support;

    LineKind(String title, boolean support) {
      this.title = title;
      this.support = support;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }
  }

  /** Where money comes from (R72-R74). */
  public enum Fund {
    DEPARTMENT_BUDGET("部门预算"),
    ASSISTANCE_WORK("社会救助工作经费"),
    HARDSHIP_SUBSIDY("困难群众救助补助资金"),
    LOTTERY("彩票公益金"),
    SOCIAL("社会资金");

    private final String title;

    Fund(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }
  }

  /**
   * A line of the budget.
   *
   * @param kind what it is for
   * @param fund where it comes from
   * @param amount yuan, two decimals
   */
  public record BudgetLine(LineKind kind, Fund fund, BigDecimal amount) {}

  /**
   * A dated step.
   *
   * @param what what is to be done
   * @param due until when
   */
  public record Milestone(String what, LocalDate due) {}

  /** The lot's whole budget: the base of the 15 % (P24). */
  public BigDecimal total() {
    return lines.stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What goes into monitoring, supervision and evaluation. */
  public BigDecimal support() {
    return lines.stream()
        .filter(l -> l.kind().support)
        .map(BudgetLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * What the agreement with the agency may cost: the service lines alone, or the whole budget where
   * the agreement holds the 15 % itself (P24).
   */
  public BigDecimal serviceBudget() {
    return supportInside ? total() : total().subtract(support());
  }

  /** How the 15 % stand when the agreement costs this much, by the plan's own reading (P24). */
  public SupportShare shareOf(BigDecimal agreed, BigDecimal least) {
    return new SupportShare(support(), supportInside ? agreed : support().add(agreed), least);
  }
}
