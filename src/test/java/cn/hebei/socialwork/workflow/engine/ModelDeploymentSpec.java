package cn.hebei.socialwork.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.support.ProcessSpec;
import java.io.IOException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * ADR 4: models go up only, and one number stands for one set of them. This build's were deployed
 * when the application started.
 */
@ProcessSpec
class ModelDeploymentSpec {

  @Autowired private RepositoryService repository;
  @Autowired private ManagementService management;
  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private JdbcClient jdbc;

  @Value("${stations.model-set}")
  private int number;

  private String digest;
  private long deployments;

  @BeforeEach
  void whatIsDeployed() {
    digest = digest();
    deployments = deployments();
  }

  @AfterEach
  void isKnownAgain() {
    jdbc.sql("update model_set set number = ?, digest = ?").params(number, digest).update();
  }

  @Test
  void theSameModelsUnderTheSameNumberAreLeftAsTheyAre() throws IOException {
    of(number).deploy();
    assertThat(deployments()).isEqualTo(deployments);
    assertThat(digest()).isEqualTo(digest);
  }

  @Test
  void otherModelsUnderTheSameNumberAreRefused() {
    othersWereDeployedAs(number);
    assertThatThrownBy(() -> of(number).deploy())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("raises stations.model-set");
    assertThat(digest()).isEqualTo("others");
  }

  @Test
  void whoDrawsModelsSeesThemUnderTheSameNumber() throws IOException {
    othersWereDeployedAs(number);
    new ModelDeployment(repository, jdbc, number, true).deploy();
    assertThat(digest()).isEqualTo(digest);
  }

  @Test
  void aHigherNumberReplacesOtherModels() throws IOException {
    othersWereDeployedAs(number - 1);
    of(number).deploy();
    assertThat(digest()).isEqualTo(digest);
    assertThat(jdbc.sql("select number from model_set").query(Integer.class).single())
        .isEqualTo(number);
  }

  @Test
  void aLowerNumberDeploysNothing() throws IOException {
    othersWereDeployedAs(number + 1);
    of(number).deploy();
    assertThat(digest()).isEqualTo("others");
    assertThat(deployments()).isEqualTo(deployments);
  }

  @Test
  void aNodeWorksTheJobsOfItsOwnModelsAndOfOlderOnes() {
    assertThat(engine.isJobExecutorDeploymentAware()).isTrue();
    assertThat(management.getRegisteredDeployments())
        .containsExactlyInAnyOrderElementsOf(
            repository.createDeploymentQuery().list().stream().map(Deployment::getId).toList());
  }

  @Test
  void anOlderNodeLeavesTheJobsOfNewerModelsToNewerNodes() {
    String newer =
        repository
            .createDeployment()
            .source(OwnJobs.source(number + 1))
            .addString("newer.form", "{\"id\":\"newer\",\"components\":[],\"type\":\"default\"}")
            .deploy()
            .getId();
    try {
      management.unregisterDeploymentForJobExecutor(newer);
      new OwnJobs(repository, management, number).register();
      assertThat(management.getRegisteredDeployments()).isNotEmpty().doesNotContain(newer);
      new OwnJobs(repository, management, number + 1).register();
      assertThat(management.getRegisteredDeployments()).contains(newer);
    } finally {
      management.unregisterDeploymentForJobExecutor(newer);
      repository.deleteDeployment(newer);
    }
  }

  private ModelDeployment of(int modelSet) {
    return new ModelDeployment(repository, jdbc, modelSet, false);
  }

  private void othersWereDeployedAs(int modelSet) {
    jdbc.sql("update model_set set number = ?, digest = 'others'").param(modelSet).update();
  }

  private String digest() {
    return jdbc.sql("select digest from model_set").query(String.class).single();
  }

  private long deployments() {
    return repository.createDeploymentQuery().count();
  }
}
