package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts cases and delivers messages, always as the system. */
@Service
class EngineWorkflow implements Workflow {

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final AsSystem asSystem;

  EngineWorkflow(RuntimeService runtime, RepositoryService repository, AsSystem asSystem) {
    this.runtime = runtime;
    this.repository = repository;
    this.asSystem = asSystem;
  }

  @Override
  @Transactional
  public void start(String process, CaseKey key, String tenant, Map<String, Object> variables) {
    asSystem.run(
        () -> {
          if (!isThere(process, key)) {
            CaseTenants.within(
                tenant, () -> runtime.startProcessInstanceByKey(process, key.value(), variables));
          }
        });
  }

  @Override
  public boolean runs(String process, CaseKey key) {
    return asSystem.get(() -> isThere(process, key));
  }

  private boolean isThere(String process, CaseKey key) {
    return of(process, key).count() > 0;
  }

  private ProcessInstanceQuery of(String process, CaseKey key) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(key.value());
  }

  @Override
  public boolean takes(String process, String message, CaseKey key) {
    return asSystem.get(
        () ->
            of(process, key).list().stream()
                .map(i -> repository.getBpmnModelInstance(i.getProcessDefinitionId()))
                .flatMap(model -> model.getModelElementsByType(Message.class).stream())
                .anyMatch(m -> message.equals(m.getName())));
  }

  @Override
  @Transactional
  public void tell(
      String message, CaseKey key, Map<String, Object> local, Map<String, Object> answers) {
    asSystem.run(
        () -> {
          MessageCorrelationBuilder correlation =
              runtime.createMessageCorrelation(message).processInstanceBusinessKey(key.value());
          local.forEach(correlation::localVariableEquals);
          if (local.isEmpty()) {
            correlation.setVariables(answers);
          } else {
            correlation.setVariablesLocal(answers);
          }
          correlate(correlation);
        });
  }

  private static void correlate(MessageCorrelationBuilder correlation) {
    try {
      correlation.correlate();
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockingFailureException("somebody else was faster", e);
    }
  }

  @Override
  public boolean waits(String message, CaseKey key) {
    return asSystem.get(
        () ->
            runtime
                    .createExecutionQuery()
                    .messageEventSubscriptionName(message)
                    .processInstanceBusinessKey(key.value())
                    .count()
                > 0);
  }
}
