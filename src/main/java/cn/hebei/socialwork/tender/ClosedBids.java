package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.organization.Handovers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What an agency submitted before somebody else set a password or gave a post in it stays closed to
 * whoever signs in with it until the opening: an administrator who does either could read the
 * receipts (B17) and take the bid back. 87令34 leaves the agency its written notice to the
 * purchaser.
 */
@Component
class ClosedBids {

  private static final String SENTENCE =
      "登录密码由他人重置、岗位由他人安排以前递交的投标文件，开标前不能在此撤回或者更换，请书面通知采购人办理（财政部令第87号第34条）。";

  private final Bids bids;
  private final Handovers handovers;

  ClosedBids(Bids bids, Handovers handovers) {
    this.bids = bids;
    this.handovers = handovers;
  }

  /** Whether somebody else has set this user's password or given him his post, ever. */
  boolean any(String user) {
    return handovers.last(user).isPresent();
  }

  /** Whether this bid is closed to this user. */
  boolean closed(Bid bid, String user) {
    return !bid.over()
        && bid.submittedAt() != null
        && handovers.last(user).filter(bid.submittedAt()::isBefore).isPresent();
  }

  /** Whether a file came before somebody else did so: its name is not shown. */
  boolean closed(BidFile file, String user) {
    return handovers
        .last(user)
        .filter(set -> file.receivedAt() == null || file.receivedAt().isBefore(set.toInstant()))
        .isPresent();
  }

  /** Why this user may not change the bid with this key, if it is one of the agency's. */
  Optional<String> refusal(String key, String agencyCode, String user) {
    return bids.of(agencyCode).stream()
        .filter(bid -> bid.key().equals(key) && closed(bid, user))
        .findFirst()
        .map(bid -> SENTENCE);
  }

  /** Why this user may not submit this one: it would take the place of a closed one. */
  Optional<String> refusal(Bid replacing, String user) {
    return bids.running(replacing.agencyCode(), bids.tenderOf(replacing)).stream()
        .filter(bid -> closed(bid, user))
        .findFirst()
        .map(bid -> SENTENCE);
  }
}
