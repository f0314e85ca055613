package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.tender.Ranking.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** B25 and B32: how scores are computed and bids put in order. */
class RankingTest {

  private static BigDecimal n(String value) {
    return new BigDecimal(value);
  }

  private static Entry entry(int no, String price, String... given) {
    return consulted(no, price, "0", given);
  }

  private static Entry consulted(int no, String price, String technical, String... given) {
    return new Entry(no, n(price), n(technical), Stream.of(given).map(BigDecimal::new).toList());
  }

  /** The bids in order, each with its place. */
  private static List<String> order(Entry... entries) {
    return Ranking.of(n("20"), List.of(entries)).stream()
        .map(r -> r.place() + ":" + r.entry().bidNo())
        .toList();
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
    assertThat(order(entry(1, "900000", "60"), entry(2, "1000000", "70")))
        .containsExactly("1:2", "2:1");
  }

  @Test
  void aTieGoesToTheLowerPrice() {
    // 20.00 + 60.00 = 18.00 + 62.00
    assertThat(order(entry(1, "1000000", "62"), entry(2, "900000", "60")))
        .containsExactly("1:2", "2:1");
  }

  /** 87令57: alike in both they stand side by side, and the next place comes after all of them. */
  @Test
  void aTieAtTheSamePriceIsOnePlaceAndTheNextComesAfterAllOfThem() {
    assertThat(
            order(
                entry(4, "900000", "50"),
                entry(3, "900000.00", "60.00"),
                entry(1, "900000", "60"),
                entry(2, "900000", "61")))
        .containsExactly("1:2", "2:1", "2:3", "4:4");
  }

  /** 214号25: of a consultation equal ones stand by their technical merit. */
  @Test
  void aTieOfAConsultationAtTheSamePriceGoesToTheGreaterTechnicalMerit() {
    assertThat(
            order(
                consulted(1, "900000", "30", "60"),
                consulted(2, "900000", "40", "60"),
                consulted(3, "900000", "30.00", "60"),
                consulted(4, "1000000", "50", "60")))
        .containsExactly("1:2", "2:1", "2:3", "4:4");
  }
}
