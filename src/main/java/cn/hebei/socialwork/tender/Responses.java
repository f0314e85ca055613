package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the 磋商小组 learns of those who respond: first who they are, then what they hand in (P11). */
@Component
class Responses {

  private final Openings openings;
  private final Bids bids;
  private final AuditTrail audit;
  private final TimeSource time;

  Responses(Openings openings, Bids bids, AuditTrail audit, TimeSource time) {
    this.openings = openings;
    this.bids = bids;
    this.audit = audit;
    this.time = time;
  }

  /**
   * Who has handed something in, in the order it came.
   *
   * @throws IllegalStateException before the deadline
   */
  List<String> suppliers(Tender tender, Notice notice) {
    if (!notice.closed(time.now())) {
      throw new IllegalStateException("nobody is told who responds before the deadline");
    }
    List<OpenedBid> opened = openings.of(tender.id());
    return opened.isEmpty()
        ? bids.running(tender.id()).stream().filter(Bid::submitted).map(Bid::agencyCode).toList()
        : opened.stream().map(OpenedBid::agencyCode).toList();
  }

  /** What the group reads; its first look stands in the chain, which names none of its members. */
  List<OpenedBid> look(Tender tender, String user) {
    String chain = tender.key().root().value();
    audit.lock(chain);
    List<OpenedBid> opened = openings.of(tender.id());
    if (openings.isFirstLook(tender.id(), user)) {
      audit.append(
          chain,
          "system",
          "consultation-group/userTask_examine",
          "磋商小组查看响应文件",
          Digests.of(Openings.digests(opened)));
    }
    return opened;
  }
}
