package cn.hebei.socialwork.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.disclosure.FreshPages;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people, the cases and the time of a spec: given, when and then in the words of the offices.
 */
public class World {

  /** When every test begins. */
  public static final LocalDateTime BEGIN = LocalDateTime.of(2024, 9, 2, 9, 0);

  private static final String ADOPTED = "adopted_lot";
  private static final int MOST_JOBS = 1000;

  private final Desk desk;
  private final LotYears years;
  private final ProcessEngine engine;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final TimeSource time;
  private final ObjectMapper json;

  private final ApplicationContext application;
  private final CaseTables tables;
  private @Nullable CaseKey adopted;
  private Instant adoptedAt = Instant.EPOCH;

  World(
      Desk desk,
      LotYears years,
      ProcessEngine engine,
      TimeSource time,
      ObjectMapper json,
      JdbcClient jdbc,
      ApplicationContext application) {
    this.tables = new CaseTables(jdbc);
    this.application = application;
    this.desk = desk;
    this.years = years;
    this.engine = engine;
    this.runtime = engine.getRuntimeService();
    this.management = engine.getManagementService();
    this.time = time;
    this.json = json;
  }

  void reset() {
    new TestClock(time).set(BEGIN);
  }

  /** 正定县's officer opens the first year of a new lot. */
  public CaseKey newLot(int year) {
    return newLot("130123", year);
  }

  /** The same in another county. */
  public CaseKey newLot(String region, int year) {
    CaseKey key = years.openNew(region, year, region + "-officer");
    runJobs();
    return key;
  }

  /**
   * 正定县's new lot of 2025 with its plan adopted, as the people adopt it: lived once, then laid out
   * as it stood. Only for a world in which nothing has happened yet.
   */
  public CaseKey adoptedLot() {
    if (adopted == null) {
      adopted = newLot(2025);
      PlanStory.adopt(this);
      adoptedAt = time.now();
      tables.keep(ADOPTED);
    } else {
      tables.layOut(ADOPTED);
      new TestClock(time).set(adoptedAt);
      FreshPages.show(application);
    }
    return adopted;
  }

  /** Runs what is due now, until nothing is. */
  public void runJobs() {
    for (int n = 0; n < MOST_JOBS; n++) {
      Optional<Job> due =
          management.createJobQuery().executable().active().list().stream()
              .min(Comparator.comparing(Job::getCreateTime));
      if (due.isEmpty()) {
        FreshPages.show(application);
        return;
      }
      management.executeJob(due.get().getId());
    }
    throw new AssertionError("jobs without end");
  }

  /** Moves the clock to a moment, firing everything on the way in its order. */
  public void goTo(LocalDateTime moment) {
    while (true) {
      runJobs();
      Optional<Job> next =
          nextTimer().filter(j -> !j.getDuedate().toInstant().isAfter(TimeSource.at(moment)));
      if (next.isEmpty()) {
        new TestClock(time).set(moment);
        runJobs();
        return;
      }
      new TestClock(time).set(next.get().getDuedate().toInstant().plusMillis(1));
    }
  }

  /** Today in the world. */
  public LocalDate today() {
    return time.today();
  }

  /** Moves the clock to what falls due next, at the latest to nine in the morning of this day. */
  public void goToNext(LocalDate day) {
    LocalDateTime latest = day.atTime(9, 0);
    goTo(
        nextTimer()
            .map(j -> LocalDateTime.ofInstant(j.getDuedate().toInstant(), TimeSource.ZONE))
            .map(due -> due.plusSeconds(1))
            .filter(due -> due.isBefore(latest))
            .orElse(latest));
  }

  private Optional<Job> nextTimer() {
    return management.createJobQuery().timers().active().withRetriesLeft().list().stream()
        .min(Comparator.comparing(Job::getDuedate));
  }

  /** Moves the clock to nine in the morning of a day. */
  public void goTo(LocalDate day) {
    goTo(day.atTime(9, 0));
  }

  /** The open tasks of a form, oldest first. */
  public List<Desk.Item> open(String formId) {
    return desk.open().stream().filter(i -> i.formId().equals(formId)).toList();
  }

  /** The ids of every open form, sorted. */
  public List<String> openForms() {
    return desk.open().stream().map(Desk.Item::formId).sorted().toList();
  }

  /** What the form of the oldest such task shows this user. */
  public JsonNode view(String userId, String formId, String part) {
    try {
      return json.readTree(desk.view(userId, first(formId)).get(part));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** This user completes the oldest open task of the form, then everything due runs. */
  public void submit(String userId, String formId, Map<String, ?> values) {
    desk.submit(userId, first(formId), values);
    runJobs();
  }

  /** This user tries, and is refused with the returned sentence; the task stays open. */
  public String refusal(String userId, String formId, Map<String, ?> values) {
    Desk.Item item = first(formId);
    Throwable refusal = catchThrowable(() -> desk.submit(userId, item, values));
    assertThat(refusal).as("a refusal of " + formId + " " + values).isNotNull();
    assertThat(desk.open()).extracting(Desk.Item::taskId).contains(item.taskId());
    return String.valueOf(refusal.getMessage());
  }

  /** The running instances of a process for a case. */
  public List<ProcessInstance> running(String process) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(process).list();
  }

  /** The only running instance of a process: where it stands, what it has passed. */
  public ProcessInstanceAssert theOnly(String process) {
    BpmnAwareTests.init(engine);
    return BpmnAwareTests.assertThat(
        runtime.createProcessInstanceQuery().processDefinitionKey(process).singleResult());
  }

  /** The running instance of a process for this case. */
  public ProcessInstanceAssert theOnlyOf(String process, CaseKey key) {
    BpmnAwareTests.init(engine);
    return BpmnAwareTests.assertThat(
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .processInstanceBusinessKey(key.value())
            .singleResult());
  }

  /** A map with one entry changed. */
  public static Map<String, Object> with(Map<String, ?> values, String key, Object value) {
    Map<String, Object> result = new TreeMap<>(values);
    result.put(key, value);
    return result;
  }

  private Desk.Item first(String formId) {
    return open(formId).stream()
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no open task " + formId + ", open are " + openForms()));
  }
}
