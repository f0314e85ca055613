package cn.hebei.socialwork.service;

import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The sums that a report must get right (R81, R82).
 *
 * @param agreed yuan of the agreement
 * @param spentElsewhere yuan that the other periods' reports say were spent
 * @param openBefore cases that the report before this one leaves open, when it is in
 */
record ReportArithmetic(BigDecimal agreed, BigDecimal spentElsewhere, OptionalInt openBefore) {

  /**
   * What is wrong with a report, in one sentence.
   *
   * @param declared the total that the agency wrote down
   */
  Optional<String> refusal(AgencyReport report, BigDecimal declared) {
    return cases(report.cases()).or(() -> money(report.spentTotal(), declared));
  }

  private Optional<String> cases(AgencyReport.Cases cases) {
    if (openBefore.isPresent() && openBefore.getAsInt() != cases.before()) {
      return Optional.of(
          "“期初在案个案”填写%d个，与上期报告的期末在案%d个不一致，请核对。".formatted(cases.before(), openBefore.getAsInt()));
    }
    return cases.after() < 0
        ? Optional.of(
            "“结案个案”%d个，多于期初在案和新开之和%d个，请核对。"
                .formatted(cases.closed(), cases.before() + cases.opened()))
        : Optional.empty();
  }

  private Optional<String> money(BigDecimal sum, BigDecimal declared) {
    if (sum.compareTo(declared) != 0) {
      return Optional.of(
          "“本期支出合计”填写%s，与各项支出之和%s不一致，请核对。".formatted(Facts.money(declared), Facts.money(sum)));
    }
    BigDecimal cumulative = spentElsewhere.add(sum);
    return cumulative.compareTo(agreed) > 0
        ? Optional.of(
            "“本期支出合计”%s加上其他各期已报支出%s，累计%s，超过协议金额%s，请核对。"
                .formatted(
                    Facts.money(sum),
                    Facts.money(spentElsewhere),
                    Facts.money(cumulative),
                    Facts.money(agreed)))
        : Optional.empty();
  }
}
