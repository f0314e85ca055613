package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.tender.Ranking.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** B25 and B32: how scores are computed and bids put in order. */
class RankingTest {

  private static final Instant EARLY = Instant.parse("2024-09-20T01:00:00Z");
  private static final Instant LATE = Instant.parse("2024-09-20T02:00:00Z");

  private static BigDecimal n(String value) {
    return new BigDecimal(value);
  }

  private static Entry entry(int no, String price, Instant at, String... given) {
    return new Entry(no, n(price), at, Stream.of(given).map(BigDecimal::new).toList());
  }

  private static List<Integer> order(Entry... entries) {
    return Ranking.of(n("20"), List.of(entries)).stream().map(r -> r.entry().bidNo()).toList();
  }

  @Test
  void theLowestPriceGetsAllPointsForThePrice() {
    assertThat(Ranking.priceScore(n("900000.00"), n("900000.00"), n("20"))).isEqualTo("20.00");
  }

  @Test
  void anotherPriceGetsLowestOverOwnTimesWeightToTwoDecimals() {
    assertThat(Ranking.priceScore(n("900000.00"), n("1000000.00"), n("20"))).isEqualTo("18.00");
    assertThat(Ranking.priceScore(n("2"), n("3"), n("20"))).isEqualTo("13.33");
  }

  @Test
  void halfAHundredthIsRoundedUp() {
    assertThat(Ranking.priceScore(n("1001"), n("2000"), n("10"))).isEqualTo("5.01");
    assertThat(Ranking.mean(List.of(n("70.00"), n("70.01")))).isEqualTo("70.01");
  }

  @Test
  void theMeanDropsNeitherHighestNorLowest() {
    assertThat(Ranking.mean(List.of(n("80"), n("60"), n("10"), n("70"), n("75"))))
        .isEqualTo("59.00");
  }

  @Test
  void theHigherTotalComesFirstWhateverThePrice() {
    assertThat(order(entry(1, "900000", EARLY, "60"), entry(2, "1000000", LATE, "70")))
        .containsExactly(2, 1);
  }

  @Test
  void aTieGoesToTheLowerPrice() {
    // 20.00 + 60.00 = 18.00 + 62.00
    assertThat(order(entry(1, "1000000", EARLY, "62"), entry(2, "900000", LATE, "60")))
        .containsExactly(2, 1);
  }

  @Test
  void aTieAtTheSamePriceGoesToTheEarlierBid() {
    assertThat(order(entry(1, "900000", LATE, "60"), entry(2, "900000", EARLY, "60")))
        .containsExactly(2, 1);
  }
}
