package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Adds up price and committee and puts the bids in order. All scores have two decimals, rounded
 * half up.
 */
final class Ranking {

  private static final int DECIMALS = 2;

  /** Higher total, then lower price (B32: 87令57), then earlier submission, as documents say. */
  private static final Comparator<Ranked> ORDER =
      Comparator.comparing(Ranked::total)
          .reversed()
          .thenComparing(r -> r.entry().price())
          .thenComparing(r -> r.entry().submittedAt())
          .thenComparing(r -> r.entry().bidNo());

  private Ranking() {}

  /**
   * The ranking, best first.
   *
   * @param pricePoints points the lowest price gets
   * @param entries every bid with what each member gave it
   */
  static List<Ranked> of(BigDecimal pricePoints, List<Entry> entries) {
    BigDecimal lowest =
        entries.stream().map(Entry::price).min(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
    return entries.stream()
        .map(e -> new Ranked(e, priceScore(lowest, e.price(), pricePoints), mean(e.given())))
        .sorted(ORDER)
        .toList();
  }

  /** Lowest price ÷ own price × weight: computed, never typed (B25: 87令55). */
  static BigDecimal priceScore(BigDecimal lowest, BigDecimal own, BigDecimal pricePoints) {
    return lowest.multiply(pricePoints).divide(own, DECIMALS, RoundingMode.HALF_UP);
  }

  /** The mean of what the members gave; neither highest nor lowest is dropped. */
  static BigDecimal mean(List<BigDecimal> given) {
    return given.isEmpty()
        ? BigDecimal.ZERO.setScale(DECIMALS)
        : given.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(given.size()), DECIMALS, RoundingMode.HALF_UP);
  }

  /**
   * A bid to rank.
   *
   * @param bidNo its number at the opening
   * @param price in yuan
   * @param submittedAt when it was submitted
   * @param given the points of each member in all
   */
  record Entry(int bidNo, BigDecimal price, Instant submittedAt, List<BigDecimal> given) {}

  /**
   * A bid in its place.
   *
   * @param entry the bid
   * @param priceScore for the price
   * @param mean of the members' points
   */
  record Ranked(Entry entry, BigDecimal priceScore, BigDecimal mean) {

    /** The score that counts. */
    BigDecimal total() {
      return priceScore.add(mean);
    }
  }
}
