package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Offers;
import cn.hebei.socialwork.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers the purchaser's officers to change a notice whose deadline lies ahead (B15, B50). */
@Component
public class ChangeOffers implements Offers {

  private final RoundOfficers officers;
  private final Tenders tenders;
  private final Notices notices;
  private final NoticeChanges changes;
  private final Workflow workflow;
  private final TenderFacts facts;
  private final TimeSource time;

  ChangeOffers(
      RoundOfficers officers,
      Tenders tenders,
      Notices notices,
      NoticeChanges changes,
      Workflow workflow,
      TenderFacts facts,
      TimeSource time) {
    this.officers = officers;
    this.tenders = tenders;
    this.notices = notices;
    this.changes = changes;
    this.workflow = workflow;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public List<Offer> forUser(String userId) {
    List<String> places = officers.places(userId);
    return places.isEmpty()
        ? List.of()
        : notices.running().stream()
            .map(n -> tenders.find(n.tenderId()).orElseThrow())
            .filter(t -> places.contains(t.key().region()))
            .map(this::offer)
            .toList();
  }

  private Offer offer(Tender tender) {
    return new Offer(
        "公告变更：" + facts.title(tender.key()),
        "澄清、修改采购文件，或者因重大变故终止采购，须在投标截止前发布。",
        "/tenders/" + tender.id() + "/change",
        Map.of());
  }

  /**
   * Begins a change; whether the user may ask is decided before, by {@link RoundOfficers}.
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
    Optional<Notice> notice = notices.find(tenderId);
    if (notice.isEmpty()) {
      return Optional.of("公告尚未发布，不需要变更。");
    }
    notices.close(tenderId);
    Optional<String> refusal =
        changes.closedRefusal(notices.get(tenderId), time.now()).or(() -> changes.busy(tenderId));
    if (refusal.isEmpty()) {
      Tender tender = tenders.find(tenderId).orElseThrow();
      CaseKey key = tender.key().sub("change", changes.begin(tenderId, userId));
      workflow.start("notice-change", key, tender.key().region(), Map.of());
    }
    return refusal;
  }
}
