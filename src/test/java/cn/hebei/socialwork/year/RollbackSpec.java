package cn.hebei.socialwork.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.hebei.socialwork.demo.Robot;
import cn.hebei.socialwork.support.Breakdown;
import cn.hebei.socialwork.support.BumpyYear;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.Stranger;
import cn.hebei.socialwork.support.Tables;
import cn.hebei.socialwork.support.World;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All or nothing: whatever breaks while a task is submitted or a step runs, the case stands where
 * it stood, nothing is half-written, and the same again succeeds once the fault is mended.
 */
@ProcessSpec
class RollbackSpec {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 31);

  private static final Set<String> SILENT =
      Set.of("scoring/", "bid/", "consultation-group/", "single-offer/", "entrusted/");
  private static final String PAGE = "/cases/130123-01-2025";
  private static final String STUCK = "自动办理出错";

  /** Where the engine notes that a job has failed; everything else must stay as it was. */
  private static final List<String> NOTES =
      List.of(
          "act_ru_job",
          "act_ru_incident",
          "act_ru_execution",
          "act_ge_bytearray",
          "act_hi_job_log",
          "act_hi_incident");

  /** The last task of every process. */
  private static final List<String> LAST_TASKS =
      List.of(
          "plan-approve",
          "filing-check",
          "bid-submit",
          "scoring-score",
          "open-tender-form-committee",
          "entrusted-consultation",
          "consultation-register",
          "consultation-ask-quotations",
          "consultation-group-sign",
          "final-quotation-quote",
          "single-source-negotiate",
          "single-offer-confirm",
          "paper-offer-answer",
          "bid-opening-open-bids",
          "bid-confirm-opening",
          "notice-change-publish",
          "review-register",
          "review-replace-experts",
          "round-end-approve",
          "tender-preparation-approve-scheme",
          "tender-method-approve",
          "tender-declare-failed",
          "tender-publish-result",
          "bid-bond-refund",
          "agreement-confirmation-confirm",
          "agreement-record-signing",
          "station-setup-premises",
          "staffing-assign",
          "onboarding-accept-stations",
          "agency-report-write",
          "service-year-check-report",
          "self-assessment-assess",
          "evaluation-reply-reply",
          "evaluation-decide",
          "project-decide-after-cycle");

  /** The last step of every process that has one. */
  private static final List<String> LAST_STEPS =
      List.of(
          "plan/sendTask_filePlan",
          "filing/sendTask_tellResult",
          "scoring/sendTask_submitScores",
          "open-tender/serviceTask_countBids",
          "consultation/serviceTask_openQuotations",
          "consultation-group/sendTask_tellSigned",
          "single-source/sendTask_tellNegotiation",
          "single-offer/sendTask_tellAnswer",
          "paper-offer/sendTask_tellAnswer",
          "bid-opening/sendTask_askConfirmation",
          "bid/sendTask_tellConfirmation",
          "review/sendTask_inviteScoring",
          "round-end/sendTask_endRound",
          "entrusted/serviceTask_findEntrustedWork",
          "bid-bond/serviceTask_findBondWork",
          "agreement-confirmation/sendTask_answer",
          "agreement/sendTask_fileAgreement",
          "station-setup/sendTask_tellCounty",
          "staffing/sendTask_tellCounty",
          "onboarding/sendTask_askTownships",
          "agency-report/sendTask_submitReport",
          "service-year/sendTask_closeReport",
          "self-assessment/sendTask_submit",
          "evaluation-reply/sendTask_submit",
          "evaluation/sendTask_reportResult",
          "project/sendTask_announceOutcome");

  private static final List<String> LAST_STEPS_OF_A_STOPPED_TENDER =
      List.of("notice-change/sendTask_stopTender", "tender-declare/serviceTask_returnBids");

  @Autowired private World world;
  @Autowired private HappyYear year;
  @Autowired private Robot robot;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;
  @Autowired private ManagementService management;
  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;

  private Tables tables;

  @BeforeEach
  void aLotThatMayNotBeRenewed() {
    tables = new Tables(jdbc);
    year.change("tender-prepare-documents", v -> v.put("renewal", "NO"));
    world.newLot(2025);
  }

  @AfterEach
  void noStepIsHeldBack() {
    Stranger.isGone(jdbc);
    management
        .createJobDefinitionQuery()
        .suspended()
        .list()
        .forEach(held -> management.activateJobDefinitionById(held.getId(), true));
  }

  // The last task of every process, in one year that has them all

  @Test
  void whateverBreaksWhileATaskIsSubmittedLeavesItOpenAndNothingWritten() {
    AtomicBoolean first = new AtomicBoolean(true);
    year.changingNotices().change("scoring-declare", v -> recuse(first.getAndSet(false), v));
    everyWayOfBuying();
    year.endingOneReview("review-replace-experts");
    Set<String> left = new LinkedHashSet<>(LAST_TASKS);
    while (!left.isEmpty()) {
      String form = liveUntilOneOf(left, f -> !world.open(f).isEmpty());
      Submission submission =
          new Submission(environment, tasks, tables, robot, year, world.open(form).get(0));
      submission.failsDuring(Breakdown.ofTheDecision(jdbc));
      submission.failsDuring(Breakdown.ofTheEngine(jdbc));
      submission.failsDuring(Breakdown.ofTheCommit(jdbc));
      submission.succeeds();
      world.runJobs();
      left.remove(form);
    }
  }

  /** Members are replaced only once one of them has stood back (B22). */
  private static void recuse(boolean one, ObjectNode values) {
    if (one) {
      values.put("recusal", "YES").put("reason", "曾在投标机构任职");
    }
  }

  // The last step of every process that has one, in two such years

  @Test
  void aStepThatBreaksIsTriedThriceThenReportedAndGoesOnWhenMended() {
    everyWayOfBuying();
    year.endingOneReview("scoring-declare");
    breakEach(LAST_STEPS);
  }

  @Test
  void soIsAStepOfATenderThatIsStopped() {
    year.changingNotices()
        .change(
            "notice-change-draft",
            v -> v.put("kind", "TERMINATE").put("reason", "区划调整，任务取消").put("greatChange", true));
    breakEach(LAST_STEPS_OF_A_STOPPED_TENDER);
  }

  /**
   * A consultation elsewhere with one response, one here that all leave, two negotiations in vain,
   * one with a supplier that answers on paper, and an open tender elsewhere without a valid bid
   * come before the open tender.
   */
  private void everyWayOfBuying() {
    BumpyYear.rounds(
        year,
        v -> {},
        List.of("CONSULT_SERVICES", "CONSULT_SERVICES", "SINGLE_SOLE", "SINGLE_SOLE", "OPEN"));
    BumpyYear.negotiateInVain(year);
    BumpyYear.reviewedElsewhere(year, 0);
    year.change("final-quotation-quote", v -> v.put("decision", "LEAVE"));
  }

  private void breakEach(List<String> steps) {
    Map<String, String> definitions = new HashMap<>();
    steps.forEach(
        what -> {
          int slash = what.indexOf('/');
          definitions.put(what, waits(what.substring(0, slash), what.substring(slash + 1)));
        });
    Set<String> left = new LinkedHashSet<>(steps);
    while (!left.isEmpty()) {
      String what = liveUntilOneOf(left, w -> waiting(definitions.get(w)).count() > 0);
      management.activateJobDefinitionById(definitions.get(what), true);
      breaks(what, waiting(definitions.get(what)).list().get(0));
      world.runJobs();
      left.remove(what);
    }
  }

  private JobQuery waiting(@Nullable String definition) {
    return management.createJobQuery().jobDefinitionId(definition);
  }

  private void breaks(String what, Job job) {
    for (int retries = 2; retries >= 0; retries--) {
      failsOnce(job, retries);
    }
    assertThat(runtime.createIncidentQuery().configuration(job.getId()).list())
        .singleElement()
        .satisfies(incident -> assertThat(what).endsWith(incident.getActivityId()));
    Caller officer = Caller.signedIn(environment, "130123-officer");
    // Bidders and members of the committee are nobody's business: their cases name no lot-year.
    assertThat(officer.get(PAGE).body().contains(STUCK))
        .as(what)
        .isEqualTo(SILENT.stream().noneMatch(what::startsWith));
    goesOn(job, what);
    assertThat(officer.get(PAGE).body()).as(what).contains("正定县").doesNotContain(STUCK);
  }

  private void failsOnce(Job job, int retries) {
    Map<String, String> before = withoutNotes();
    Throwable failure =
        Breakdown.ofTheDecision(jdbc)
            .during(() -> catchThrowable(() -> management.executeJob(job.getId())));
    assertThat(failure).isNotNull();
    assertThat(withoutNotes()).as("the tables of domain and engine").isEqualTo(before);
    assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
        .isEqualTo(retries);
    assertThat(runtime.createIncidentQuery().configuration(job.getId()).count())
        .isEqualTo(retries == 0 ? 1 : 0);
  }

  private void goesOn(Job job, String what) {
    long before = written(what);
    management.setJobRetries(job.getId(), 1);
    management.executeJob(job.getId());
    assertThat(written(what)).isEqualTo(before + 1);
    assertThat(runtime.createIncidentQuery().configuration(job.getId()).count()).isZero();
  }

  private long written(String what) {
    return jdbc.sql("select count(*) from audit_event where what = ?")
        .param(what)
        .query(Long.class)
        .single();
  }

  /** From now on this step waits to be let go; the id of the definition of its job. */
  private String waits(String process, String step) {
    String latest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult()
            .getId();
    String definition =
        management
            .createJobDefinitionQuery()
            .processDefinitionId(latest)
            .activityIdIn(step)
            .singleResult()
            .getId();
    management.suspendJobDefinitionById(definition, true);
    return Objects.requireNonNull(definition);
  }

  private Map<String, String> withoutNotes() {
    Map<String, String> result = tables.states();
    result.keySet().removeAll(NOTES);
    return result;
  }

  /** Everybody works day after day until one of these has come about, but leaves them open. */
  private String liveUntilOneOf(Set<String> left, Predicate<String> there) {
    // The training cannot be recorded before the staff are known.
    boolean staff = left.stream().anyMatch(what -> what.startsWith("sta"));
    List<String> stops = new ArrayList<>(left);
    stops.add(staff ? "onboarding-record-training" : "");
    String[] held = stops.toArray(String[]::new);
    year.workUntil(held);
    while (left.stream().noneMatch(there)) {
      assertThat(world.today())
          .as("open are " + world.openForms() + ", left " + left)
          .isBefore(LAST_DAY);
      world.goToNext(LAST_DAY);
      year.workUntil(held);
    }
    return left.stream().filter(there).findFirst().orElseThrow();
  }

  @Test
  void noProcessIsLeftOut() {
    for (ProcessDefinition process :
        repository.createProcessDefinitionQuery().latestVersion().list()) {
      BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
      assertThat(model.getModelElementsByType(UserTask.class))
          .as(process.getKey())
          .anyMatch(task -> LAST_TASKS.contains(task.getCamundaFormRef()));
      List<String> steps =
          model.getModelElementsByType(Task.class).stream()
              .filter(task -> task instanceof ServiceTask || task instanceof SendTask)
              .map(task -> process.getKey() + "/" + task.getId())
              .toList();
      assertThat(
              steps.isEmpty()
                  || steps.stream()
                      .anyMatch(
                          step ->
                              LAST_STEPS.contains(step)
                                  || LAST_STEPS_OF_A_STOPPED_TENDER.contains(step)))
          .as(process.getKey())
          .isTrue();
    }
  }

  // Looking

  @Test
  void aFormThatCannotBeShownSaysSoInOneSentence() {
    Caller officer = Caller.signedIn(environment, "130123-officer");
    String path = "/task/" + world.open("plan-draft").get(0).taskId() + "/form-variables";
    jdbc.sql("alter table lot_year rename to lost").update();
    Caller.Answer answer;
    try {
      answer = officer.engine("GET", path);
    } finally {
      jdbc.sql("alter table lost rename to lot_year").update();
    }
    assertThat(answer.refusal()).startsWith("系统暂时无法完成");
    assertThat(officer.engine("GET", path).status()).isEqualTo(200);
  }
}
