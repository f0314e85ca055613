package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.audit.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
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
 * update would otherwise deploy its old models as the newest. For the same reason one number stands
 * for one set of models (ADR 4).
 */
@Component
class ModelDeployment {

  private static final String NAME = "social-work-stations";

  private final RepositoryService repository;
  private final JdbcClient jdbc;
  private final int modelSet;
  private final boolean inWork;

  /**
   * The models of this build.
   *
   * @param modelSet their number
   * @param inWork whether models may change under one number, as on a developer's machine
   */
  ModelDeployment(
      RepositoryService repository,
      JdbcClient jdbc,
      @Value("${stations.model-set}") int modelSet,
      @Value("${stations.models-in-work:false}") boolean inWork) {
    this.repository = repository;
    this.jdbc = jdbc;
    this.modelSet = modelSet;
    this.inWork = inWork;
  }

  /**
   * Deploys this build's models unless newer ones were, or the same.
   *
   * @throws IllegalStateException when others were deployed under this number
   */
  @Transactional
  void deploy() throws IOException {
    Deployed newest =
        jdbc.sql("select number, digest from model_set for update").query(Deployed.class).single();
    if (modelSet < newest.number()) {
      return;
    }
    Map<String, String> files = files();
    String digest = digest(files);
    if (modelSet == newest.number() && !newest.digest().isEmpty() && !inWork) {
      refuseUnless(digest.equals(newest.digest()));
      return;
    }
    DeploymentBuilder deployment =
        repository
            .createDeployment()
            .name(NAME)
            .source(OwnJobs.source(modelSet))
            .enableDuplicateFiltering(false);
    files.forEach(deployment::addString);
    deployment.deploy();
    jdbc.sql("update model_set set number = ?, digest = ?").params(modelSet, digest).update();
  }

  private void refuseUnless(boolean same) {
    if (!same) {
      throw new IllegalStateException(
          "other models were deployed as model set %d: a build that changes a model raises stations.model-set"
              .formatted(modelSet));
    }
  }

  /** Models, tables and forms by name, as they are deployed. */
  private static Map<String, String> files() throws IOException {
    Map<String, String> result = new TreeMap<>();
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    for (String pattern : List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form")) {
      for (Resource file : resolver.getResources("classpath:" + pattern)) {
        result.put(
            Objects.requireNonNull(file.getFilename()),
            PlainDocumentation.of(file.getContentAsString(StandardCharsets.UTF_8)));
      }
    }
    return result;
  }

  private static String digest(Map<String, String> files) {
    return Digests.of(
        files.entrySet().stream()
            .flatMap(file -> Stream.of(file.getKey(), file.getValue()))
            .toArray(String[]::new));
  }

  /**
   * What was deployed last.
   *
   * @param number of the set
   * @param digest of its files; empty when a build deployed it that kept none
   */
  private record Deployed(int number, String digest) {}
}
