package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.document.FileSize;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a bidder reads of its bid's files: name, size, time and digest, and never the contents. */
@Component
class BidFilePage {

  private static final String UNNAMED = "登录密码由他人重置、岗位由他人安排以前上传的附件";

  private final BidAttachments attachments;
  private final Bids bids;
  private final Tenders tenders;
  private final Notices notices;
  private final ClosedBids closed;
  private final TenderFacts facts;

  BidFilePage(
      BidAttachments attachments,
      Bids bids,
      Tenders tenders,
      Notices notices,
      ClosedBids closed,
      TenderFacts facts) {
    this.attachments = attachments;
    this.bids = bids;
    this.tenders = tenders;
    this.notices = notices;
    this.closed = closed;
    this.facts = facts;
  }

  Shown of(Bid bid, String user) {
    Tender tender = tenders.find(bids.tenderOf(bid)).orElseThrow();
    Notice notice = notices.get(tender.id());
    List<Line> lines =
        attachments.list(bid).stream()
            .map(file -> closed.closed(file, user) ? unnamed(file) : line(file))
            .toList();
    return new Shown(
        bid.key(),
        facts.title(tender.key()),
        facts.name(tender.key().region()),
        TenderFacts.moment(notice.bidsCloseAt()),
        attachments.takes(bid),
        bid.submitted(),
        lines);
  }

  private static Line line(BidFile file) {
    return new Line(
        file.no(),
        file.name(),
        FileSize.words(file.size()),
        Optional.ofNullable(file.receivedAt()).map(BidFilePage::moment).orElse("—"),
        file.shownDigest());
  }

  private static Line unnamed(BidFile file) {
    return new Line(file.no(), UNNAMED, "—", "—", "—");
  }

  private static String moment(Instant at) {
    return TenderFacts.moment(at.atZone(TimeSource.ZONE).toOffsetDateTime());
  }

  /**
   * The page.
   *
   * @param key the bid's own key
   * @param title what is bought
   * @param purchaser who buys
   * @param deadline when bidding ends
   * @param open whether files may be put to the bid
   * @param submitted whether the bid was submitted
   * @param files its files; none while they are sealed
   */
  record Shown(
      String key,
      String title,
      String purchaser,
      String deadline,
      boolean open,
      boolean submitted,
      List<Line> files) {

    /** The file that was received last. */
    public Optional<Line> newest() {
      return files.stream().max(Comparator.comparing(Line::no));
    }
  }

  /**
   * A file.
   *
   * @param no its number within the bid
   * @param name as the bidder named it
   * @param size for people
   * @param receivedAt by the server's time
   * @param digest SHA-256 of its contents
   */
  record Line(int no, String name, String size, String receivedAt, String digest) {}
}
