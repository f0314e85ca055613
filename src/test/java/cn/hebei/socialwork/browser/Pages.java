package cn.hebei.socialwork.browser;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.demo.Robot;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.tender.Bidding;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import cn.hebei.socialwork.workflow.RehearsalDrive;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Lazy;

/**
 * Everybody at their browsers: whoever has a task finds it in Tasklist, claims it, types the form
 * and submits it; the administrator moves the clock on its page. Who is next is looked up behind
 * the scenes, because a test has no telephone.
 */
@Lazy
class Pages {

  private static final List<String> INVITATIONS =
      List.of("open-tender-publish-notice", "consultation-publish-notice");
  private static final String BID = "bid-submit";

  /** Must wait for somebody else's task: nobody opens it before. */
  private static final Map<String, String> AFTER =
      Map.of("onboarding-record-training", "staffing-assign");

  private final Browsers browsers;
  private final Desk desk;
  private final Robot robot;
  private final LotYears years;
  private final RehearsalDrive drive;
  private final ManagementService jobs;
  private final Bidding bidding;
  private final Map<String, Consumer<ObjectNode>> changes = new HashMap<>();
  private List<String> bidders = List.of("agency-1", "agency-2", "agency-3");
  private List<String> onlookers = List.of();

  Pages(
      Browsers browsers,
      Desk desk,
      Robot robot,
      LotYears years,
      RehearsalDrive drive,
      ManagementService jobs,
      Bidding bidding) {
    this.browsers = browsers;
    this.desk = desk;
    this.robot = robot;
    this.years = years;
    this.drive = drive;
    this.jobs = jobs;
    this.bidding = bidding;
  }

  /** From now on this form is answered with this change. */
  Pages change(String formId, Consumer<ObjectNode> change) {
    changes.put(formId, change);
    return this;
  }

  /** From now on these agencies bid. */
  Pages bidders(String... agencies) {
    bidders = List.of(agencies);
    return this;
  }

  /** From now on these agencies take part too, but let the deadline pass. */
  Pages onlookers(String... agencies) {
    onlookers = List.of(agencies);
    return this;
  }

  /** An officer opens the first year of a new lot on 工作台. */
  CaseKey openLot(String officer) {
    String region = officer.replace("-officer", "");
    int before = years.of(List.of(region)).size();
    browsers.as(officer).goTo("/").pressInRow("新设一个包", "发起");
    return Waits.forSomething(
        () ->
            years.of(List.of(region)).size() > before
                ? years.of(List.of(region)).stream()
                    .map(LotYear::key)
                    .max(java.util.Comparator.comparing(CaseKey::value))
                    .orElseThrow()
                : null);
  }

  /** Everybody works and the clock moves from due day to due day, but not past this day. */
  void liveUntil(LocalDate day, String... stops) {
    workUntil(stops);
    while (nextDue().isBefore(TimeSource.at(day.atStartOfDay()))) {
      browsers.as("admin").goTo("/clock").unfoldAndPress("到下一个到期事项", "确认推进").waitFor("时钟已到");
      workUntil(stops);
    }
  }

  /** Time goes by to this moment; nobody does anything. */
  void restUntil(Instant until) {
    drive.to(until);
    settle();
  }

  /** The same until this form comes up; it stays open. */
  void liveUntilOpen(String stop) {
    workUntil(stop);
    while (desk.open().stream().noneMatch(i -> i.formId().equals(stop))) {
      browsers.as("admin").goTo("/clock").unfoldAndPress("到下一个到期事项", "确认推进").waitFor("时钟已到");
      workUntil(stop);
    }
  }

  /**
   * Like {@link #liveUntil}, but nobody opens a page: how a story quickly gets to where it begins.
   */
  void getTo(LocalDate day, String stop) {
    robotsWorkUntil(stop);
    while (desk.open().stream().noneMatch(i -> i.formId().equals(stop))
        && nextDue().isBefore(TimeSource.at(day.atStartOfDay()))) {
      drive.to(nextDue());
      robotsWorkUntil(stop);
    }
  }

  private void robotsWorkUntil(String stop) {
    List<CaseKey> invited = new ArrayList<>();
    Robot.Round round;
    do {
      settle();
      round =
          robot.work(
              item -> !item.formId().equals(stop),
              (item, values) -> {
                changes.getOrDefault(item.formId(), v -> {}).accept(values);
                if (INVITATIONS.contains(item.formId())) {
                  invited.add(item.key());
                }
              });
      settle();
      invited.forEach(key -> bidders.forEach(agency -> bidding.begin(key, agency)));
      invited.clear();
    } while (!round.worked().isEmpty());
  }

  /** Everybody works at their pages until nothing but these forms is open. */
  void workUntil(String... stops) {
    List<String> stop = List.of(stops);
    List<Desk.Item> todo = todo(stop);
    while (!todo.isEmpty()) {
      todo.forEach(this::work);
      todo = todo(stop);
    }
  }

  private List<Desk.Item> todo(List<String> stop) {
    settle();
    List<Desk.Item> open =
        new ArrayList<>(desk.open().stream().filter(i -> !stop.contains(i.formId())).toList());
    List<String> forms = open.stream().map(Desk.Item::formId).toList();
    open.removeIf(i -> forms.contains(AFTER.get(i.formId())));
    open.removeIf(i -> i.formId().equals(BID) && onlookers.contains(robot.person(i)));
    return open;
  }

  private void work(Desk.Item item) {
    // Whoever joins for it is no stand-in: then the task has lost that word.
    Official person = browsers.as(robot.person(item)).take(item.name().replace("（代办）", ""));
    Robot.Answer answer = robot.answer(item);
    changes.getOrDefault(item.formId(), v -> {}).accept(answer.values());
    person.fillForm(item.formId(), answer.values(), answer.facts()).submit();
    if (INVITATIONS.contains(item.formId())) {
      settle();
      Stream.concat(bidders.stream(), onlookers.stream())
          .forEach(agency -> browsers.as(agency).goTo("/").pressInRow("参加投标", "发起"));
    }
  }

  private Instant nextDue() {
    return drive.upcoming(1).stream().map(RehearsalDrive.Due::at).findFirst().orElse(Instant.MAX);
  }

  /** Until no job is due: then everything that follows from a task is there. */
  private void settle() {
    Waits.forSomething(
        () ->
            jobs.createJobQuery().executable().count() == 0
                    && jobs.createJobQuery().messages().withRetriesLeft().count() == 0
                ? Duration.ZERO
                : null);
  }
}
