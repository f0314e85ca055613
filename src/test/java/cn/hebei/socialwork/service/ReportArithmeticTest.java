package cn.hebei.socialwork.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.service.AgencyReport.Cases;
import cn.hebei.socialwork.service.AgencyReport.CostKind;
import cn.hebei.socialwork.service.AgencyReport.Texts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReportArithmeticTest {

  private static BigDecimal yuan(String amount) {
    return new BigDecimal(amount);
  }

  private static AgencyReport report(Cases cases, String personnel, String travel) {
    return new AgencyReport(
        0,
        cases,
        0,
        0,
        Map.of(),
        2,
        Map.of(CostKind.PERSONNEL, yuan(personnel), CostKind.TRAVEL, yuan(travel)),
        new Texts("", "", ""));
  }

  private static ReportArithmetic agreement(String amount, String spentElsewhere) {
    return new ReportArithmetic(yuan(amount), yuan(spentElsewhere), OptionalInt.empty());
  }

  @Test
  void aReportThatAddsUpIsAccepted() {
    assertThat(
            agreement("100000.00", "40000.00")
                .refusal(report(new Cases(1, 3, 4), "59999.99", "0.01"), yuan("60000")))
        .isEmpty();
  }

  @Test
  void aTotalThatIsOneCentOffIsRefused() {
    assertThat(
            agreement("100000.00", "0")
                .refusal(report(new Cases(0, 0, 0), "100.00", "0.10"), yuan("100.11")))
        .hasValueSatisfying(s -> assertThat(s).contains("本期支出合计", "100.11元", "100.10元"));
  }

  @Test
  void spendingMoreThanTheAgreementByOneCentIsRefused() {
    assertThat(
            agreement("100000.00", "40000.00")
                .refusal(report(new Cases(0, 0, 0), "60000.00", "0.01"), yuan("60000.01")))
        .hasValueSatisfying(s -> assertThat(s).contains("累计100,000.01元", "协议金额100,000.00元"));
  }

  @Test
  void moreCasesClosedThanThereWereIsRefused() {
    assertThat(
            agreement("1.00", "0").refusal(report(new Cases(2, 3, 6), "0", "0"), BigDecimal.ZERO))
        .hasValueSatisfying(s -> assertThat(s).contains("结案个案", "6个", "5个"));
  }

  @Test
  void casesCarryOverFromTheReportBefore() {
    ReportArithmetic second =
        new ReportArithmetic(yuan("1.00"), BigDecimal.ZERO, OptionalInt.of(4));
    assertThat(second.refusal(report(new Cases(4, 0, 0), "0", "0"), BigDecimal.ZERO)).isEmpty();
    assertThat(second.refusal(report(new Cases(3, 0, 0), "0", "0"), BigDecimal.ZERO))
        .hasValueSatisfying(s -> assertThat(s).contains("期初在案个案", "3个", "4个"));
  }
}
