package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** B18: a bid bond of at most two per cent of the budget, to the cent. */
class BondLimitTest {

  private static final String SCOPE = "130123-01-2025";
  private static final RuleValue SHARE =
      new RuleValue(
          "bond.bid-share",
          "0.02",
          "比例",
          "投标保证金上限",
          "政府采购法实施条例第三十三条",
          "V",
          LocalDate.of(2015, 3, 1),
          null,
          "system",
          1,
          false,
          "");

  private final CaseRules rules = mock(CaseRules.class);
  private final BondLimit limit = new BondLimit(rules);

  BondLimitTest() {
    when(rules.get(eq(SCOPE), eq("bond.bid-share"), any())).thenReturn(SHARE);
    when(rules.shown(SCOPE, "bond.bid-share")).thenReturn(SHARE);
  }

  private boolean refused(String budget, String bond) {
    return limit.refusal(SCOPE, new BigDecimal(budget), new BigDecimal(bond)).isPresent();
  }

  @Test
  void twoPerCentOfTheBudgetIsTheMost() {
    assertThat(refused("1800000.00", "36000.00")).isFalse();
    assertThat(refused("1800000.00", "36000.01")).isTrue();
    assertThat(refused("1800000.00", "0.00")).as("none at all").isFalse();
  }

  @Test
  void aFractionOfACentIsNotGranted() {
    assertThat(refused("100000.99", "2000.01")).isFalse();
    assertThat(refused("100000.99", "2000.02")).isTrue();
  }

  @Test
  void whoeverDraftsIsToldTheGreatestAmountAndTheArticle() {
    assertThat(limit.refusal(SCOPE, new BigDecimal("1800000.00"), new BigDecimal("36000.01")))
        .hasValueSatisfying(
            s -> assertThat(s).contains("“投标保证金”36,000.01元", "最高为36,000.00元", "条例第三十三条"));
    assertThat(limit.words(SCOPE, new BigDecimal("1800000.00"))).contains("36,000.00元", "2%");
  }
}
