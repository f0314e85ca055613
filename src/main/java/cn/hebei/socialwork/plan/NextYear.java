package cn.hebei.socialwork.plan;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Ends the year that was opened beside one that no year follows, wherever its plan stands: open
 * tasks go, townships are free, the record stays (P4, P6).
 */
@Component
class NextYear {

  private static final String ENDED = "lotEnded";

  private final LotYears years;
  private final Plans plans;
  private final Workflow workflow;
  private final AuditTrail audit;

  NextYear(LotYears years, Plans plans, Workflow workflow, AuditTrail audit) {
    this.years = years;
    this.plans = plans;
    this.workflow = workflow;
    this.audit = audit;
  }

  /**
   * Ends it. A case whose plan is done and that does not wait yet asks for the outcome itself.
   *
   * @throws IllegalStateException when its plan has not begun yet: the job that asks is retried
   */
  void end(CaseKey key, LotYear.Outcome outcome) {
    audit.lock(key.value());
    if (workflow.waits(ENDED, key)) {
      workflow.tell(ENDED, key, Map.of());
    } else if (workflow.waits(PlanSteps.PREVIOUS_DECIDED, key)) {
      workflow.tell(
          PlanSteps.PREVIOUS_DECIDED,
          key,
          Map.of(PlanSteps.PREVIOUS_OUTCOME, LotYear.Outcome.CLOSE.name()));
    } else if (workflow.runs("project", key) && !plans.approved(key)) {
      throw new IllegalStateException("the plan of " + key + " has not begun yet");
    }
    years.end(key, outcome);
    audit.append(
        key.value(),
        "system",
        "project/event_lotEnded",
        outcome.title(),
        Digests.of(key.value(), outcome.name()));
  }
}
