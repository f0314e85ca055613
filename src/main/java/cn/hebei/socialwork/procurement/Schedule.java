package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.rules.RuleValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A purchase counted backwards from the wanted first day of service (倒排工期, P22): the last day on
 * which each step may be done when every statutory period is used to its end.
 *
 * @param firstDay the wanted first day of service
 * @param rows the steps in their order
 */
record Schedule(LocalDate firstDay, List<Row> rows) {

  /**
   * Counts back.
   *
   * @param method whose periods count
   * @param rules the version of each rule by its key
   * @param days how days are counted
   */
  static Schedule backwards(
      LocalDate firstDay, Method method, Function<String, RuleValue> rules, Days days) {
    List<Row> rows = new ArrayList<>();
    LocalDate day = days.lastWorkingDay(firstDay.minusDays(1));
    rows.add(new Row(Step.SIGNING, day, null));
    List<Stage> stages = new ArrayList<>(method.stages());
    Collections.reverse(stages);
    for (Stage stage : stages) {
      RuleValue period = rules.apply(stage.periodKey());
      day = days.before(day, period);
      rows.add(new Row(stage.step(), day, period));
    }
    Collections.reverse(rows);
    return new Schedule(firstDay, rows);
  }

  /**
   * The first step that cannot be done in time any more: its last day is over and it is not done.
   *
   * @param done what is done already
   */
  Optional<Row> late(LocalDate today, Set<Step> done) {
    return rows.stream()
        .filter(row -> !done.contains(row.step()) && row.latest().isBefore(today))
        .findFirst();
  }

  /**
   * The earliest first day of service when the first open step is done today.
   *
   * @param done what is done already
   */
  LocalDate earliest(LocalDate today, Set<Step> done, Days days) {
    LocalDate day = today;
    for (Row row : rows) {
      RuleValue period = row.period();
      if (period != null && !done.contains(row.step())) {
        day = days.after(day, period);
      }
    }
    return day.plusDays(1);
  }

  /**
   * A stage of a way of buying.
   *
   * @param step what is done
   * @param periodKey the rule of the period until the next step
   */
  record Stage(Step step, String periodKey) {}

  /**
   * A step with its last day.
   *
   * @param step what is done
   * @param latest the last day for it
   * @param period the period that leads to the next step, or null for the last one
   */
  record Row(Step step, LocalDate latest, @Nullable RuleValue period) {}

  /** How days are counted: by the calendar, in the unit of the rule. */
  interface Days {

    /** The last working day that is not after this one. */
    LocalDate lastWorkingDay(LocalDate day);

    /** The last day to begin, so that the period has ended by this day. */
    LocalDate before(LocalDate end, RuleValue period);

    /** The last day of the period that begins on this day. */
    LocalDate after(LocalDate start, RuleValue period);
  }
}
