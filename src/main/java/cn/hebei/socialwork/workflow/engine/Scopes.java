package cn.hebei.socialwork.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;

/**
 * Where routing answers are kept: in the process, or in the embedded sub-process that asked, so
 * that parallel repetitions do not overwrite each other.
 */
final class Scopes {

  private Scopes() {}

  static void set(DelegateExecution execution, Map<String, Object> answers) {
    ExecutionEntity entity = (ExecutionEntity) execution;
    ActivityImpl activity = entity.getActivity();
    if (activity.getFlowScope() instanceof ProcessDefinitionImpl) {
      entity.getProcessInstance().setVariables(answers);
    } else {
      ExecutionEntity scope = activity.isScope() ? entity.getParent() : entity;
      scope.setVariablesLocal(answers);
    }
  }

  /** Process and element, such as {@code plan/userTask_draft}. */
  static String where(DelegateExecution execution) {
    ExecutionEntity entity = (ExecutionEntity) execution;
    return entity.getProcessDefinition().getKey() + "/" + entity.getCurrentActivityId();
  }
}
