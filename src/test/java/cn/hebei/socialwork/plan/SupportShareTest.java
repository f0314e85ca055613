package cn.hebei.socialwork.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** R50: at least 15 % for monitoring, supervision and evaluation, compared exactly. */
class SupportShareTest {

  private static SupportShare share(String support, String total) {
    return new SupportShare(new BigDecimal(support), new BigDecimal(total), new BigDecimal("0.15"));
  }

  @Test
  void fifteenPercentExactlyHolds() {
    assertThat(share("270000.00", "1800000.00").holds()).isTrue();
    assertThat(share("270000.01", "1800000.00").holds()).isTrue();
  }

  @Test
  void oneCentLessDoesNotHoldThoughItRoundsToFifteenPercent() {
    assertThat(share("269999.99", "1800000.00").holds()).isFalse();
  }

  @Test
  void theLeastAmountIsRoundedUpToTheCent() {
    assertThat(share("0", "1800000.00").least()).isEqualTo("270000.00");
    assertThat(share("0", "100.01").least()).isEqualTo("15.01");
  }

  @Test
  void thePercentShownIsRoundedDown() {
    assertThat(share("269999.99", "1800000.00").percent()).isEqualTo("14.99%");
    assertThat(share("270000.00", "1800000.00").percent()).isEqualTo("15.00%");
    assertThat(share("0", "0.00").percent()).isEqualTo("0.00%");
  }

  @Test
  void theLeastShareIsTheRulesOwn() {
    assertThat(share("0", "1").leastPercent()).isEqualTo("15%");
    assertThat(SupportShare.percent(new BigDecimal("0.125"))).isEqualTo("12.5%");
    assertThat(SupportShare.percent(new BigDecimal("0.20"))).isEqualTo("20%");
  }
}
