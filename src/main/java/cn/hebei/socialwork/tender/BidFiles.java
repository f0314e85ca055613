package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.sealing.FileKey;
import cn.hebei.socialwork.sealing.SizeClasses;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The files of bids, sealed while they arrive (B16, B17): each with a key of its own, which stands
 * with name, type and size in a text of fixed size that the round's key seals. Of a file a table
 * tells only its size class. Call within a transaction that holds the bid.
 */
@Repository
class BidFiles {

  /** The greatest file, in bytes. */
  static final long LARGEST = 20L * 1024 * 1024;

  private static final SizeClasses CONTENTS = new SizeClasses(1024 * 1024);
  private static final SizeClasses HEADER = new SizeClasses(4096);
  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final Notices notices;
  private final ObjectMapper json;

  BidFiles(JdbcClient jdbc, TimeSource time, Notices notices, ObjectMapper json) {
    this.jdbc = jdbc;
    this.time = time;
    this.notices = notices;
    this.json = json;
  }

  /**
   * Adds a file to a bid that is not submitted yet.
   *
   * @param type its media type, as the browser says
   * @return one Chinese sentence when refused, and nothing is kept; else empty
   * @throws IOException when the contents cannot be read: the transaction must not be committed
   */
  Optional<String> add(Bid bid, Notice notice, String name, String type, InputStream contents)
      throws IOException {
    if (bid.submitted() || bid.over()) {
      return Optional.of("投标文件已经递交或者结束，不能再增加附件；需要修改的，请更换投标文件。");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME || type.length() > LONGEST_NAME) {
      return Optional.of("“附件”的文件名应有1至" + LONGEST_NAME + "个字。");
    }
    int no = nextNo(bid.key());
    FileKey key = FileKey.fresh();
    BidChunks chunks = new BidChunks(jdbc, bid.key(), no);
    long size;
    DigestInputStream digested = new DigestInputStream(contents, Digests.begin());
    try (OutputStream sealing = key.sealing(chunks, context(bid.key(), no))) {
      size = BidChunks.fill(digested, LARGEST, CONTENTS, sealing);
    }
    if (size > LARGEST) {
      drop(bid.key(), no);
      return Optional.of("“附件”" + name + "过大，每个文件不能超过" + LARGEST / 1024 / 1024 + "兆字节。");
    }
    String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
    BidFileHeader header =
        new BidFileHeader(name, type, size, key.write(), digest, time.now().toEpochMilli());
    insert(bid, notice, no, chunks.digest(), header);
    return Optional.empty();
  }

  /** Takes a file out of a bid that is not submitted yet; one sentence when refused. */
  Optional<String> remove(Bid bid, int no) {
    if (bid.submitted() || bid.over()) {
      return Optional.of("投标文件已经递交或者结束，不能再删除附件；需要修改的，请更换投标文件。");
    }
    drop(bid.key(), no);
    return Optional.empty();
  }

  /**
   * The files of a bid by number.
   *
   * @throws IllegalStateException between submission and deadline, when nobody reads a bid, its
   *     bidder included
   */
  List<BidFile> list(Bid bid, Notice notice) {
    refuseWhileSealed(bid, notice);
    return jdbc
        .sql("select no, sealed_header from bid_file where bid_key = ? order by no")
        .param(bid.key())
        .query(Sealed.class)
        .list()
        .stream()
        .map(s -> header(bid, notice, s).file(s.no()))
        .toList();
  }

  /**
   * Writes the contents of a file; only the opening may, after the deadline.
   *
   * @throws IllegalStateException before the deadline, or when a piece was changed, dropped or
   *     moved
   */
  void open(Bid bid, Notice notice, int no, OutputStream to) throws IOException {
    if (!notice.closed(time.now())) {
      throw new IllegalStateException("files stay sealed until the deadline");
    }
    BidFileHeader header =
        header(
            bid,
            notice,
            jdbc.sql("select no, sealed_header from bid_file where bid_key = ? and no = ?")
                .params(bid.key(), no)
                .query(Sealed.class)
                .single());
    try (InputStream contents =
        FileKey.read(header.key())
            .unsealing(BidChunks.read(jdbc, bid.key(), no), context(bid.key(), no))) {
      BidChunks.unfill(contents, header.size(), to);
    }
  }

  /** The digests of the sealed files by number. */
  List<String> digests(String bidKey) {
    return jdbc.sql("select digest from bid_file where bid_key = ? order by no")
        .param(bidKey)
        .query(String.class)
        .list();
  }

  private void refuseWhileSealed(Bid bid, Notice notice) {
    if (bid.submitted() && !notice.closed(time.now())) {
      throw new IllegalStateException("bids stay sealed until the deadline");
    }
  }

  private BidFileHeader header(Bid bid, Notice notice, Sealed sealed) {
    byte[] text =
        notices.keyOf(notice).unseal(sealed.sealedHeader(), headerContext(bid.key(), sealed.no()));
    try {
      return Objects.requireNonNull(json.readValue(text, BidFileHeader.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void insert(Bid bid, Notice notice, int no, String digest, BidFileHeader header)
      throws IOException {
    byte[] filled = HEADER.fill(json.writeValueAsBytes(header), (byte) ' ');
    String sealed = notices.keyOf(notice).seal(filled, headerContext(bid.key(), no));
    jdbc.sql("insert into bid_file values (?, ?, ?, ?, ?)")
        .params(bid.key(), no, sealed, digest, Digests.ALGORITHM)
        .update();
  }

  private int nextNo(String bidKey) {
    return jdbc.sql("select coalesce(max(no), 0) + 1 from bid_file where bid_key = ?")
        .param(bidKey)
        .query(Integer.class)
        .single();
  }

  private void drop(String bidKey, int no) {
    for (String table : List.of("bid_file_chunk", "bid_file")) {
      jdbc.sql("delete from " + table + " where bid_key = ? and no = ?")
          .params(bidKey, no)
          .update();
    }
  }

  private static String context(String bidKey, int no) {
    return "bid-file/" + bidKey + "/" + no;
  }

  private static String headerContext(String bidKey, int no) {
    return "bid-file-header/" + bidKey + "/" + no;
  }

  record Sealed(int no, String sealedHeader) {}
}
