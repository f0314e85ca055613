package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an agency is shown of its own bids: time and digest, never the contents (B17). */
@Component
public class Receipts {

  private final Bids bids;
  private final Openings openings;
  private final Qualifications qualifications;
  private final Consultations consultations;
  private final Groups groups;
  private final Tenders tenders;
  private final Notices notices;
  private final TenderFacts facts;
  private final TimeSource time;
  private final ClosedBids closed;
  private final Invitation invitation;
  private final NoticeChanges changes;

  Receipts(
      Bids bids,
      Openings openings,
      Qualifications qualifications,
      Consultations consultations,
      Groups groups,
      Tenders tenders,
      Notices notices,
      TenderFacts facts,
      TimeSource time,
      ClosedBids closed,
      Invitation invitation,
      NoticeChanges changes) {
    this.bids = bids;
    this.openings = openings;
    this.qualifications = qualifications;
    this.consultations = consultations;
    this.groups = groups;
    this.tenders = tenders;
    this.notices = notices;
    this.facts = facts;
    this.time = time;
    this.closed = closed;
    this.invitation = invitation;
    this.changes = changes;
  }

  /** The receipts of an agency, newest tender first, its bids as they came. */
  List<Receipt> of(String agencyCode) {
    return of(agencyCode, bid -> true);
  }

  /** Those of them that this user of the agency may see. */
  List<Receipt> of(String agencyCode, String user) {
    return of(agencyCode, bid -> !closed.closed(bid, user));
  }

  private List<Receipt> of(String agencyCode, Predicate<Bid> shown) {
    return bids.of(agencyCode).stream()
        .filter(shown)
        .sorted(
            Comparator.comparing(Bid::submittedAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(this::receipt)
        .sorted(Comparator.comparing(Receipt::tenderId).reversed())
        .toList();
  }

  private Receipt receipt(Bid bid) {
    Tender tender = tenders.find(bids.tenderOf(bid)).orElseThrow();
    Notice notice = notices.get(tender.id());
    return new Receipt(
        bid.key(),
        tender.id(),
        facts.title(tender.key()) + (tender.round() > 1 ? "，第" + tender.round() + "次" : ""),
        TenderFacts.moment(notice.bidsCloseAt()),
        state(bid, tender, notice),
        bid.over() || notice.failedOn() != null ? "" : invitation.words(tender, notice),
        moment(bid.submittedAt()),
        bid.digest() == null ? "—" : bid.digest(),
        bid.submitted(),
        bid.submitted() && !bid.over() && notice.takesBids(time.now()),
        changes.published(tender.id()).stream()
            .map(c -> c.title() + "：" + c.words(tender.course()))
            .toList());
  }

  /**
   * What was changed of the open tenders whose documents this agency took, for the user who may see
   * that it did (B15: 87令27; B16).
   */
  public List<String> news(String agencyCode, String user) {
    return bids.of(agencyCode).stream()
        .filter(bid -> !closed.closed(bid, user))
        .map(bids::tenderOf)
        .distinct()
        .filter(id -> notices.get(id).runs(time.now()))
        .map(id -> tenders.find(id).orElseThrow())
        .flatMap(
            t ->
                changes.published(t.id()).stream()
                    .map(
                        c ->
                            "%s发布%s，%s：%s。"
                                .formatted(
                                    facts.title(t.key()),
                                    c.title(),
                                    t.course().deadline(),
                                    TenderFacts.moment(notices.get(t.id()).bidsCloseAt()))))
        .toList();
  }

  private static String moment(@Nullable OffsetDateTime at) {
    return at == null ? "—" : TenderFacts.moment(at);
  }

  private String state(Bid bid, Tender tender, Notice notice) {
    if (bid.takenBack() != null) {
      return "已于%s%s".formatted(moment(bid.takenBackAt()), bid.takenBack().title());
    }
    if (notice.failedOn() != null) {
      return (notice.terminated() ? "采购已终止：" : "已废标：") + notice.failedReason();
    }
    if (bid.submitted()) {
      return bid.over() ? opened(bid, tender) : "已递交，密封保存";
    }
    return bid.over() ? "截止时未递交" : "待递交";
  }

  /**
   * Whose response does not conform is told so once the group has agreed, with the reason (P11:
   * 财库〔2014〕214号16).
   */
  private String opened(Bid bid, Tender tender) {
    if (tender.course().readsOut()) {
      return "已开标";
    }
    return openings.of(tender.id()).stream()
        .filter(b -> bid.key().equals(b.bidKey()))
        .findFirst()
        .map(b -> found(tender, b) + quoted(tender, b))
        .orElse("磋商小组已拆封");
  }

  private String found(Tender tender, OpenedBid response) {
    return qualifications
        .find(tender.id(), response.no())
        .filter(f -> !f.passed() && groups.get(tender.id()).concluded())
        .map(f -> "磋商小组已拆封，审查不通过：" + f.reason())
        .orElse("磋商小组已拆封");
  }

  private String quoted(Tender tender, OpenedBid response) {
    return consultations
        .quoted(tender.id(), response.no())
        .map(q -> "；最后报价已于%s密封递交，摘要%s".formatted(moment(q.submittedAt()), q.digest()))
        .orElse("");
  }

  /**
   * One of them.
   *
   * @param key the bid's own key
   * @param tenderId number of the notice
   * @param title what is bought
   * @param deadline when bidding ends
   * @param state where the bid stands
   * @param invitation when and how it takes part in the opening, empty once that is over
   * @param submittedAt when it was submitted, or a dash
   * @param digest SHA-256 of the sealed contents, or a dash
   * @param submitted whether there is a receipt to print
   * @param changeable whether it may still be withdrawn or replaced
   * @param changes what was changed after the notice (B15)
   */
  record Receipt(
      String key,
      long tenderId,
      String title,
      String deadline,
      String state,
      String invitation,
      String submittedAt,
      String digest,
      boolean submitted,
      boolean changeable,
      List<String> changes) {}
}
