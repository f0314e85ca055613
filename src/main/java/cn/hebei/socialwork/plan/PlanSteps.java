package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.filing.FilingKind;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the models {@code plan} and {@code project} that belong to the lot-year. */
@Configuration(proxyBeanMethods = false)
class PlanSteps {

  private static final String PREVIOUS_OUTCOME = "previousOutcome";
  private static final String PREVIOUS_DECIDED = "previousYearDecided";

  @Bean
  CaseStep filePlanDelegate(Plans plans, Filings filings) {
    return step -> {
      plans.adopt(step.key());
      return Map.of("awaitFiling", filings.submit(step.key(), FilingKind.PLAN));
    };
  }

  /** Asks how the year before ended: NONE, PENDING, or its outcome (P1). */
  @Bean
  CaseStep checkPreviousYearDelegate(LotYears years) {
    return step -> {
      years.lock(step.key());
      return Map.of(PREVIOUS_OUTCOME, previousOutcome(years, step.key()));
    };
  }

  private static String previousOutcome(LotYears years, CaseKey key) {
    String previous = years.get(key).previousKey();
    if (previous == null) {
      return "NONE";
    }
    return Optional.ofNullable(years.get(new CaseKey(previous)).outcome())
        .map(Enum::name)
        .orElse("PENDING");
  }

  @Bean
  CaseStep openNextYearDelegate(LotYears years) {
    return step -> {
      years.openNext(step.key());
      return Map.of();
    };
  }

  /**
   * Keeps the outcome and tells the next year's case, if it waits already; else it will ask. That a
   * lot is closed is told to the level above too (P4).
   */
  @Bean
  CaseStep announceOutcomeDelegate(LotYears years, Workflow workflow, Filings filings) {
    return step -> {
      years.lock(step.key());
      LotYear.Outcome outcome = LotYear.Outcome.valueOf(step.text("outcome"));
      years.end(step.key(), outcome);
      if (outcome == LotYear.Outcome.CLOSE) {
        filings.submit(step.key(), FilingKind.CLOSE);
      }
      years
          .nextOf(step.key())
          .map(LotYear::key)
          .filter(next -> workflow.waits(PREVIOUS_DECIDED, next))
          .ifPresent(
              next ->
                  workflow.tell(PREVIOUS_DECIDED, next, Map.of(PREVIOUS_OUTCOME, outcome.name())));
      return Map.of();
    };
  }
}
