package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.rules.RuleValue;
import java.time.LocalDate;

/** Days counted by the calendar (B48). */
record CalendarDays(WorkingCalendar calendar) implements Schedule.Days {

  private static final String WORKING = "工作日";

  @Override
  public LocalDate lastWorkingDay(LocalDate day) {
    LocalDate last = day;
    while (!calendar.isWorkingDay(last)) {
      last = last.minusDays(1);
    }
    return last;
  }

  @Override
  public LocalDate before(LocalDate end, RuleValue period) {
    return period.unit().equals(WORKING)
        ? calendar.minusWorkingDays(end, days(period))
        : calendar.minusDays(end, days(period));
  }

  @Override
  public LocalDate after(LocalDate start, RuleValue period) {
    return period.unit().equals(WORKING)
        ? calendar.plusWorkingDays(start, days(period))
        : calendar.plusDays(start, days(period));
  }

  private static int days(RuleValue period) {
    return Integer.parseInt(period.value());
  }
}
