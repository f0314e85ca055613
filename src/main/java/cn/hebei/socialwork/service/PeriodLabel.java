package cn.hebei.socialwork.service;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskLabel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tasks about a report name its period: a lot has several of them open at once (R57). */
@Component
class PeriodLabel implements TaskLabel {

  private static final String REPORT = "/report-";
  private static final String PERIOD = "period";

  private final Reports reports;

  PeriodLabel(Reports reports) {
    this.reports = reports;
  }

  @Override
  public Optional<String> of(TaskCase task) {
    return number(task)
        .map(no -> reports.period(task.key(), no))
        .map(p -> new Period(p.no(), p.startsOn(), p.endsOn()).title());
  }

  /** The agency's case is the report; the county's has the period at hand while it checks. */
  private static Optional<Integer> number(TaskCase task) {
    CaseKey key = task.key();
    if (key.value().contains(REPORT)) {
      return Optional.of(Integer.valueOf(key.subId()));
    }
    return task.variables().containsKey(PERIOD)
        ? Optional.of(task.number(PERIOD))
        : Optional.empty();
  }
}
