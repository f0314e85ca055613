package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Texts;
import java.math.RoundingMode;
import java.time.LocalDateTime;
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
 * Keeps what the record of a consultation says that was held elsewhere, where the one held here
 * keeps it: whoever scores, ranks and awards reads no difference (P11, P12).
 */
@Repository
class ElsewhereConsultations {

  private final JdbcClient jdbc;
  private final Consultations consultations;
  private final FinalPrices prices;

  ElsewhereConsultations(JdbcClient jdbc, Consultations consultations, FinalPrices prices) {
    this.jdbc = jdbc;
    this.consultations = consultations;
    this.prices = prices;
  }

  /** Keeps which record this is. */
  void keep(long tenderId, Source source) {
    jdbc.sql(
            "insert into consultation_elsewhere (tender_id, organizer, record_no) values (?, ?, ?)")
        .params(tenderId, source.organizer(), source.recordNo())
        .update();
  }

  /** By which record a consultation was registered, if it was held elsewhere. */
  Optional<Source> find(long tenderId) {
    return jdbc.sql("select organizer, record_no from consultation_elsewhere where tender_id = ?")
        .param(tenderId)
        .query((rs, i) -> new Source(rs.getString("organizer"), rs.getString("record_no")))
        .optional();
  }

  /** Keeps the written change, and by when the final quotations were due. */
  void ask(long tenderId, Request request, String user) {
    consultations.propose(tenderId, request.change());
    consultations.ask(tenderId, true, "", moment(request.closesAt()), user);
    jdbc.sql("update consultation_elsewhere set asked_at = ? where tender_id = ?")
        .params(moment(request.askedAt()), tenderId)
        .update();
  }

  /** Keeps each supplier's talk and final quotation; who gave none has withdrawn. */
  void quote(long tenderId, List<ElsewhereResponse> rows, String talk) {
    for (int i = 0; i < rows.size(); i++) {
      ElsewhereResponse row = rows.get(i);
      if (row.heldAt() != null) {
        consultations.talked(tenderId, i + 1, new Consultations.Talk(moment(row.heldAt()), talk));
      }
      if (row.finalPrice() != null) {
        keepQuotation(tenderId, i + 1, row);
      }
    }
    prices.withdrawSilent(tenderId);
  }

  private void keepQuotation(long tenderId, int bidNo, ElsewhereResponse row) {
    jdbc.sql(
            "insert into final_quotation (key, tender_id, bid_no, digest, digest_algorithm,"
                + " submitted_at) values (?, ?, ?, ?, 'PLATFORM', ?)")
        .params(
            UUID.randomUUID().toString(),
            tenderId,
            bidNo,
            Texts.of(row.quotationNo()),
            moment(Objects.requireNonNull(row.quotedAt())))
        .update();
    prices.count(
        tenderId,
        bidNo,
        Objects.requireNonNull(row.finalPrice()).setScale(2, RoundingMode.UNNECESSARY),
        Texts.of(row.words()));
  }

  private static OffsetDateTime moment(@Nullable LocalDateTime at) {
    return TimeSource.at(Objects.requireNonNull(at)).atOffset(ZoneOffset.UTC);
  }

  /**
   * Where it was held.
   *
   * @param organizer which platform, and who held it
   * @param recordNo the number of the record
   */
  record Source(String organizer, String recordNo) {

    /** In words, for whoever decides on it. */
    String words() {
      return "%s，记录编号：%s".formatted(organizer, recordNo);
    }
  }

  /**
   * What every conforming supplier was told in writing, at the same time.
   *
   * @param change what changes, or empty
   * @param askedAt when they were told
   * @param closesAt by when the final quotations were due
   */
  record Request(String change, LocalDateTime askedAt, LocalDateTime closesAt) {}
}
