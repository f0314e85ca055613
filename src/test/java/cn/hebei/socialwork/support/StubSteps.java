package cn.hebei.socialwork.support;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * Stands in for the steps that {@code project} calls: each waits until the spec says how it ended,
 * so that the year itself is specified alone.
 */
public final class StubSteps implements AutoCloseable {

  private static final String[] STEPS = {
    "plan", "tender", "agreement", "onboarding", "service-year", "evaluation"
  };

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final World world;
  private final String deployment;

  public StubSteps(RepositoryService repository, RuntimeService runtime, World world) {
    this.repository = repository;
    this.runtime = runtime;
    this.world = world;
    DeploymentBuilder builder = repository.createDeployment().name("stub-steps");
    for (String step : STEPS) {
      builder.addModelInstance(
          step + ".bpmn",
          Bpmn.createExecutableProcess(step)
              .camundaHistoryTimeToLive(1)
              .startEvent()
              .receiveTask()
              .message("stub-" + step)
              .endEvent()
              .done());
    }
    deployment = builder.deploy().getId();
  }

  /** The step of this case ends with these answers, then everything due runs. */
  public void end(String step, CaseKey key, Map<String, Object> answers) {
    runtime
        .createMessageCorrelation("stub-" + step)
        .processInstanceBusinessKey(key.value())
        .setVariables(answers)
        .correlate();
    world.runJobs();
  }

  /** Whether the step of this case has begun and not ended. */
  public boolean runs(String step, CaseKey key) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(step)
            .processInstanceBusinessKey(key.value())
            .count()
        > 0;
  }

  @Override
  public void close() {
    repository.deleteDeployment(deployment, true);
  }
}
