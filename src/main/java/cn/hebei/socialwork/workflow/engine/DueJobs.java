package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.RehearsalDrive.Due;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's jobs as the rehearsal drive needs them. */
@Component
class DueJobs {

  /** Those without a date come first: earlier events have left them behind. */
  private static final Comparator<Job> IN_ORDER =
      Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Job::getCreateTime);

  private final ManagementService management;
  private final RuntimeService runtime;
  private final CaseNames names;
  private final AsSystem asSystem;
  private final TimeSource time;

  DueJobs(
      ManagementService management,
      RuntimeService runtime,
      CaseNames names,
      AsSystem asSystem,
      TimeSource time) {
    this.management = management;
    this.runtime = runtime;
    this.names = names;
    this.asSystem = asSystem;
    this.time = time;
  }

  /** The next timers of running cases, soonest first. */
  List<Due> timersAfter(Instant moment, int most) {
    return asSystem.get(
        () ->
            waiting(moment).timers().orderByJobDuedate().asc().listPage(0, most).stream()
                .map(job -> new Due(job.getDuedate().toInstant(), title(job), name(job)))
                .toList());
  }

  /** When the next job of any kind is due. */
  Optional<Instant> nextAfter(Instant moment) {
    return asSystem.get(
        () ->
            waiting(moment).orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst());
  }

  /** What is due now, in order. */
  List<Job> due() {
    return asSystem.get(
        () ->
            management.createJobQuery().executable().active().list().stream()
                .sorted(IN_ORDER)
                .toList());
  }

  void execute(Job job) {
    asSystem.run(() -> management.executeJob(job.getId()));
  }

  boolean exists(String jobId) {
    return asSystem.get(() -> management.createJobQuery().jobId(jobId).count() > 0);
  }

  /** What has failed as often as it may. */
  List<Job> stuck() {
    return asSystem.get(() -> management.createJobQuery().noRetriesLeft().list());
  }

  /** When a stuck job failed for the last time. */
  Optional<Instant> failedAt(Job job) {
    return asSystem.get(
        () ->
            runtime.createIncidentQuery().configuration(job.getId()).list().stream()
                .map(incident -> incident.getIncidentTimestamp().toInstant())
                .max(Comparator.naturalOrder()));
  }

  JobRun begin() {
    return new JobRun(this, time);
  }

  /** The case of a job. */
  Optional<CaseKey> keyOf(Job job) {
    return Optional.ofNullable(
            asSystem.get(
                () ->
                    runtime
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()))
        .map(ProcessInstance::getBusinessKey)
        .map(CaseKey::new);
  }

  /** The case of a job for people. */
  String title(Job job) {
    return keyOf(job)
        .flatMap(names::title)
        .orElseGet(() -> names.process(job.getProcessDefinitionId()));
  }

  /** The step of a job for people. */
  String name(Job job) {
    return names.element(job.getProcessDefinitionId(), element(job));
  }

  /** Process and element of a job, such as {@code plan/sendTask_filePlan}. */
  String where(Job job) {
    return job.getProcessDefinitionKey() + "/" + element(job);
  }

  private @Nullable String element(Job job) {
    JobDefinition definition =
        asSystem.get(
            () ->
                management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult());
    return definition == null ? null : definition.getActivityId();
  }

  private JobQuery waiting(Instant moment) {
    return management
        .createJobQuery()
        .active()
        .withRetriesLeft()
        .duedateHigherThan(Date.from(moment));
  }
}
