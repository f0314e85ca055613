package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.tender.Ranking.Entry;
import cn.hebei.socialwork.tender.Ranking.Ranked;
import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ranks, and keeps the decisions of tenders. */
@Repository
class AwardBook implements Awards {

  private final JdbcClient jdbc;
  private final TimeSource time;
  private final Openings openings;
  private final Committees committees;
  private final ElsewhereReviews reviews;

  AwardBook(
      JdbcClient jdbc,
      TimeSource time,
      Openings openings,
      Committees committees,
      ElsewhereReviews reviews) {
    this.jdbc = jdbc;
    this.time = time;
    this.openings = openings;
    this.committees = committees;
    this.reviews = reviews;
  }

  @Override
  public Optional<Award> of(CaseKey key) {
    return newest(key, "");
  }

  @Override
  public Optional<Award> published(CaseKey key) {
    return newest(key, " and a.result_on is not null");
  }

  private Optional<Award> newest(CaseKey key, String condition) {
    return jdbc.sql(
            "select b.agency_code, coalesce(b.final_price, b.price) as price, a.awarded_on, t.renewal from tender_award a join tender t"
                + " on t.id = a.tender_id join opened_bid b on b.tender_id = a.tender_id and b.no ="
                + " a.bid_no where t.case_key = ?"
                + condition
                + " order by t.round desc limit 1")
        .param(key.root().value())
        .query(Award.class)
        .optional();
  }

  /** The bids of a round in order, best first, by what was given here or stands in a report. */
  List<Ranked> ranking(Tender tender) {
    boolean elsewhere = reviews.find(tender.id()).isPresent();
    Map<Integer, List<BigDecimal>> given =
        elsewhere ? reviews.given(tender.id()) : committees.given(tender.id());
    Map<Integer, BigDecimal> technical =
        tender.course() != Course.CONSULTATION
            ? Map.of()
            : elsewhere ? reviews.technical(tender.id()) : committees.technical(tender.id());
    return Ranking.of(
        tender.sheet().pricePoints(),
        openings.qualified(tender.id()).stream()
            .map(
                b ->
                    new Entry(
                        b.no(),
                        b.price(),
                        technical.getOrDefault(b.no(), BigDecimal.ZERO),
                        given.getOrDefault(b.no(), List.of())))
            .toList());
  }

  /** Who may win: of a review held elsewhere only whom its report recommends (B33). */
  List<Ranked> eligible(Tender tender) {
    return reviews.find(tender.id()).isEmpty()
        ? ranking(tender)
        : ranking(tender).stream()
            .filter(r -> reviews.candidates(tender.id()).contains(r.entry().bidNo()))
            .toList();
  }

  /** Keeps the principal's decision. */
  void award(long tenderId, int bidNo, String reason, String user) {
    jdbc.sql(
            "insert into tender_award (tender_id, bid_no, reason, awarded_on, awarded_by)"
                + " values (?, ?, ?, ?, ?)")
        .params(tenderId, bidNo, reason, time.today(), user)
        .update();
  }

  /** Keeps how one of those who stood side by side was found (B32: 87令68). */
  void settle(long tenderId, Ties.Tie tie) {
    jdbc.sql(
            "insert into award_tie (tender_id, way, words, drawn_at, drawn_by) values (?, ?, ?, ?, ?)")
        .params(tenderId, tie.way().name(), tie.words(), tie.drawnAt(), tie.drawnBy())
        .update();
  }

  /** How the winner of a round was found among those who stood side by side, if it was one. */
  Optional<Ties.Tie> tie(long tenderId) {
    return jdbc.sql("select way, words, drawn_at, drawn_by from award_tie where tender_id = ?")
        .param(tenderId)
        .query(Ties.Tie.class)
        .optional();
  }

  /** The decision of a round, once made. */
  Optional<Decision> find(long tenderId) {
    return jdbc.sql("select * from tender_award where tender_id = ?")
        .param(tenderId)
        .query(Decision.class)
        .optional();
  }

  /** The organ code of who won a round, once decided. */
  Optional<String> winnerOf(long tenderId) {
    return jdbc.sql(
            "select b.agency_code from tender_award a join opened_bid b on b.tender_id ="
                + " a.tender_id and b.no = a.bid_no where a.tender_id = ?")
        .param(tenderId)
        .query(String.class)
        .optional();
  }

  /**
   * What was published of a round (B34): its own award, whatever another round of the lot-year has
   * come to.
   */
  Optional<Outcome> published(long tenderId) {
    return jdbc.sql(
            "select b.agency_code, coalesce(b.final_price, b.price) as price, a.reason,"
                + " a.result_medium as medium, a.result_url as url, a.result_on as day"
                + " from tender_award a join opened_bid b on b.tender_id = a.tender_id and b.no ="
                + " a.bid_no where a.tender_id = ? and a.result_on is not null")
        .param(tenderId)
        .query(Outcome.class)
        .optional();
  }

  /** Keeps where the result was published; our own page shows it from now on. */
  void publish(long tenderId, String medium, String url, LocalDate day) {
    jdbc.sql(
            "update tender_award set result_medium = ?, result_url = ?, result_on = ?"
                + " where tender_id = ?")
        .params(medium, url, day, tenderId)
        .update();
  }

  /**
   * A decision.
   *
   * @param bidNo who won
   * @param reason legal reason when not the first of the ranking, else empty (B33)
   * @param awardedOn day of the decision
   * @param resultMedium where the result was published first, or null
   * @param resultUrl and where it stands there
   * @param resultOn and when
   */
  record Decision(
      int bidNo,
      String reason,
      LocalDate awardedOn,
      @Nullable String resultMedium,
      @Nullable String resultUrl,
      @Nullable LocalDate resultOn) {}

  /**
   * A published result.
   *
   * @param agencyCode organ code of the winner
   * @param price the winning price in yuan
   * @param reason legal reason when not the first of the ranking, else empty (B33)
   * @param medium where it was published first
   * @param url where it stands there
   * @param day and when
   */
  record Outcome(
      String agencyCode,
      BigDecimal price,
      String reason,
      String medium,
      String url,
      LocalDate day) {}
}
