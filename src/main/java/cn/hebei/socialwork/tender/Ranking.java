package cn.hebei.socialwork.tender;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * Adds up price and committee and puts the bids in order. All scores have two decimals, rounded
 * half up.
 */
final class Ranking {

  private static final int DECIMALS = 2;

  /**
   * Higher total, then lower price (B32: 87令57), then of a consultation the technical merit
   * (财库〔2014〕214号25). Who is alike in all of these stands side by side.
   */
  private static final Comparator<Ranked> ORDER =
      Comparator.comparing(Ranked::total)
          .reversed()
          .thenComparing(r -> r.entry().price())
          .thenComparing(r -> r.entry().technical(), Comparator.reverseOrder());

  private Ranking() {}

  /**
   * The ranking, best first; of those in one place the one with the lower number is named first.
   *
   * @param pricePoints points the lowest price gets
   * @param entries every bid with what each member gave it
   */
  static List<Ranked> of(BigDecimal pricePoints, List<Entry> entries) {
    BigDecimal lowest =
        entries.stream().map(Entry::price).min(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
    List<Ranked> scored =
        entries.stream()
            .map(e -> new Ranked(e, priceScore(lowest, e.price(), pricePoints), mean(e.given()), 1))
            .toList();
    return scored.stream()
        .map(r -> r.behind(scored.stream().filter(o -> ORDER.compare(o, r) < 0).count()))
        .sorted(Comparator.comparing(Ranked::place).thenComparing(r -> r.entry().bidNo()))
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
   * @param technical what puts bids of the same total and price in order, the greater first; the
   *     same for all where they stand side by side
   * @param given the points of each member in all
   */
  record Entry(int bidNo, BigDecimal price, BigDecimal technical, List<BigDecimal> given) {}

  /**
   * A bid in its place.
   *
   * @param entry the bid
   * @param priceScore for the price
   * @param mean of the members' points
   * @param place the best is 1; those alike share one, and the next comes after all of them
   */
  record Ranked(Entry entry, BigDecimal priceScore, BigDecimal mean, int place) {

    /** The score that counts. */
    BigDecimal total() {
      return priceScore.add(mean);
    }

    private Ranked behind(long better) {
      return new Ranked(entry, priceScore, mean, 1 + Math.toIntExact(better));
    }
  }
}
