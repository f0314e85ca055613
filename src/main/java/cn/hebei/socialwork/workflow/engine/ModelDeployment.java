package cn.hebei.socialwork.workflow.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys models and forms together, under bare file names, only when something changed and only
 * upwards: duplicate filtering compares with the latest, so an old build that restarts in a rolling
 * update would otherwise deploy its old models as the newest.
 */
@Component
class ModelDeployment {

  private static final String NAME = "social-work-stations";

  private final RepositoryService repository;
  private final JdbcClient jdbc;
  private final int modelSet;

  ModelDeployment(
      RepositoryService repository, JdbcClient jdbc, @Value("${stations.model-set}") int modelSet) {
    this.repository = repository;
    this.jdbc = jdbc;
    this.modelSet = modelSet;
  }

  @Transactional
  void deploy() throws IOException {
    int newest = jdbc.sql("select number from model_set for update").query(Integer.class).single();
    if (modelSet < newest) {
      return;
    }
    DeploymentBuilder deployment =
        repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    for (String pattern : new String[] {"processes/*.bpmn", "processes/*.dmn", "forms/*.form"}) {
      Resource[] files = resolver.getResources("classpath:" + pattern);
      Arrays.sort(files, Comparator.comparing(f -> Objects.requireNonNull(f.getFilename())));
      for (Resource file : files) {
        deployment.addString(
            Objects.requireNonNull(file.getFilename()),
            PlainDocumentation.of(file.getContentAsString(StandardCharsets.UTF_8)));
      }
    }
    deployment.deploy();
    jdbc.sql("update model_set set number = ?").param(modelSet).update();
  }
}
