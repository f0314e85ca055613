package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.document.FileSize;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of bids after the opening, for the purchaser's handler and the members of the committee
 * who have declared to stay (B16, B23). Before it they are not there, whoever asks.
 */
@Service
class OpenedFiles {

  private final Tenders tenders;
  private final Notices notices;
  private final Openings openings;
  private final HeldOpenings held;
  private final Bids bids;
  private final BidFiles files;
  private final Committees committees;
  private final Accounts accounts;
  private final TenderFacts facts;
  private final AuditTrail audit;

  OpenedFiles(
      Tenders tenders,
      Notices notices,
      Openings openings,
      HeldOpenings held,
      Bids bids,
      BidFiles files,
      Committees committees,
      Accounts accounts,
      TenderFacts facts,
      AuditTrail audit) {
    this.tenders = tenders;
    this.notices = notices;
    this.openings = openings;
    this.held = held;
    this.bids = bids;
    this.files = files;
    this.committees = committees;
    this.accounts = accounts;
    this.facts = facts;
    this.audit = audit;
  }

  /** The round with this number, if this user may read its bids once they are opened. */
  Optional<Tender> readable(long tenderId, String user) {
    List<Post> posts = accounts.posts(user);
    return tenders.find(tenderId).filter(t -> handles(t, posts) || judges(t, posts));
  }

  /** Whether the opening was held here: there is something to read. */
  boolean opened(Tender tender) {
    return held.find(tender.id()).isPresent()
        && openings.of(tender.id()).stream().anyMatch(b -> b.bidKey() != null);
  }

  /** The files of every opened bid. */
  List<OfBid> list(Tender tender) {
    Notice notice = notices.get(tender.id());
    return openings.of(tender.id()).stream()
        .filter(opened -> opened.bidKey() != null)
        .map(opened -> ofBid(opened, notice))
        .toList();
  }

  /**
   * Reads one file whole, so that nothing of a changed one is handed out; that it was read stands
   * in the case's chain.
   */
  @Transactional
  Optional<Contents> read(Tender tender, int bidNo, int no, String user) throws IOException {
    String chain = tender.key().root().value();
    audit.lock(chain);
    Notice notice = notices.get(tender.id());
    Optional<Bid> bid =
        openings.of(tender.id()).stream()
            .filter(b -> b.no() == bidNo)
            .flatMap(b -> Optional.ofNullable(b.bidKey()).stream())
            .map(bids::get)
            .findFirst();
    Optional<BidFile> file =
        bid.flatMap(b -> files.list(b, notice).stream().filter(f -> f.no() == no).findFirst());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.open(bid.get(), notice, no, out);
    boolean named = tender.course().readsOut();
    audit.append(
        chain,
        named ? user : "system",
        named ? "bid-opening/userTask_openBids" : "consultation-group/userTask_examine",
        named ? "查阅投标附件" : "磋商小组查阅响应附件",
        file.get().shownDigest());
    return Optional.of(new Contents(file.get(), out.toByteArray()));
  }

  /** Of a consultation the purchaser reads nothing: its group alone does (P11). */
  private static boolean handles(Tender tender, List<Post> posts) {
    return posts.stream()
        .anyMatch(
            p ->
                tender.course().readsOut()
                    && p.role() == Role.OFFICER
                    && p.organCode().equals(tender.key().region()));
  }

  private boolean judges(Tender tender, List<Post> posts) {
    return committees.of(tender.id()).stream()
        .filter(member -> Boolean.FALSE.equals(member.recused()) && member.stays())
        .anyMatch(
            member ->
                posts.stream()
                    .anyMatch(
                        p -> p.role() == Role.EXPERT && p.organCode().equals(member.expertCode())));
  }

  private OfBid ofBid(OpenedBid opened, Notice notice) {
    Bid bid = bids.get(String.valueOf(opened.bidKey()));
    return new OfBid(
        opened.no(),
        facts.bid(opened),
        files.list(bid, notice).stream()
            .map(f -> new Line(f.no(), f.name(), FileSize.words(f.size()), f.shownDigest()))
            .toList());
  }

  /**
   * The files of a bid.
   *
   * @param no number of the bid
   * @param title number and bidder
   * @param files its files
   */
  record OfBid(int no, String title, List<Line> files) {}

  /**
   * A file.
   *
   * @param no its number within the bid
   * @param name as the bidder named it
   * @param size for people
   * @param digest SHA-256 of its contents
   */
  record Line(int no, String name, String size, String digest) {}

  /** A file with its contents. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Contents(BidFile file, byte[] bytes) {}
}
