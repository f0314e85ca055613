package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseStep;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Runs a step for the engine: takes the case, does it, keeps the answers, writes the chain. */
class StepDelegate implements JavaDelegate {

  private final String name;
  private final CaseStep step;
  private final AuditTrail audit;

  StepDelegate(String name, CaseStep step, AuditTrail audit) {
    this.name = name;
    this.step = step;
    this.audit = audit;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseKey key = new CaseKey(execution.getProcessBusinessKey());
    audit.lock(key.root().value());
    Map<String, Object> answers =
        step.run(new CaseStep.StepCase(key, execution.getTenantId(), execution.getVariables()));
    Scopes.set(execution, answers);
    audit.append(
        key.root().value(),
        "system",
        Scopes.where(execution),
        execution.getCurrentActivityName(),
        name);
  }
}
