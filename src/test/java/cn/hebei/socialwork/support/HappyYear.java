package cn.hebei.socialwork.support;

import cn.hebei.socialwork.demo.Robot;
import cn.hebei.socialwork.tender.Bidding;
import cn.hebei.socialwork.tender.ChangeOffers;
import cn.hebei.socialwork.tender.EndOffers;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The happy world: diligent people do every task as it comes, three agencies bid. A spec changes
 * one answer, or stops before one form, and watches what follows.
 */
public class HappyYear {

  private static final List<String> BIDDERS = List.of("agency-1", "agency-2", "agency-3");
  private static final int LONGEST_WAIT = 2;
  private static final List<String> INVITATIONS =
      List.of("open-tender-publish-notice", "consultation-publish-notice");

  private final World world;
  private final Robot robot;
  private final Bidding bidding;
  private final ChangeOffers notices;
  private final EndOffers ends;
  private final Map<String, Consumer<ObjectNode>> changes = new HashMap<>();
  private final Map<String, String> late = new HashMap<>();
  private final List<CaseKey> invited = new ArrayList<>();
  private final List<CaseKey> noticed = new ArrayList<>();
  private List<String> bidders = BIDDERS;
  private boolean changing;
  private @Nullable String endingAt;
  private BiConsumer<Desk.Item, ObjectNode> observer = (item, values) -> {};

  HappyYear(World world, Robot robot, Bidding bidding, ChangeOffers notices, EndOffers ends) {
    this.world = world;
    this.robot = robot;
    this.bidding = bidding;
    this.notices = notices;
    this.ends = ends;
  }

  void reset() {
    changes.clear();
    late.clear();
    invited.clear();
    bidders = BIDDERS;
    changing = false;
    endingAt = null;
    noticed.clear();
    observer = (item, values) -> {};
  }

  /** From now on this form is answered with this change. */
  public HappyYear change(String formId, Consumer<ObjectNode> change) {
    changes.put(formId, change);
    return this;
  }

  /** From now on nobody sends this form until that one was sent, which asks for it. */
  public HappyYear late(String formId, String chasing) {
    late.put(formId, chasing);
    return this;
  }

  /** From now on these agencies bid. */
  public HappyYear bidders(List<String> agencies) {
    bidders = agencies;
    return this;
  }

  /** From now on every notice is changed as soon as it is out (B15). */
  public HappyYear changingNotices() {
    changing = true;
    return this;
  }

  /**
   * The first review in which this form is open is ended by the principal (B31); until that is
   * declared nobody scores.
   */
  public HappyYear endingOneReview(String openForm) {
    endingAt = openForm;
    return this;
  }

  /** From now on somebody looks at everything that is sent. */
  public HappyYear watch(BiConsumer<Desk.Item, ObjectNode> watching) {
    observer = watching;
    return this;
  }

  /** Everybody works until nothing but these forms is open; time stands still. */
  public void workUntil(String... stops) {
    List<String> stop = List.of(stops);
    Robot.Round round;
    do {
      world.runJobs();
      end();
      round =
          robot.work(
              item ->
                  !stop.contains(item.formId())
                      && !late.containsKey(item.formId())
                      && isThere(item),
              this::answered);
      world.runJobs();
      invited.forEach(this::bid);
      invited.clear();
    } while (!round.worked().isEmpty());
    if (!round.refused().isEmpty()) {
      throw new AssertionError("nobody can go on: " + round.refused());
    }
  }

  /** What the purchaser has registered meanwhile its agent hands in no more (P12). */
  private boolean isThere(Desk.Item item) {
    return !item.formId().startsWith("entrusted-") || world.open(item.formId()).contains(item);
  }

  /** Everybody works day after day until this day, but leaves these forms open. */
  public void liveUntil(LocalDate day, String... stops) {
    while (world.today().isBefore(day)) {
      workUntil(stops);
      world.goToNext(day);
    }
    workUntil(stops);
  }

  /** Everybody works day after day until this form comes up, and leaves it open. */
  public void liveUntilOpen(String form) {
    LocalDate end = world.today().plusYears(LONGEST_WAIT);
    workUntil(form);
    while (world.open(form).isEmpty()) {
      if (!world.today().isBefore(end)) {
        throw new AssertionError("nobody is asked for " + form);
      }
      world.goToNext(end);
      workUntil(form);
    }
  }

  /** Changes the happy answer to this task as this year's people do. */
  public void alter(Desk.Item item, ObjectNode values) {
    changes.getOrDefault(item.formId(), v -> {}).accept(values);
  }

  private void answered(Desk.Item item, ObjectNode values) {
    alter(item, values);
    late.values().remove(item.formId());
    observer.accept(item, values);
    if (INVITATIONS.contains(item.formId())) {
      invited.add(item.key());
      noticed.add(item.key());
    }
  }

  private void end() {
    String form = endingAt;
    if (form != null
        && !world.open(form).isEmpty()
        && noticed.stream().anyMatch(k -> ends.begin(k.region() + "-officer", k).isEmpty())) {
      endingAt = null;
      late("scoring-score", "tender-declare-failed");
      world.runJobs();
    }
  }

  /** The agencies take the documents and bid, as soon as a notice is out. */
  private void bid(CaseKey key) {
    bidders.forEach(agency -> bidding.begin(key, agency));
    if (changing) {
      notices.begin(key.region() + "-officer", key);
    }
  }
}
