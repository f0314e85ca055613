package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.tender.Bidding;
import cn.hebei.socialwork.tender.ChangeOffers;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import cn.hebei.socialwork.workflow.RehearsalDrive;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lives the stories through the real use cases, from the first plan to the day the visitor comes.
 * It goes by what is there, so a stopped run goes on where it was.
 */
@Component
@Profile("demo")
class DemoPast {

  private static final String INVITATION = "open-tender-publish-notice";
  private static final int NINE = 9;
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int MOST_TRIES = 120;

  private final DemoStories stories;
  private final StoryAnswers answers;
  private final Robot robot;
  private final LotYears years;
  private final Bidding bidding;
  private final ChangeOffers changes;
  private final RehearsalDrive drive;
  private final TimeSource time;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<CaseKey> invited = new ArrayList<>();

  DemoPast(
      DemoStories stories,
      StoryAnswers answers,
      Robot robot,
      LotYears years,
      Bidding bidding,
      ChangeOffers changes,
      RehearsalDrive drive,
      TimeSource time) {
    this.stories = stories;
    this.answers = answers;
    this.robot = robot;
    this.years = years;
    this.bidding = bidding;
    this.changes = changes;
    this.drive = drive;
    this.time = time;
  }

  /** Whether there is still some past to live. */
  boolean remains() {
    return time.today().isBefore(DemoStory.PRESENT);
  }

  /** Lives it, until the present or until it is stopped. */
  void live() {
    while (remains() && !stopped.get()) {
      openLots();
      work();
      go(next());
    }
    work();
  }

  /** Leaves off at the next task. */
  void stop() {
    stopped.set(true);
  }

  boolean isStopped() {
    return stopped.get();
  }

  /** Moves the clock, by a moment at least: what is due now is done on the way. */
  private void go(Instant target) {
    RehearsalDrive.Outcome outcome = drive.to(notBehind(target));
    // A slow machine may have passed the moment, a visitor may be moving the clock just now.
    for (int tries = 1; refused(outcome) && tries < MOST_TRIES; tries++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      outcome = drive.to(notBehind(target));
    }
    if (outcome instanceof RehearsalDrive.Refused refused) {
      throw new IllegalStateException(refused.sentence());
    }
  }

  private static boolean refused(RehearsalDrive.Outcome outcome) {
    return outcome instanceof RehearsalDrive.Refused;
  }

  private Instant notBehind(Instant target) {
    Instant soon = time.now().plus(MOMENT);
    return target.isAfter(soon) ? target : soon;
  }

  private void openLots() {
    Map<String, Integer> newest =
        years.of(stories.all().stream().map(DemoStory::region).distinct().toList()).stream()
            .collect(Collectors.toMap(LotYear::regionCode, LotYear::lotNo, Math::max));
    for (DemoStory story : stories.all()) {
      // A lot that a visitor has opened meanwhile may have its number: then there is one less.
      if (!story.opened().isAfter(time.today())
          && newest.getOrDefault(story.region(), 0) < story.lot()) {
        open(story);
      }
    }
  }

  private void open(DemoStory story) {
    String officer = robot.holder(story.region() + "-" + Role.OFFICER.code());
    years.openNew(story.region(), story.year(), officer);
  }

  /** Everybody works until nobody can; what is due now is done in between. */
  private void work() {
    Robot.Round round;
    do {
      go(time.now());
      round = robot.work(item -> !stopped.get() && stories.works(item), this::answered);
      go(time.now());
      invited.forEach(this::follow);
      invited.clear();
    } while (!round.worked().isEmpty() && !stopped.get());
  }

  private void answered(Desk.Item item, ObjectNode values) {
    answers.alter(item, robot.person(item), values);
    if (item.formId().equals(INVITATION)) {
      invited.add(item.key());
    }
  }

  /** The notice is out: agencies begin their bids, and an officer may find something to change. */
  private void follow(CaseKey key) {
    stories.all().stream()
        .filter(story -> story.tellsOf(key))
        .forEach(
            story -> {
              story.bidders().forEach(agency -> bidding.begin(key, agency));
              if (story.changesNotice()) {
                changes.begin(key.region() + "-" + Role.OFFICER.code(), key);
              }
            });
  }

  /** The next timer, the next lot to open, or the present: whichever comes first. */
  private Instant next() {
    Instant present = morning(DemoStory.PRESENT);
    Instant opening =
        stories.all().stream()
            .map(s -> morning(s.opened()))
            .filter(at -> at.isAfter(time.now()))
            .min(Instant::compareTo)
            .orElse(present);
    Instant timer =
        drive.upcoming(1).stream().map(d -> d.at().plusSeconds(1)).findFirst().orElse(present);
    Instant soonest = timer.isBefore(opening) ? timer : opening;
    return soonest.isBefore(present) ? soonest : present;
  }

  private static Instant morning(LocalDate day) {
    return TimeSource.at(day.atTime(NINE, 0));
  }
}
