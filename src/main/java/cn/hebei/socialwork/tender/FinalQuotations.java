package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.sealing.SizeClasses;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps final quotations (最后报价) sealed with the round's key until their deadline; who gives none,
 * or says that it leaves, has withdrawn (P11).
 */
@Repository
class FinalQuotations {

  private static final SizeClasses SIZES = new SizeClasses(64 * 1024);
  private static final byte PADDING = ' ';

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final Notices notices;
  private final Consultations consultations;
  private final FinalPrices prices;
  private final AuditTrail audit;
  private final ObjectMapper json;

  FinalQuotations(
      JdbcClient jdbc,
      TimeSource time,
      Notices notices,
      Consultations consultations,
      FinalPrices prices,
      AuditTrail audit,
      ObjectMapper json) {
    this.jdbc = jdbc;
    this.time = time;
    this.notices = notices;
    this.consultations = consultations;
    this.prices = prices;
    this.audit = audit;
    this.json = json;
  }

  /** Asks a supplier; asked twice it is the same question under the same key. */
  String ask(long tenderId, int bidNo) {
    jdbc.sql(
            "insert into final_quotation (key, tender_id, bid_no) values (?, ?, ?) on conflict do"
                + " nothing")
        .params(UUID.randomUUID().toString(), tenderId, bidNo)
        .update();
    return jdbc.sql("select key from final_quotation where tender_id = ? and bid_no = ?")
        .params(tenderId, bidNo)
        .query(String.class)
        .single();
  }

  /** The quotation of this case, if it is one of a quotation. */
  Optional<Quotation> find(String key) {
    return jdbc.sql("select * from final_quotation where key = ?")
        .param(key)
        .query(Quotation.class)
        .optional();
  }

  /** Seals and keeps what a supplier says last. */
  void submit(Quotation quotation, Notice notice, Contents contents) {
    String sealed = notices.keyOf(notice).seal(write(contents), context(quotation.key()));
    jdbc.sql(
            "update final_quotation set sealed = ?, digest = ?, digest_algorithm = ?, submitted_at ="
                + " ? where key = ?")
        .params(
            sealed,
            Digests.of(sealed),
            Digests.ALGORITHM,
            time.now().atOffset(ZoneOffset.UTC),
            quotation.key())
        .update();
  }

  /**
   * Opens all of a round: from now on they are the prices that count, and who gave none has
   * withdrawn.
   *
   * @return how many suppliers are left
   * @throws IllegalStateException before their deadline, or when one is not what its digest says
   */
  int open(Tender tender, Notice notice) {
    OffsetDateTime closesAt =
        Objects.requireNonNull(consultations.change(tender.id()).orElseThrow().closesAt());
    if (time.now().isBefore(closesAt.toInstant())) {
      throw new IllegalStateException("quotations stay sealed until the deadline");
    }
    int left = 0;
    for (Quotation q : of(tender.id())) {
      Optional<Contents> contents = read(q, notice);
      @Nullable BigDecimal price = contents.map(Contents::price).orElse(null);
      if (price != null) {
        prices.count(q.tenderId(), q.bidNo(), price, contents.orElseThrow().words());
        left++;
      }
      if (q.sealed() != null) {
        audit.append(
            tender.key().root().value(),
            "system",
            "final-quotation/userTask_quote",
            "最后报价开启",
            Objects.requireNonNull(q.digest()));
      }
    }
    prices.withdrawSilent(tender.id());
    return left;
  }

  /** The cases of all that were asked for in a round. */
  List<String> keys(long tenderId) {
    return of(tenderId).stream().map(Quotation::key).toList();
  }

  private List<Quotation> of(long tenderId) {
    return jdbc.sql("select * from final_quotation where tender_id = ? order by bid_no")
        .param(tenderId)
        .query(Quotation.class)
        .list();
  }

  private Optional<Contents> read(Quotation q, Notice notice) {
    String sealed = q.sealed();
    if (sealed == null) {
      return Optional.empty();
    }
    if (!Digests.of(sealed).equals(q.digest())) {
      throw new IllegalStateException("a quotation is not what its digest says");
    }
    try {
      byte[] text = notices.keyOf(notice).unseal(sealed, context(q.key()));
      return Optional.of(Objects.requireNonNull(json.readValue(text, Contents.class)));
    } catch (IOException e) {
      throw new IllegalStateException("a quotation cannot be read", e);
    }
  }

  private byte[] write(Contents contents) {
    try {
      return SIZES.fill(
          json.writeValueAsString(contents).getBytes(StandardCharsets.UTF_8), PADDING);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a quotation cannot be written", e);
    }
  }

  private static String context(String key) {
    return "final-quotation/" + key;
  }

  /**
   * A quotation as the database knows it.
   *
   * @param key random key of the supplier's own case
   * @param tenderId the round
   * @param bidNo the supplier's number
   * @param sealed what it says, sealed; null until submitted
   * @param digest digest of that, or null
   * @param submittedAt when it was submitted, or null
   */
  record Quotation(
      String key,
      long tenderId,
      int bidNo,
      @Nullable String sealed,
      @Nullable String digest,
      @Nullable OffsetDateTime submittedAt) {}

  /**
   * What is sealed; who leaves seals as much as who stays.
   *
   * @param price in yuan, or null when the supplier leaves
   * @param words how it answers the written change, or empty
   */
  record Contents(@Nullable BigDecimal price, String words) {}
}
