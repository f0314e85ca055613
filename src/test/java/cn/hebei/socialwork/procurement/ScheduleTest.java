package cn.hebei.socialwork.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.ShippedCalendar;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.procurement.Schedule.Row;
import cn.hebei.socialwork.rules.RuleValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P22: the days of a purchase, counted backwards from the wanted first day of service. */
class ScheduleTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

  private static final Map<String, String> PERIODS =
      Map.of(
          "intent.days", "30日",
          "tender.bid-days", "20日",
          "consult.response-days", "10日",
          "negotiate.response-days", "3工作日",
          "inquiry.response-days", "3工作日",
          "single.publicity-days", "5工作日",
          "award.report-days", "2工作日",
          "award.decision-days", "5工作日",
          "award.publish-days", "2工作日",
          "agreement.sign-days", "30日");

  private final WorkingCalendar calendar = ShippedCalendar.load();
  private final CalendarDays days = new CalendarDays(calendar);

  private static RuleValue rule(String key) {
    String period = String.valueOf(PERIODS.get(key));
    String number = period.replaceAll("\\D", "");
    return new RuleValue(
        key,
        number,
        period.substring(number.length()),
        key,
        "条文",
        "V",
        LocalDate.of(2003, 1, 1),
        null,
        "system",
        1,
        false,
        "");
  }

  private Schedule schedule(Method method) {
    return Schedule.backwards(FIRST_DAY, method, ScheduleTest::rule, days);
  }

  /** 2024-09-29 is a Sunday on which offices worked. */
  @Test
  void theIntentOfAnOpenTenderIsDueAQuarterBeforeTheServiceBegins() {
    assertThat(schedule(Method.OPEN_TENDER).rows())
        .extracting(row -> row.step() + " " + row.latest())
        .containsExactly(
            "INTENT 2024-09-29",
            "NOTICE 2024-10-29",
            "OPENING 2024-11-18",
            "REPORT 2024-11-20",
            "AWARD 2024-11-27",
            "RESULT 2024-11-29",
            "SIGNING 2024-12-31");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void whoeverMeetsEveryLastDayServesInTime(Method method) {
    Schedule schedule = schedule(method);
    for (int i = 1; i < schedule.rows().size(); i++) {
      Row before = schedule.rows().get(i - 1);
      RuleValue period = Objects.requireNonNull(before.period());
      assertThat(days.after(before.latest(), period))
          .as("%s after %s", method, before)
          .isBeforeOrEqualTo(schedule.rows().get(i).latest());
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void oneWorkingDayLaterIsTooLate(Method method) {
    List<Row> rows = schedule(method).rows();
    for (int i = 0; i < rows.size() - 1; i++) {
      Row row = rows.get(i);
      LocalDate next = calendar.plusWorkingDays(row.latest(), 1);
      assertThat(days.after(next, Objects.requireNonNull(row.period())))
          .as("%s %s", method, row)
          .isAfter(rows.get(i + 1).latest());
    }
  }

  @Test
  void aStepWhoseLastDayIsOverIsLateUnlessItIsDone() {
    Schedule schedule = schedule(Method.OPEN_TENDER);
    LocalDate intent = LocalDate.of(2024, 9, 29);
    assertThat(schedule.late(intent, Set.of())).isEmpty();
    assertThat(schedule.late(intent.plusDays(1), Set.of()))
        .hasValueSatisfying(row -> assertThat(row.step()).isEqualTo(Step.INTENT));
    assertThat(schedule.late(intent.plusDays(1), Set.of(Step.INTENT))).isEmpty();
    assertThat(schedule.late(LocalDate.of(2024, 10, 30), Set.of(Step.INTENT)))
        .hasValueSatisfying(row -> assertThat(row.latest()).isEqualTo("2024-10-29"));
  }

  @Test
  void whoBeginsOnTheLastDayServesOnTheWantedOne() {
    Schedule schedule = schedule(Method.OPEN_TENDER);
    assertThat(schedule.earliest(LocalDate.of(2024, 9, 29), Set.of(), days))
        .isBeforeOrEqualTo(FIRST_DAY);
    assertThat(schedule.earliest(LocalDate.of(2024, 9, 30), Set.of(), days))
        .isAfter(LocalDate.of(2024, 12, 31));
    assertThat(schedule.earliest(LocalDate.of(2024, 10, 29), Set.of(Step.INTENT), days))
        .isBeforeOrEqualTo(FIRST_DAY);
  }

  @Test
  void aConsultationTakesLessTimeThanATenderAndASingleSourceLess() {
    LocalDate tender = schedule(Method.OPEN_TENDER).rows().get(0).latest();
    LocalDate consultation = schedule(Method.CONSULTATION).rows().get(0).latest();
    LocalDate single = schedule(Method.SINGLE_SOURCE).rows().get(0).latest();
    assertThat(tender).isBefore(consultation);
    assertThat(consultation).isBefore(single);
  }
}
