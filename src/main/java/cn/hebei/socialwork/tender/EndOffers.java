package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Offers;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers the purchaser's officers to ask for the end of a round while it is reviewed (B31). */
@Component
public class EndOffers implements Offers {

  private final RoundOfficers officers;
  private final Tenders tenders;
  private final Notices notices;
  private final RoundEnds ends;
  private final ReviewsUnderWay reviews;
  private final Workflow workflow;
  private final TenderFacts facts;

  EndOffers(
      RoundOfficers officers,
      Tenders tenders,
      Notices notices,
      RoundEnds ends,
      ReviewsUnderWay reviews,
      Workflow workflow,
      TenderFacts facts) {
    this.officers = officers;
    this.tenders = tenders;
    this.notices = notices;
    this.ends = ends;
    this.reviews = reviews;
    this.workflow = workflow;
    this.facts = facts;
  }

  @Override
  public List<Offer> forUser(String userId) {
    List<String> places = officers.places(userId);
    return places.isEmpty()
        ? List.of()
        : ends.undecided().stream()
            .map(id -> tenders.find(id).orElseThrow())
            .filter(t -> places.contains(t.key().region()))
            .filter(t -> !ends.taken(t.id()) && reviews.isOf(t))
            .map(this::offer)
            .toList();
  }

  private Offer offer(Tender tender) {
    return new Offer(
        "评审中提请废标：" + facts.title(tender.key()),
        "评审（磋商）期间出现法定情形的，提请主要负责同志决定；没有批准以前评审照常进行。",
        "/tenders/" + tender.id() + "/end",
        Map.of());
  }

  /**
   * Begins to ask; whether the user may is decided before, by {@link RoundOfficers}.
   *
   * @return one Chinese sentence when refused, else empty
   */
  @Transactional
  public Optional<String> begin(String userId, CaseKey lotYear) {
    return begin(userId, tenders.get(lotYear).id());
  }

  /** The same, for a round by its number. */
  @Transactional
  Optional<String> begin(String userId, long tenderId) {
    Tender tender = tenders.find(tenderId).orElseThrow();
    notices.close(tenderId);
    Optional<String> refusal =
        ends.taken(tenderId) ? Optional.of("本次采购的废标已经提请，请先办结。") : reviews.refusal(tender);
    if (refusal.isEmpty()) {
      CaseKey key = tender.key().sub("end", ends.begin(tenderId, userId));
      workflow.start("round-end", key, tender.key().region(), Map.of());
    }
    return refusal;
  }
}
