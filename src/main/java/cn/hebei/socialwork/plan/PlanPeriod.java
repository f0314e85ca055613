package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When the service that a plan is for may begin and end (R52, R53, P1). */
@Component
class PlanPeriod {

  private final TimeSource time;
  private final ServiceEnds ends;

  PlanPeriod(TimeSource time, ServiceEnds ends) {
    this.time = time;
    this.ends = ends;
  }

  /**
   * The first day a draft proposes: while an agreement runs, the day after it ends and no other, so
   * that the service never stops (P1).
   */
  LocalDate firstDay(LotYear year) {
    return dayAfterLast(year).orElseGet(() -> earliest(year));
  }

  private LocalDate earliest(LotYear year) {
    LocalDate newYear = LocalDate.of(year.year(), 1, 1);
    LocalDate today = time.today();
    return today.getYear() == year.year() && today.isAfter(newYear) ? today : newYear;
  }

  /** The last day a draft proposes. */
  LocalDate lastDay(LotYear year) {
    return dayAfterLast(year)
        .map(from -> from.plusYears(1).minusDays(1))
        .orElseGet(() -> LocalDate.of(year.year(), 12, 31));
  }

  private Optional<LocalDate> dayAfterLast(LotYear year) {
    return Optional.ofNullable(year.previousKey())
        .map(CaseKey::new)
        .flatMap(ends::of)
        .map(day -> day.plusDays(1));
  }

  /** The first rule that the plan's period breaks, as one Chinese sentence. */
  Optional<String> refusal(LotYear year, Plan plan) {
    LocalDate from = plan.serviceFrom();
    LocalDate to = plan.serviceTo();
    if (to.isBefore(from)) {
      return Optional.of("“服务结束日期”早于“服务开始日期”，请核对。");
    }
    if (!to.isBefore(from.plusYears(1))) {
      return Optional.of("“服务结束日期”超出一年：协议一年一签，服务期不超过一年（冀民〔2021〕22号五(四)）。");
    }
    return dayAfterLast(year)
        .map(day -> gapRefusal(day, from))
        .orElseGet(() -> beginRefusal(year, from).or(() -> pastRefusal(to)))
        .or(() -> milestoneRefusal(plan));
  }

  /** A step after the service is over is no step of this plan (R53, R71). */
  private static Optional<String> milestoneRefusal(Plan plan) {
    return plan.milestones().stream()
        .filter(m -> m.due().isAfter(plan.serviceTo()))
        .findFirst()
        .map(
            m ->
                "“时间节点”中“%s”的“完成日期”%s晚于“服务结束日期”%s，请核对。"
                    .formatted(m.what(), Facts.date(m.due()), Facts.date(plan.serviceTo())));
  }

  private static Optional<String> gapRefusal(LocalDate day, LocalDate from) {
    return from.equals(day)
        ? Optional.empty()
        : Optional.of("“服务开始日期”应为%s：下一年度的服务从现行协议期满的次日开始，服务不中断。".formatted(Facts.date(day)));
  }

  private Optional<String> beginRefusal(LotYear year, LocalDate from) {
    return from.getYear() == year.year()
        ? Optional.empty()
        : Optional.of(
            "“服务开始日期”填写%s，本计划是%d年的年度计划，服务应当在%d年开始。"
                .formatted(Facts.date(from), year.year(), year.year()));
  }

  private Optional<String> pastRefusal(LocalDate to) {
    return to.isBefore(time.today())
        ? Optional.of("“服务结束日期”%s已经过去，请重新安排服务期。".formatted(Facts.date(to)))
        : Optional.empty();
  }
}
