package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.Proofs;
import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.tender.QualificationProofs.Kept;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files with which bidders prove their conditions, for whoever checks these: the purchaser's
 * handler, of a consultation its group (R44-R46, B8, B20, P9, P11). Before the opening they are not
 * there, whoever asks (P15); after the check they are those of that day.
 */
@Service
class BidderProofs {

  private final Tenders tenders;
  private final Openings openings;
  private final Committees committees;
  private final Qualifications qualifications;
  private final QualificationProofs kept;
  private final Proofs proofs;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final TenderFacts facts;
  private final TimeSource time;

  BidderProofs(
      Tenders tenders,
      Openings openings,
      Committees committees,
      Qualifications qualifications,
      QualificationProofs kept,
      Proofs proofs,
      Accounts accounts,
      AuditTrail audit,
      TenderFacts facts,
      TimeSource time) {
    this.tenders = tenders;
    this.openings = openings;
    this.committees = committees;
    this.qualifications = qualifications;
    this.kept = kept;
    this.proofs = proofs;
    this.accounts = accounts;
    this.audit = audit;
    this.facts = facts;
    this.time = time;
  }

  /** The round with this number, if this user checks the conditions of its bidders. */
  Optional<Tender> readable(long tenderId, String user) {
    List<Post> posts = accounts.posts(user);
    return tenders
        .find(tenderId)
        .filter(
            t ->
                t.course().readsOut()
                    ? handles(t, posts)
                    : committees.of(t.id()).stream().anyMatch(member -> member.judges(posts)));
  }

  /** Whether the bidders are known. */
  boolean opened(Tender tender) {
    return !openings.of(tender.id()).isEmpty();
  }

  /** The files of every bidder. */
  List<OfBid> list(Tender tender) {
    return openings.of(tender.id()).stream()
        .map(bid -> new OfBid(bid.no(), facts.bid(bid), files(tender, bid)))
        .toList();
  }

  /**
   * Notes in the case's chain that a file is read; of a consultation without the file's digest,
   * which a purchaser may know from another tender (P11).
   *
   * @return where it is, if this bidder has shown such a file
   */
  @Transactional
  Optional<Found> reads(Tender tender, int bidNo, long proof, String user) {
    String chain = tender.key().root().value();
    audit.lock(chain);
    Optional<Found> found =
        openings.of(tender.id()).stream()
            .filter(bid -> bid.no() == bidNo)
            .flatMap(
                bid ->
                    files(tender, bid).stream()
                        .filter(f -> f.proofId() == proof)
                        .map(f -> new Found(bid.agencyCode(), f)))
            .findFirst();
    boolean named = tender.course().readsOut();
    found.ifPresent(
        f ->
            audit.append(
                chain,
                named ? user : "system",
                named ? "open-tender/userTask_qualify" : "consultation-group/userTask_examine",
                named ? "查阅资格证明文件" : "磋商小组查阅资格证明文件",
                named ? f.file().fileDigest() : Digests.of("bid", String.valueOf(bidNo))));
    return found;
  }

  /** Sends what was found. */
  void send(Found found, String user, HttpServletResponse answer) throws IOException {
    proofs.send(found.agencyCode(), found.file().document(), user, answer);
  }

  private List<Kept> files(Tender tender, OpenedBid bid) {
    return qualifications.find(tender.id(), bid.no()).isPresent()
        ? kept.of(tender.id(), bid.no())
        : proofs.of(bid.agencyCode(), time.today()).stream()
            .flatMap(proof -> Kept.of(proof).stream())
            .toList();
  }

  private static boolean handles(Tender tender, List<Post> posts) {
    return posts.stream()
        .anyMatch(p -> p.role() == Role.OFFICER && p.organCode().equals(tender.key().region()));
  }

  /**
   * The files of a bidder.
   *
   * @param no number of its bid
   * @param title number and bidder
   * @param files its files
   */
  record OfBid(int no, String title, List<Kept> files) {}

  /**
   * A file that somebody reads.
   *
   * @param agencyCode whose it is
   * @param file which one
   */
  record Found(String agencyCode, Kept file) {}
}
