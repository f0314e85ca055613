package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.StuckSteps;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's jobs without retries. Nobody else in the house may set a job's retries. */
@Component
class EngineStuckSteps implements StuckSteps {

  /** As many as the models give a step at first. */
  private static final int TRIES = 3;

  private final ManagementService management;
  private final DueJobs jobs;
  private final CaseNames names;
  private final AsSystem asSystem;
  private final AuditTrail audit;
  private final TimeSource time;

  EngineStuckSteps(
      ManagementService management,
      DueJobs jobs,
      CaseNames names,
      AsSystem asSystem,
      AuditTrail audit,
      TimeSource time) {
    this.management = management;
    this.jobs = jobs;
    this.names = names;
    this.asSystem = asSystem;
    this.audit = audit;
    this.time = time;
  }

  @Override
  public List<Stuck> all() {
    return jobs.stuck().stream()
        .map(
            job ->
                new Stuck(
                    job.getId(),
                    jobs.title(job),
                    names.process(job.getProcessDefinitionId()),
                    jobs.name(job),
                    since(job),
                    cause(job)))
        .sorted(Comparator.comparing(Stuck::since))
        .toList();
  }

  @Override
  @Transactional
  public boolean retry(String id, String actor) {
    List<Job> asked = jobs.stuck().stream().filter(job -> job.getId().equals(id)).toList();
    retry(asked, actor);
    return !asked.isEmpty();
  }

  @Override
  @Transactional
  public int retryWaitingFor(Set<Integer> years, String actor) {
    Set<String> sentences =
        years.stream().map(YearNotLoadedException::sentence).collect(Collectors.toSet());
    List<Job> waiting =
        jobs.stuck().stream().filter(job -> sentences.contains(cause(job))).toList();
    retry(waiting, actor);
    return waiting.size();
  }

  /** One order of cases for all who retry at once, so that no two wait for each other. */
  private void retry(List<Job> stuck, String actor) {
    Map<String, List<Job>> byCase =
        stuck.stream()
            .collect(Collectors.groupingBy(this::chain, TreeMap::new, Collectors.toList()));
    byCase.forEach(
        (chain, ofCase) -> {
          audit.lock(chain);
          for (Job job : ofCase) {
            asSystem.run(() -> now(job.getId()));
            audit.append(chain, actor, jobs.where(job), "重试自动办理", Digests.of(job.getId()));
          }
        });
  }

  /** At once: the engine had put the next attempt off. */
  private void now(String id) {
    management.setJobRetries(TRIES).jobId(id).dueDate(Moments.of(time.now())).execute();
  }

  private String chain(Job job) {
    return jobs.keyOf(job).map(CaseKey::root).map(CaseKey::value).orElse("jobs");
  }

  private String cause(Job job) {
    return Causes.ofTrace(asSystem.get(() -> management.getJobExceptionStacktrace(job.getId())));
  }

  private Instant since(Job job) {
    return jobs.failedAt(job).orElseGet(() -> job.getCreateTime().toInstant());
  }
}
