package cn.hebei.socialwork.agreement;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * When the year beside a running agreement goes on: the next plan opens in the last September that
 * leaves enough time before the agreement ends, the evaluation in the October after it (P1, R60).
 *
 * @param nextPlan day on which next year's plan opens, never before the agreement's first day
 * @param evaluation day on which the evaluation opens, never after the agreement's last day, so
 *     that the outcome can still decide whether the service goes on (R63)
 */
record YearDates(LocalDate nextPlan, LocalDate evaluation) {

  /**
   * The dates of an agreement.
   *
   * @param policy the days of the year and the lead time in force
   */
  static YearDates of(Agreement agreement, Policy policy) {
    LocalDate latest = agreement.serviceTo().minusDays(policy.leadDays());
    LocalDate opening = policy.planOpens().atYear(latest.getYear());
    if (opening.isAfter(latest)) {
      opening = policy.planOpens().atYear(latest.getYear() - 1);
    }
    LocalDate nextPlan = later(opening, agreement.serviceFrom());
    LocalDate evaluation = policy.evaluationOpens().atYear(nextPlan.getYear());
    if (evaluation.isBefore(nextPlan)) {
      evaluation = policy.evaluationOpens().atYear(nextPlan.getYear() + 1);
    }
    return new YearDates(
        nextPlan, evaluation.isAfter(agreement.serviceTo()) ? agreement.serviceTo() : evaluation);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /**
   * The settings behind the dates.
   *
   * @param planOpens day of the year on which plans open ({@code plan.opens})
   * @param leadDays natural days between a plan's opening and the agreement's end ({@code
   *     plan.lead-days})
   * @param evaluationOpens day of the year on which evaluations open ({@code evaluation.opens})
   */
  record Policy(MonthDay planOpens, int leadDays, MonthDay evaluationOpens) {}
}
