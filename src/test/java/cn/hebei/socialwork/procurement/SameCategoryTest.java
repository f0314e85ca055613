package cn.hebei.socialwork.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.procurement.SameCategory.Lot;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** B10: what is bought of one category in a year is counted together. */
class SameCategoryTest {

  private static final BigDecimal AMOUNT = new BigDecimal("300000.00");

  private static SameCategory year(String own, String... others) {
    return new SameCategory(
        new BigDecimal(own),
        List.of(others).stream().map(o -> new Lot("另一包", new BigDecimal(o))).toList());
  }

  @Test
  void allLotsOfTheYearAreSummedToTheCent() {
    assertThat(year("100000.01", "99999.99", "100000.00").total()).isEqualByComparingTo(AMOUNT);
  }

  /** B48: the amount itself is reached, a cent below it is not. */
  @Test
  void theYearTogetherReachesAnAmountToTheCent() {
    assertThat(year("100000.01", "99999.99", "100000.00").reaches(AMOUNT)).isTrue();
    assertThat(year("100000.00", "99999.99", "100000.00").reaches(AMOUNT)).isFalse();
  }

  @Test
  void twoLotsBelowTheAmountThatReachItTogetherAreSplit() {
    assertThat(year("150000.00", "150000.00").splits(AMOUNT)).isTrue();
    assertThat(year("150000.00", "149999.99").splits(AMOUNT)).isFalse();
  }

  @Test
  void aLotThatReachesTheAmountByItselfIsNotSplit() {
    assertThat(year("300000.00").splits(AMOUNT)).isFalse();
    assertThat(year("299999.99").splits(AMOUNT)).isFalse();
  }
}
