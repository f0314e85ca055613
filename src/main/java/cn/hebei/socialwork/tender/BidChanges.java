package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Bid.TakenBack;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until the deadline an agency takes a submitted bid back, or submits another in its place (B17:
 * 87令34). The earlier one stands until the later is submitted; what is taken back stays sealed and
 * keeps its receipt.
 */
@Service
class BidChanges {

  private static final String TAKEN_BACK = "bidTakenBack";

  private final Bids bids;
  private final Bidding bidding;
  private final Notices notices;
  private final TimeSource time;
  private final Workflow workflow;
  private final AuditTrail audit;

  BidChanges(
      Bids bids,
      Bidding bidding,
      Notices notices,
      TimeSource time,
      Workflow workflow,
      AuditTrail audit) {
    this.bids = bids;
    this.bidding = bidding;
    this.notices = notices;
    this.time = time;
    this.workflow = workflow;
    this.audit = audit;
  }

  /**
   * Withdraws a submitted bid.
   *
   * @return one Chinese sentence when refused, else empty
   */
  @Transactional
  Optional<String> withdraw(String key, String agencyCode, String user) {
    return change(
        key,
        agencyCode,
        bid -> {
          takeBack(bid, TakenBack.WITHDRAWN, user);
          return Optional.empty();
        });
  }

  /**
   * Begins a bid that will replace this submitted one.
   *
   * @return one Chinese sentence when refused, else empty
   */
  @Transactional
  Optional<String> beginAnother(String key, String agencyCode) {
    return change(
        key,
        agencyCode,
        bid -> {
          long tenderId = bids.tenderOf(bid);
          if (bids.running(agencyCode, tenderId).stream().anyMatch(b -> !b.submitted())) {
            return Optional.of("更换用的投标文件已经在待办事项中，请到待办事项编制并递交。");
          }
          bidding.start(tenderId, agencyCode);
          return Optional.empty();
        });
  }

  /** Ends what the agency submitted for the same round before this bid. */
  void replaceEarlier(Bid bid, String user) {
    bids.running(bid.agencyCode(), bids.tenderOf(bid)).stream()
        .filter(b -> b.submitted() && !b.key().equals(bid.key()))
        .forEach(b -> takeBack(b, TakenBack.REPLACED, user));
  }

  /** The notice is held before the clock is read: the count at the deadline waits for it. */
  private Optional<String> change(
      String key, String agencyCode, Function<Bid, Optional<String>> what) {
    Optional<Bid> own = bids.of(agencyCode).stream().filter(b -> b.key().equals(key)).findFirst();
    if (own.isEmpty()) {
      return Optional.of("没有这份投标文件，请刷新页面后重试。");
    }
    Notice notice = notices.get(bids.tenderOf(own.get()));
    notices.hold(notice.tenderId());
    bids.holdAgency(agencyCode);
    Bid bid = bids.hold(key);
    return refusal(bid, notice).or(() -> what.apply(bid));
  }

  private Optional<String> refusal(Bid bid, Notice notice) {
    if (!notice.takesBids(time.now())) {
      return Optional.of(
          "投标截止时间%s已过，投标文件不能再撤回或更换（财政部令第87号第34条）。"
              .formatted(TenderFacts.moment(notice.bidsCloseAt())));
    }
    if (bid.over() || !bid.submitted()) {
      return Optional.of("这份投标文件尚未递交，或者已经撤回、更换，请刷新页面。");
    }
    return workflow.waits(TAKEN_BACK, new CaseKey(bid.key()))
        ? Optional.empty()
        : Optional.of("投标文件正在保存，请稍候再试。");
  }

  private void takeBack(Bid bid, TakenBack how, String user) {
    audit.lock(bid.key());
    bids.takeBack(bid, how);
    workflow.tell(TAKEN_BACK, new CaseKey(bid.key()), Map.of());
    audit.append(
        bid.key(),
        user,
        "bid/receiveTask_awaitOpening",
        how.title() + "投标文件",
        Objects.requireNonNull(bid.digest()));
  }
}
