package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends bids; their cases have random keys in the agency's own tenant (B16, P15). */
@Service
public class Bidding {

  private static final String CLOSED = "biddingClosed";
  private static final String OPENED = "bidsOpened";

  private final Bids bids;
  private final Notices notices;
  private final Tenders tenders;
  private final BidPeriod period;
  private final TimeSource time;
  private final Workflow workflow;

  Bidding(
      Bids bids,
      Notices notices,
      Tenders tenders,
      BidPeriod period,
      TimeSource time,
      Workflow workflow) {
    this.bids = bids;
    this.notices = notices;
    this.tenders = tenders;
    this.period = period;
    this.time = time;
    this.workflow = workflow;
  }

  /**
   * The notices this agency may bid for: open, without a bid of its own that stands, and with
   * documents that are still handed out or that it took in time (B12).
   */
  List<Notice> offeredTo(String agencyCode) {
    List<Long> standing = tendersOf(agencyCode, b -> !b.over());
    List<Long> taken = tendersOf(agencyCode, b -> true);
    LocalDate today = time.today();
    return notices.open().stream()
        .filter(n -> !standing.contains(n.tenderId()))
        .filter(n -> n.handsOut(today) || taken.contains(n.tenderId()))
        .toList();
  }

  private List<Long> tendersOf(String agencyCode, Predicate<Bid> which) {
    return bids.of(agencyCode).stream().filter(which).map(bids::tenderOf).toList();
  }

  /**
   * Begins a bid for the open round of this lot-year.
   *
   * @return one Chinese sentence when refused, else empty
   */
  @Transactional
  public Optional<String> begin(CaseKey key, String agencyCode) {
    return begin(notices.openOf(key).orElseThrow().tenderId(), agencyCode);
  }

  /**
   * Begins a bid.
   *
   * @return one Chinese sentence when refused, else empty
   */
  @Transactional
  Optional<String> begin(long tenderId, String agencyCode) {
    Optional<Notice> notice = notices.find(tenderId);
    if (notice.isEmpty()) {
      return Optional.of("没有这项采购，请从工作台重新选择。");
    }
    notices.hold(tenderId);
    bids.holdAgency(agencyCode);
    Notice held = notices.get(tenderId);
    if (!held.takesBids(time.now())) {
      return Optional.of("投标已经截止，不再接收投标文件（财政部令第87号第33条）。");
    }
    if (!held.handsOut(time.today()) && !tendersOf(agencyCode, b -> true).contains(tenderId)) {
      return Optional.of(period.documentsOver(tenders.find(tenderId).orElseThrow(), held));
    }
    if (offeredTo(agencyCode).stream().noneMatch(n -> n.tenderId() == tenderId)) {
      return Optional.of("本机构已经参加这项采购，一家机构对同一项采购只能递交一份投标文件。");
    }
    start(tenderId, agencyCode);
    return Optional.empty();
  }

  /** Starts the case of a bid, or of another one in place of a bid that stands until then. */
  void start(long tenderId, String agencyCode) {
    String key = UUID.randomUUID().toString();
    bids.begin(key, agencyCode, tenderId);
    workflow.start("bid", new CaseKey(key), agencyCode, Map.of());
  }

  /**
   * Counts after the deadline, and ends the bids that were not submitted. Idempotent.
   *
   * @return how many were submitted
   * @throws IllegalStateException before the deadline, or while a submitted bid is still on its way
   *     to its waiting place: the job is retried
   */
  @Transactional
  public int count(long tenderId) {
    notices.close(tenderId);
    Instant now = time.now();
    if (!notices.get(tenderId).closed(now)) {
      throw new IllegalStateException("the deadline has not passed");
    }
    int submitted = 0;
    for (Bid bid : bids.holdRunning(tenderId)) {
      if (bid.submitted()) {
        submitted++;
        require(OPENED, bid);
      }
    }
    dropUnsubmitted(tenderId);
    return submitted;
  }

  /** Ends the bids of a stopped round that were not handed in. */
  void dropUnsubmitted(long tenderId) {
    for (Bid bid : bids.holdRunning(tenderId)) {
      if (!bid.submitted()) {
        require(CLOSED, bid);
        workflow.tell(CLOSED, new CaseKey(bid.key()), Map.of());
        bids.end(bid);
      }
    }
  }

  /** Gives submitted bids of a round back unopened. */
  void giveBack(List<Bid> submitted) {
    for (Bid bid : submitted) {
      bids.end(bid);
      workflow.tell(OPENED, new CaseKey(bid.key()), Map.of("opened", false, "consulted", false));
    }
  }

  /** Asks the bidder to confirm the record of the opening until this moment (P14). Idempotent. */
  void askConfirmation(String bidKey, Instant until) {
    CaseKey key = new CaseKey(bidKey);
    if (workflow.waits(OPENED, key)) {
      workflow.tell(
          OPENED,
          key,
          Map.of("opened", true, "consulted", false, "confirmUntil", Moments.of(until)));
    }
  }

  /** Ends the case of a response that the 磋商小组 has unsealed: nothing is read out (P11). */
  void endConsulted(String bidKey) {
    CaseKey key = new CaseKey(bidKey);
    if (workflow.waits(OPENED, key)) {
      workflow.tell(OPENED, key, Map.of("opened", false, "consulted", true));
    }
  }

  private void require(String message, Bid bid) {
    if (!workflow.waits(message, new CaseKey(bid.key()))) {
      // Without the bid's key: the failure is kept beside the tender's job, before the opening
      // (P15).
      throw new IllegalStateException("a bid does not wait for " + message + " yet");
    }
  }
}
