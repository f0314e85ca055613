package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.workflow.RehearsalDrive.Outcome;
import cn.hebei.socialwork.workflow.RehearsalDrive.Refused;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Stops the job executor for a while, and lets the jobs that are running end first. */
@Component
class JobExecutorPause {

  private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final ProcessEngineConfigurationImpl engine;
  private final ManagementService management;
  private final AtomicInteger pauses = new AtomicInteger();

  JobExecutorPause(ProcessEngineConfigurationImpl engine, ManagementService management) {
    this.engine = engine;
    this.management = management;
  }

  Outcome during(Supplier<Outcome> work) {
    JobExecutor executor = engine.getJobExecutor();
    if (executor == null || !executor.isActive()) {
      return work.get();
    }
    pauses.incrementAndGet();
    try {
      executor.shutdown();
      return quiet() ? work.get() : new Refused("仍有后台任务正在执行，请稍后再推进时钟。");
    } finally {
      executor.start();
      pauses.decrementAndGet();
    }
  }

  /** Whether the job executor rests on purpose. */
  boolean rests() {
    return pauses.get() > 0;
  }

  private boolean quiet() {
    long begin = System.nanoTime();
    while (management.createJobQuery().acquired().count() > 0) {
      if (System.nanoTime() - begin > LONGEST_WAIT_NANOS) {
        return false;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return true;
  }
}
