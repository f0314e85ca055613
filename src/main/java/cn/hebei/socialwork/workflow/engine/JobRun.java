package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.RehearsalDrive.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs done on one drive. A job that fails is skipped, and tried again as often and as late as
 * its model says; what has not succeeded by the end is listed.
 */
class JobRun {

  private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);
  private static final int MOST_JOBS = 50_000;
  private static final int MOST_TRIES_AT_ONCE = 5;

  private final DueJobs jobs;
  private final TimeSource time;
  private final Map<String, Failure> failures = new LinkedHashMap<>();
  private int done;

  JobRun(DueJobs jobs, TimeSource time) {
    this.jobs = jobs;
    this.time = time;
  }

  /** How many jobs succeeded. */
  int done() {
    return done;
  }

  /** What has failed and not succeeded since. */
  List<Failure> failures() {
    return failures.entrySet().stream()
        .filter(failure -> jobs.exists(failure.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Runs what is due now until nothing is.
   *
   * @return false when there is no end to it
   */
  boolean allDue() {
    Map<String, Integer> tries = new LinkedHashMap<>();
    while (done < MOST_JOBS) {
      List<Job> due =
          jobs.due().stream()
              .filter(job -> tries.getOrDefault(job.getId(), 0) < MOST_TRIES_AT_ONCE)
              .toList();
      if (due.isEmpty()) {
        return true;
      }
      for (Job job : due) {
        tries.merge(job.getId(), 1, Integer::sum);
        execute(job);
      }
    }
    return false;
  }

  /** Whatever a step throws, the drive goes on: the engine has counted the failure already. */
  private void execute(Job job) {
    try {
      jobs.execute(job);
      failures.remove(job.getId());
      done++;
    } catch (RuntimeException e) {
      if (!jobs.exists(job.getId())) {
        return; // what ran before it took it away: a deadline that was met after all
      }
      LOG.warn("job {} failed during a rehearsal drive", job.getId(), e);
      failures.put(
          job.getId(), new Failure(time.now(), jobs.title(job), jobs.name(job), Causes.of(e)));
    }
  }
}
