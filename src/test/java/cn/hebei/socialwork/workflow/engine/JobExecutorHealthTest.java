package cn.hebei.socialwork.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.hebei.socialwork.workflow.RehearsalDrive.Refused;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.health.Status;

/** A job executor that stands still is a fault, unless a rehearsal has stopped it. */
class JobExecutorHealthTest {

  private final AtomicBoolean active = new AtomicBoolean(true);
  private final JobExecutor executor = mock();
  private final ProcessEngineConfigurationImpl engine = mock();
  private final JobExecutorPause pause =
      new JobExecutorPause(engine, mock(ManagementService.class, RETURNS_DEEP_STUBS));
  private final JobExecutorHealth health = health();

  private JobExecutorHealth health() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("jobExecutor", executor);
    return new JobExecutorHealth(beans.getBeanProvider(JobExecutor.class), pause);
  }

  @BeforeEach
  void anExecutorThatStartsAndStops() {
    when(engine.getJobExecutor()).thenReturn(executor);
    when(executor.isActive()).thenAnswer(call -> active.get());
    doAnswer(call -> active.getAndSet(false)).when(executor).shutdown();
    doAnswer(call -> active.getAndSet(true)).when(executor).start();
  }

  private Status status() {
    return health.health().getStatus();
  }

  @Test
  void whileARehearsalMovesItsClockAllIsWell() {
    pause.during(
        () -> {
          assertThat(active).isFalse();
          assertThat(status()).isEqualTo(Status.UP);
          return new Refused("");
        });
    assertThat(status()).isEqualTo(Status.UP);
    assertThat(pause.rests()).isFalse();
  }

  @Test
  void anExecutorThatStoppedByItselfIsDown() {
    active.set(false);
    assertThat(status()).isEqualTo(Status.DOWN);
  }
}
