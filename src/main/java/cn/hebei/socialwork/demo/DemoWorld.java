package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.calendar.TimeSource;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lives the demo's past through the real use cases, from the first plan to the day the visitor
 * comes. It goes by what is there, so a stopped run goes on at the next start.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "stations.demo-data", matchIfMissing = true)
class DemoWorld {

  private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);
  private static final String INVITATION = "open-tender-publish-notice";
  private static final int NINE = 9;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Robot robot;
  private final LotYears years;
  private final Bidding bidding;
  private final RehearsalDrive drive;
  private final TimeSource time;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<CaseKey> invited = new ArrayList<>();
  private final Thread past = new Thread(this::live, "demo-past");

  DemoWorld(Robot robot, LotYears years, Bidding bidding, RehearsalDrive drive, TimeSource time) {
    this.robot = robot;
    this.years = years;
    this.bidding = bidding;
    this.drive = drive;
    this.time = time;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (living()) {
      past.setDaemon(true);
      past.start();
    }
  }

  /** Lets it finish the step it is at, before the database goes away under it. */
  @EventListener(ContextClosedEvent.class)
  void end() throws InterruptedException {
    stopped.set(true);
    past.join(PATIENCE.toMillis());
  }

  /** Whether the past is still being lived. */
  boolean living() {
    return time.today().isBefore(DemoStory.PRESENT);
  }

  private void live() {
    long began = System.nanoTime();
    try {
      while (living() && !stopped.get()) {
        openLots();
        work();
        go(next());
      }
      work();
      LOG.info(
          "the demo's past is lived, {} s",
          Duration.ofNanos(System.nanoTime() - began).toSeconds());
    } catch (RuntimeException e) {
      if (!stopped.get()) {
        LOG.error("the demo's past broke off on {}", time.today(), e);
      }
    }
  }

  /** Moves the clock, by a moment at least: what is due now is done on the way. */
  private void go(Instant target) {
    Instant soon = time.now().plusSeconds(1);
    if (drive.to(target.isAfter(soon) ? target : soon) instanceof RehearsalDrive.Refused refused) {
      throw new IllegalStateException(refused.sentence());
    }
  }

  private void openLots() {
    for (DemoStory story : DemoStory.ALL) {
      if (!story.opened().isAfter(time.today()) && years.of(List.of(story.region())).isEmpty()) {
        years.openNew(story.region(), story.year(), story.region() + "-officer");
      }
    }
  }

  /** Everybody works until nobody can; what is due now is done in between. */
  private void work() {
    Robot.Round round;
    do {
      go(time.now());
      round =
          robot.work(
              item -> !stopped.get() && DemoStory.works(item, leavingOff(item)), this::answered);
      go(time.now());
      invited.forEach(this::bid);
      invited.clear();
    } while (!round.worked().isEmpty() && !stopped.get());
  }

  /** 正定县 leaves off in its second year only: the first is the finished one. */
  private static boolean leavingOff(Desk.Item item) {
    DemoStory story = DemoStory.of(item);
    return story != null
        && (!story.opened().equals(DemoStory.PAST) || item.key().year() > story.year());
  }

  private void answered(Desk.Item item, ObjectNode values) {
    if (item.formId().equals(INVITATION)) {
      invited.add(item.key());
    }
  }

  private void bid(CaseKey key) {
    DemoStory.ALL.stream()
        .filter(s -> s.region().equals(key.region()))
        .flatMap(s -> s.bidders().stream())
        .forEach(agency -> bidding.begin(key, agency));
  }

  /** The next timer, the next lot to open, or the present: whichever comes first. */
  private Instant next() {
    Instant present = morning(DemoStory.PRESENT);
    Instant opening =
        DemoStory.ALL.stream()
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
