package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.sealing.MasterKey;
import cn.hebei.socialwork.sealing.SizeClasses;
import cn.hebei.socialwork.tender.Bid.Contents;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps bids sealed, outside the engine (B16, B17). */
@Repository
class Bids {

  /** Enough for what the form takes: every bid has the same length. */
  private static final SizeClasses SIZES = new SizeClasses(64 * 1024);

  private static final byte PADDING = ' ';

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final MasterKey master;
  private final Notices notices;
  private final BidFiles files;
  private final ObjectMapper json;

  Bids(
      JdbcClient jdbc,
      TimeSource time,
      MasterKey master,
      Notices notices,
      BidFiles files,
      ObjectMapper json) {
    this.jdbc = jdbc;
    this.time = time;
    this.master = master;
    this.notices = notices;
    this.files = files;
    this.json = json;
  }

  /** Begins a bid under this key. */
  void begin(String key, String agencyCode, long tenderId) {
    byte[] link = ByteBuffer.allocate(Long.BYTES).putLong(tenderId).array();
    jdbc.sql("insert into bid (key, agency_code, sealed_link) values (?, ?, ?)")
        .params(key, agencyCode, master.seal(link, linkContext(key)))
        .update();
  }

  /** The bid of this case, held until the transaction ends. */
  Bid hold(String key) {
    return jdbc.sql("select * from bid where key = ? for update")
        .param(key)
        .query(Bid.class)
        .single();
  }

  /** The bid of this case, if it is one of a bid. */
  Optional<Bid> find(String key) {
    return jdbc.sql("select * from bid where key = ?").param(key).query(Bid.class).optional();
  }

  /** The bid of this case. */
  Bid get(String key) {
    return find(key).orElseThrow();
  }

  /** All bids of an agency. */
  List<Bid> of(String agencyCode) {
    return jdbc.sql("select * from bid where agency_code = ?")
        .param(agencyCode)
        .query(Bid.class)
        .list();
  }

  /** The bids of an agency for a round that are not over: one submitted, one begun, at most. */
  List<Bid> running(String agencyCode, long tenderId) {
    return of(agencyCode).stream().filter(b -> !b.over() && tenderOf(b) == tenderId).toList();
  }

  /** Until the transaction ends, nothing else is done to this agency's bids. */
  void holdAgency(String agencyCode) {
    jdbc.sql("select code from organ where code = ? for no key update")
        .param(agencyCode)
        .query(String.class)
        .single();
  }

  /** Which round a bid is for. */
  long tenderOf(Bid bid) {
    return ByteBuffer.wrap(master.unseal(bid.sealedLink(), linkContext(bid.key()))).getLong();
  }

  /**
   * The bids for a round that are not over. Reads every such link there is, because no row says
   * whose it is; for use after the deadline.
   */
  List<Bid> running(long tenderId) {
    return jdbc
        .sql("select * from bid where not over order by submitted_at, key")
        .query(Bid.class)
        .list()
        .stream()
        .filter(b -> tenderOf(b) == tenderId)
        .toList();
  }

  /** The same, each held until the transaction ends; waits for a submission under way. */
  List<Bid> holdRunning(long tenderId) {
    return running(tenderId).stream().map(b -> hold(b.key())).filter(b -> !b.over()).toList();
  }

  /** Seals and keeps the contents; the digest covers the files that were sealed before. */
  void submit(Bid bid, Notice notice, Contents contents) {
    String sealed = notices.keyOf(notice).seal(write(contents), context(bid.key()));
    jdbc.sql(
            "update bid set sealed = ?, digest = ?, digest_algorithm = ?, submitted_at = ?"
                + " where key = ?")
        .params(
            sealed,
            digest(bid.key(), sealed),
            Digests.ALGORITHM,
            time.now().atOffset(ZoneOffset.UTC),
            bid.key())
        .update();
  }

  /**
   * Reads what a bid says; only the opening may, after the deadline.
   *
   * @throws IllegalStateException before the deadline, or when the bid or a file of it is not what
   *     the receipt's digest was made of
   */
  Contents open(Bid bid, Notice notice) {
    if (!notice.closed(time.now())) {
      throw new IllegalStateException("bids stay sealed until the deadline");
    }
    String sealed = Objects.requireNonNull(bid.sealed());
    if (!digest(bid.key(), sealed).equals(bid.digest())) {
      throw new IllegalStateException("a bid is not what its receipt says");
    }
    return read(notices.keyOf(notice).unseal(sealed, context(bid.key())));
  }

  /** Notes that the agency took a bid back; it is not opened any more. */
  void takeBack(Bid bid, Bid.TakenBack how) {
    jdbc.sql("update bid set over = true, taken_back = ?, taken_back_at = ? where key = ?")
        .params(how.name(), time.now().atOffset(ZoneOffset.UTC), bid.key())
        .update();
  }

  /** Notes that a bid was opened, or ended unopened. */
  void end(Bid bid) {
    jdbc.sql("update bid set over = true where key = ?").param(bid.key()).update();
  }

  private String digest(String key, String sealed) {
    return Digests.of(
        Stream.concat(Stream.of(sealed), files.digests(key).stream()).toArray(String[]::new));
  }

  private byte[] write(Contents contents) {
    try {
      return SIZES.fill(
          json.writeValueAsString(contents).getBytes(StandardCharsets.UTF_8), PADDING);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a bid cannot be written", e);
    }
  }

  private Contents read(byte[] text) {
    try {
      return Objects.requireNonNull(json.readValue(text, Contents.class));
    } catch (IOException e) {
      throw new IllegalStateException("a bid cannot be read", e);
    }
  }

  /** What a bid's sealed link is bound to. */
  static String linkContext(String key) {
    return "bid-link/" + key;
  }

  private static String context(String key) {
    return "bid/" + key;
  }
}
