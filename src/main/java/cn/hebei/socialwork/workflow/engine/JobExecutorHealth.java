package cn.hebei.socialwork.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether background work is done, in place of Camunda's indicator: a rehearsal that moves its
 * clock stops the job executor on purpose, and that is no fault.
 */
@Component("jobExecutorHealthIndicator")
class JobExecutorHealth implements HealthIndicator {

  private final ObjectProvider<JobExecutor> executor;
  private final JobExecutorPause pause;

  JobExecutorHealth(ObjectProvider<JobExecutor> executor, JobExecutorPause pause) {
    this.executor = executor;
    this.pause = pause;
  }

  @Override
  public Health health() {
    JobExecutor configured = executor.getIfAvailable();
    boolean works = configured == null || configured.isActive() || pause.rests();
    return works ? Health.up().build() : Health.down().build();
  }
}
