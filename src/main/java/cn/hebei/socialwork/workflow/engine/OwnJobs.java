package cn.hebei.socialwork.workflow.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A node works the jobs of models it knows: in a rolling update an older one, which lacks the steps
 * of newer models, would use up their retries (ADR 4).
 */
@Component
class OwnJobs {

  private final RepositoryService repository;
  private final ManagementService management;
  private final int modelSet;

  OwnJobs(
      RepositoryService repository,
      ManagementService management,
      @Value("${stations.model-set}") int modelSet) {
    this.repository = repository;
    this.management = management;
    this.modelSet = modelSet;
  }

  /** Takes on what was deployed up to now, but for newer sets of models. */
  void register() {
    repository.createDeploymentQuery().list().stream()
        .filter(deployment -> numberOf(deployment) <= modelSet)
        .forEach(deployment -> management.registerDeploymentForJobExecutor(deployment.getId()));
  }

  /** What a set of this number is deployed with. */
  static String source(int modelSet) {
    return String.valueOf(modelSet);
  }

  /** 0 for what was deployed before the numbers were kept there. */
  private static int numberOf(Deployment deployment) {
    @Nullable String source = deployment.getSource();
    return source == null ? 0 : Integer.parseInt(source);
  }
}
