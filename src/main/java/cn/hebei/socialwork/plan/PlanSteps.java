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

  static final String PREVIOUS_OUTCOME = "previousOutcome";
  static final String PREVIOUS_DECIDED = "previousYearDecided";

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
        .map(outcome -> outcome.last() ? LotYear.Outcome.CLOSE : outcome)
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
   * Keeps the outcome and tells the next year's case, if it waits already; else it will ask. Where
   * no year follows, the next year's plan ends too, and the level above is told (P4, P6).
   */
  @Bean
  CaseStep announceOutcomeDelegate(
      LotYears years, NextYear next, Workflow workflow, Filings filings) {
    return step -> {
      years.lock(step.key());
      LotYear.Outcome outcome = LotYear.Outcome.valueOf(step.text("outcome"));
      years.end(step.key(), outcome);
      if (outcome == LotYear.Outcome.CLOSE) {
        filings.submit(step.key(), FilingKind.CLOSE);
      } else if (outcome == LotYear.Outcome.NO_BUDGET) {
        filings.submit(step.key(), FilingKind.UNFUNDED);
      }
      Optional<CaseKey> following = years.nextOf(step.key()).map(LotYear::key);
      if (outcome.last()) {
        following.ifPresent(key -> next.end(key, outcome));
      } else {
        following
            .filter(key -> workflow.waits(PREVIOUS_DECIDED, key))
            .ifPresent(
                key ->
                    workflow.tell(PREVIOUS_DECIDED, key, Map.of(PREVIOUS_OUTCOME, outcome.name())));
      }
      return Map.of();
    };
  }

  /** Tells the level above that a purchase was stopped for good, as it is told of a close (P4). */
  @Bean
  CaseStep reportStoppedDelegate(Filings filings) {
    return step -> {
      filings.submit(step.key(), FilingKind.STOPPED);
      return Map.of();
    };
  }
}
