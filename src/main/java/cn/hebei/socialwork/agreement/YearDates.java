package cn.hebei.socialwork.agreement;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.UnaryOperator;

/**
 * When the year beside a running agreement goes on: the next plan opens in the last September that
 * leaves enough time before the agreement ends, the evaluation in the October after it (P1, R60).
 *
 * @param nextPlan day on which next year's plan opens, never before the agreement's first day
 * @param evaluation day on which the evaluation opens: early enough to be done before the year ends
 *     (R60) and before the agreement does, so that the outcome decides whether the service goes on
 *     (R63); where that day has passed already, with the plan
 */
record YearDates(LocalDate nextPlan, LocalDate evaluation) {

  /**
   * The dates of an agreement.
   *
   * @param policy the days of the year and the lead times in force
   */
  static YearDates of(Agreement agreement, Policy policy) {
    LocalDate nextPlan = nextPlan(agreement, policy);
    LocalDate latest = policy.lastOpening().apply(agreement.serviceTo());
    LocalDate evaluation = earlier(evaluation(nextPlan, policy), latest);
    return new YearDates(nextPlan, later(evaluation, nextPlan));
  }

  private static LocalDate nextPlan(Agreement agreement, Policy policy) {
    LocalDate latest = agreement.serviceTo().minusDays(policy.leadDays());
    LocalDate opening = policy.planOpens().atYear(latest.getYear());
    if (opening.isAfter(latest)) {
      opening = policy.planOpens().atYear(latest.getYear() - 1);
    }
    return later(opening, agreement.serviceFrom());
  }

  /** The evaluation of the first year that the notice's deadline can still be kept in (R60). */
  private static LocalDate evaluation(LocalDate nextPlan, Policy policy) {
    int year = nextPlan.getYear();
    return nextPlan.isAfter(policy.lastOpening().apply(policy.evaluationDone().atYear(year)))
        ? opening(year + 1, policy)
        : opening(year, policy);
  }

  private static LocalDate opening(int year, Policy policy) {
    return earlier(
        policy.evaluationOpens().atYear(year),
        policy.lastOpening().apply(policy.evaluationDone().atYear(year)));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /**
   * The settings behind the dates.
   *
   * @param planOpens day of the year on which plans open ({@code plan.opens})
   * @param leadDays natural days between a plan's opening and the agreement's end ({@code
   *     plan.lead-days})
   * @param evaluationOpens day of the year on which evaluations open ({@code evaluation.opens})
   * @param evaluationDone last day of the year for evaluations ({@code evaluation.done-by})
   * @param lastOpening the last day on which an evaluation may open that is to be done by a day
   */
  record Policy(
      MonthDay planOpens,
      int leadDays,
      MonthDay evaluationOpens,
      MonthDay evaluationDone,
      UnaryOperator<LocalDate> lastOpening) {}
}
