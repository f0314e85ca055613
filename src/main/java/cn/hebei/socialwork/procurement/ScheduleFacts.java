package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.plan.ServiceEnds;
import cn.hebei.socialwork.procurement.Schedule.Row;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 倒排工期 in words: each step's last day, and a warning once one cannot be met (P22). */
@Component
class ScheduleFacts {

  private final MethodChoices choices;
  private final PurchaseProgress progress;
  private final ServiceEnds ends;
  private final CaseRules rules;
  private final CalendarDays days;
  private final TimeSource time;

  ScheduleFacts(
      MethodChoices choices,
      PurchaseProgress progress,
      ServiceEnds ends,
      CaseRules rules,
      WorkingCalendar calendar,
      TimeSource time) {
    this.choices = choices;
    this.progress = progress;
    this.ends = ends;
    this.rules = rules;
    this.days = new CalendarDays(calendar);
    this.time = time;
  }

  /**
   * The days of a case, by the method that is approved, or else by open tender.
   *
   * @param firstDay wanted first day of service
   * @param intentOn when the intent was published, or null
   */
  Facts of(CaseKey key, LocalDate firstDay, @Nullable LocalDate intentOn) {
    Method method = choices.approved(key).map(c -> c.ground().method()).orElse(Method.OPEN_TENDER);
    Facts facts =
        new Facts().row("倒排工期", "首日服务%s，按%s倒排".formatted(Facts.date(firstDay), method.title()));
    try {
      Map<Step, LocalDate> done = done(key, intentOn);
      Schedule schedule =
          Schedule.backwards(firstDay, method, rule -> rules.shown(key.root().value(), rule), days);
      schedule.rows().forEach(r -> facts.row("倒排：" + r.step().title(), words(r, done)));
      if (ends.of(key).isEmpty()) {
        schedule
            .late(time.today(), done.keySet())
            .ifPresent(r -> facts.alert("倒排工期提醒", warning(schedule, r, done.keySet())));
      }
      return facts;
    } catch (YearNotLoadedException e) {
      return facts.row("倒排：不能计算", e.getMessage());
    }
  }

  private Map<Step, LocalDate> done(CaseKey key, @Nullable LocalDate intentOn) {
    Map<Step, LocalDate> done = new EnumMap<>(Step.class);
    done.putAll(progress.done(key));
    if (intentOn != null) {
      done.put(Step.INTENT, intentOn);
    }
    return done;
  }

  private static String words(Row row, Map<Step, LocalDate> done) {
    LocalDate day = done.get(row.step());
    RuleValue period = row.period();
    return "最迟%s%s%s"
        .formatted(
            Facts.date(row.latest()),
            period == null
                ? ""
                : "，其后留出%s（%s，%s，%s）"
                    .formatted(
                        period.shownWithUnit(),
                        period.title(),
                        period.article(),
                        period.standing()),
            day == null ? "" : "；已于" + Facts.date(day) + "办理");
  }

  private String warning(Schedule schedule, Row late, Set<Step> done) {
    return "“%s”最迟应在%s办理，现在已经晚了，赶不上%s首日服务；%s"
        .formatted(
            late.step().title(),
            Facts.date(late.latest()),
            Facts.date(schedule.firstDay()),
            earliest(schedule, done));
  }

  private String earliest(Schedule schedule, Set<Step> done) {
    try {
      return "从今天起办理，用足法定期限的，最早%s开始服务。"
          .formatted(Facts.date(schedule.earliest(time.today(), done, days)));
    } catch (YearNotLoadedException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
