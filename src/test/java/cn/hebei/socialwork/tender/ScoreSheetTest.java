package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R49, B23, B24: price, capability and quality, a hundred points in all. */
class ScoreSheetTest {

  private static Factor capability(String points) {
    return new Factor("团队", Factor.Kind.CAPABILITY, new BigDecimal(points), "");
  }

  private static Factor quality(String points) {
    return new Factor("方案", Factor.Kind.QUALITY, new BigDecimal(points), "");
  }

  private static Optional<String> refusal(String price, Factor... factors) {
    return new ScoreSheet(new BigDecimal(price), List.of(factors))
        .refusal(Course.OPEN_TENDER, BigDecimal.valueOf(100));
  }

  @Test
  void priceCapabilityAndQualityWithAHundredPointsStand() {
    assertThat(refusal("20", capability("40"), quality("40"))).isEmpty();
  }

  @Test
  void theLowestPriceAloneNeverWins() {
    assertThat(refusal("100")).hasValueSatisfying(s -> assertThat(s).contains("统筹考虑"));
  }

  @Test
  void withoutCapabilityOrQualityItIsRefused() {
    assertThat(refusal("20", quality("80")))
        .hasValueSatisfying(s -> assertThat(s).contains("服务能力"));
    assertThat(refusal("20", capability("80")))
        .hasValueSatisfying(s -> assertThat(s).contains("工作质量"));
  }

  @Test
  void ninetyNineAndAHundredAndOneHundredthAreRefused() {
    assertThat(refusal("20", capability("40"), quality("39")))
        .hasValueSatisfying(s -> assertThat(s).contains("合计99分，应为100分"));
    assertThat(refusal("20", capability("40"), quality("40.01")))
        .hasValueSatisfying(s -> assertThat(s).contains("合计100.01分"));
  }

  @Test
  void twoFactorsOfTheSameNameAreRefused() {
    assertThat(
            refusal(
                "20",
                capability("40"),
                new Factor("团队", Factor.Kind.QUALITY, new BigDecimal("40"), "")))
        .hasValueSatisfying(s -> assertThat(s).contains("重复"));
  }
}
