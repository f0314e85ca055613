package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.tender.Award;
import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The numbers in force today for agreements. */
@Component
class AgreementRules {

  /** Natural days that the longest holidays can add to the periods of an evaluation. */
  private static final int HOLIDAYS = 20;

  private final Rules rules;
  private final TimeSource time;
  private final WorkingCalendar calendar;
  private final Plans plans;
  private final SigningClock clock;

  AgreementRules(
      Rules rules, TimeSource time, WorkingCalendar calendar, Plans plans, SigningClock clock) {
    this.rules = rules;
    this.time = time;
    this.calendar = calendar;
    this.plans = plans;
    this.clock = clock;
  }

  /** What this lot-year's draft must keep to. */
  DraftRules drafting(CaseKey key, Origin origin) {
    return new DraftRules(
        origin,
        plans.get(key),
        rules.number("budget.support-share", time.today()),
        maxCycleYears(origin),
        time.today());
  }

  /** Most years of a cycle (R52); one when the tender announced no renewal (B37). */
  int maxCycleYears(Origin origin) {
    return origin.renewable() ? rules.whole("cycle.years", time.today()) : 1;
  }

  /** The setting for an agency's reports (the notice leaves it open). */
  Agreement.ReportPeriod reportPeriod() {
    return Agreement.ReportPeriod.valueOf(rules.get("report.period", time.today()).value());
  }

  /** What a draft of today is annexed with (P26). */
  Scale scale() {
    return new Scale(
        points("station-points"),
        points("project-points"),
        points("excellent-from"),
        points("good-from"),
        points("pass-from"));
  }

  private BigDecimal points(String what) {
    return rules.number("evaluation." + what, time.today());
  }

  /** When next year's plan and this year's evaluation open. */
  YearDates dates(Agreement agreement) {
    LocalDate today = time.today();
    return YearDates.of(
        agreement,
        new YearDates.Policy(
            rules.monthDay("plan.opens", today),
            rules.whole("plan.lead-days", today),
            rules.monthDay("evaluation.opens", today),
            rules.monthDay("evaluation.done-by", today),
            done -> lastOpening(done, today)));
  }

  /** The last day on which an evaluation may open that is to be done by this day. */
  private LocalDate lastOpening(LocalDate done, LocalDate today) {
    int self = rules.whole("evaluation.self-days", today);
    int reply = rules.whole("evaluation.reply-days", today);
    int lead = rules.whole("evaluation.lead-days", today);
    LocalDate day = done.minusDays(self + reply + lead);
    try {
      while (calendar
          .plusWorkingDays(calendar.plusDays(day, self), reply)
          .plusDays(lead)
          .isAfter(done)) {
        day = day.minusDays(1);
      }
      return day;
    } catch (YearNotLoadedException e) {
      // The holidays of that year are not announced yet: rather a little early than too late.
      return day.minusDays(HOLIDAYS);
    }
  }

  /** Last day for the agency to answer a draft that it gets today. */
  LocalDate confirmBy() {
    LocalDate today = time.today();
    return calendar.plusWorkingDays(today, rules.whole("agreement.confirm-days", today));
  }

  /**
   * Last day for signing: by the clock of the award notice; where it has none, counted from the
   * award; on renewal the last day of the agreement that is renewed (B35, P1).
   */
  LocalDate signBy(CaseKey key, Origin origin) {
    Award award = origin.award();
    return award == null
        ? origin.earliest().minusDays(1)
        : clock
            .until(key)
            .orElseGet(
                () ->
                    calendar.plusDays(
                        award.awardedOn(), rules.whole("agreement.sign-days", award.awardedOn())));
  }

  /** Last day for publishing after signing (B36). */
  LocalDate publishBy(LocalDate signedOn) {
    return calendar.plusWorkingDays(signedOn, rules.whole("agreement.publish-days", signedOn));
  }
}
