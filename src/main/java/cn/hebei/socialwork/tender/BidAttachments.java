package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.document.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A bidder puts files to its bid, replaces them and takes them out, until the bid is submitted or
 * the deadline has passed (B17). No refusal repeats a name: it is kept in the session until it is
 * read.
 */
@Service
class BidAttachments {

  /** Enough for a bid; each may weigh 20 MiB. */
  private static final int MOST = 20;

  private static final String STEP = "bid/userTask_prepareBid";

  private final Bids bids;
  private final BidFiles files;
  private final Notices notices;
  private final ClosedBids closed;
  private final TimeSource time;
  private final AuditTrail audit;

  BidAttachments(
      Bids bids,
      BidFiles files,
      Notices notices,
      ClosedBids closed,
      TimeSource time,
      AuditTrail audit) {
    this.bids = bids;
    this.files = files;
    this.notices = notices;
    this.closed = closed;
    this.time = time;
    this.audit = audit;
  }

  /** The bid with this key, if it is one of the agency's that this user may see. */
  Optional<Bid> own(String key, String agencyCode, String user) {
    return bids.of(agencyCode).stream()
        .filter(b -> b.key().equals(key) && !closed.closed(b, user))
        .findFirst();
  }

  /** Whether files may still be put to this bid. */
  boolean takes(Bid bid) {
    return !bid.submitted() && !bid.over() && notices.get(bids.tenderOf(bid)).takesBids(time.now());
  }

  /** The files of a bid for its bidder; none while they are sealed. */
  List<BidFile> list(Bid bid) {
    Notice notice = notices.get(bids.tenderOf(bid));
    return bid.submitted() && !notice.closed(time.now()) ? List.of() : files.list(bid, notice);
  }

  /**
   * Adds a file.
   *
   * @return one Chinese sentence when refused, else empty
   */
  @Transactional
  Optional<String> add(String key, Upload upload, String user) {
    return upload
        .refusal(BidFiles.LARGEST)
        .or(() -> change(key, (bid, notice) -> add(bid, notice, upload, user)));
  }

  /**
   * Puts a file in the place of another.
   *
   * @return one Chinese sentence when refused, and the earlier one stays; else empty
   */
  @Transactional
  Optional<String> replace(String key, int no, Upload upload, String user) {
    return upload
        .refusal(BidFiles.LARGEST)
        .or(
            () ->
                change(
                    key,
                    (bid, notice) ->
                        remove(bid, notice, no, user).or(() -> add(bid, notice, upload, user))));
  }

  /**
   * Takes a file out.
   *
   * @return one Chinese sentence when refused, else empty
   */
  @Transactional
  Optional<String> remove(String key, int no, String user) {
    return change(key, (bid, notice) -> remove(bid, notice, no, user));
  }

  /** The notice is held before the clock is read: the count at the deadline waits for it. */
  private Optional<String> change(String key, BiFunction<Bid, Notice, Optional<String>> what) {
    audit.lock(key);
    Bid found = bids.get(key);
    notices.hold(bids.tenderOf(found));
    bids.holdAgency(found.agencyCode());
    Bid bid = bids.hold(key);
    Notice notice = notices.get(bids.tenderOf(bid));
    if (bid.submitted() || bid.over()) {
      return Optional.of("投标文件已经递交或者结束，附件不能再增加、更换或者撤回；需要修改的，请更换投标文件。");
    }
    if (!notice.takesBids(time.now())) {
      return Optional.of("投标已经截止，不再接收投标文件和附件（财政部令第87号第33条）。");
    }
    return what.apply(bid, notice);
  }

  private Optional<String> add(Bid bid, Notice notice, Upload upload, String user) {
    if (files.digests(bid.key()).size() >= MOST) {
      return Optional.of("每份投标文件最多%d个附件，请合并后上传。".formatted(MOST));
    }
    String type = upload.type().orElseThrow().mediaType();
    try {
      Optional<String> refusal =
          files.add(bid, notice, upload.name(), type, new ByteArrayInputStream(upload.contents()));
      if (refusal.isEmpty()) {
        note(bid, "上传投标附件", newestDigest(bid), user);
      }
      return refusal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> remove(Bid bid, Notice notice, int no, String user) {
    List<Integer> numbers = files.list(bid, notice).stream().map(BidFile::no).toList();
    if (!numbers.contains(no)) {
      return Optional.of("这个附件已经撤回，请刷新页面。");
    }
    note(bid, "撤回投标附件", files.digests(bid.key()).get(numbers.indexOf(no)), user);
    return files.remove(bid, no);
  }

  private String newestDigest(Bid bid) {
    List<String> digests = files.digests(bid.key());
    return digests.get(digests.size() - 1);
  }

  /** The digest is that of the sealed bytes: one of the contents could be guessed at. */
  private void note(Bid bid, String outcome, String digest, String user) {
    audit.append(bid.key(), user, STEP, outcome, digest);
  }
}
