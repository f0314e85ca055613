package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.Offers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers open notices to agencies on 工作台; taking documents and bidding needs no approval (P9). */
@Component
class BidOffers implements Offers {

  private final Accounts accounts;
  private final Bidding bidding;
  private final Tenders tenders;
  private final TenderFacts facts;

  BidOffers(Accounts accounts, Bidding bidding, Tenders tenders, TenderFacts facts) {
    this.accounts = accounts;
    this.bidding = bidding;
    this.tenders = tenders;
    this.facts = facts;
  }

  @Override
  public List<Offer> forUser(String userId) {
    return agencyOf(userId)
        .map(agency -> bidding.offeredTo(agency).stream().map(this::offer).toList())
        .orElse(List.of());
  }

  /** The agency this user bids for, if any. */
  Optional<String> agencyOf(String userId) {
    return accounts.posts(userId).stream()
        .filter(p -> p.role() == Role.AGENCY)
        .map(Post::organCode)
        .findFirst();
  }

  private Offer offer(Notice notice) {
    Tender tender = tenders.find(notice.tenderId()).orElseThrow();
    return new Offer(
        "参加投标：" + facts.title(tender.key()),
        "%s提供至%s，%s：%s。"
            .formatted(
                tender.course().documents(),
                Facts.date(notice.documentsUntil()),
                tender.course().deadline(),
                TenderFacts.moment(notice.bidsCloseAt())),
        "/tenders/" + tender.id() + "/bid",
        Map.of());
  }
}
