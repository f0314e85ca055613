package cn.hebei.socialwork.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agreement.Agreement.ReportPeriod;
import cn.hebei.socialwork.plan.Plan;
import cn.hebei.socialwork.plan.Plan.BudgetLine;
import cn.hebei.socialwork.plan.Plan.Fund;
import cn.hebei.socialwork.plan.Plan.LineKind;
import cn.hebei.socialwork.tender.Award;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftRulesTest {

  private static final BigDecimal SHARE = new BigDecimal("0.15");
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final LocalDate TO = LocalDate.of(2025, 12, 31);

  private static Plan plan(String service, String evaluation) {
    return plan(service, evaluation, TO);
  }

  private static Plan plan(String service, String evaluation, LocalDate to) {
    return new Plan(
        List.of("130123100"),
        FROM,
        to,
        "needs",
        "goals",
        List.of("basis"),
        List.of(
            new BudgetLine(LineKind.SERVICE, Fund.DEPARTMENT_BUDGET, new BigDecimal(service)),
            new BudgetLine(LineKind.EVALUATION, Fund.LOTTERY, new BigDecimal(evaluation))),
        List.of(),
        "130123-officer",
        null);
  }

  private static Agreement terms(String amount, LocalDate from, LocalDate to, int cycleYear) {
    return new Agreement(
        "130123-01-2025",
        "agency-1",
        new BigDecimal(amount),
        from,
        to,
        cycleYear,
        ReportPeriod.QUARTER,
        1,
        null);
  }

  private static DraftRules awarded(String price, Plan plan) {
    Award award = new Award("agency-1", new BigDecimal(price), LocalDate.of(2024, 12, 1), true);
    return awarded(award, plan, LocalDate.of(2024, 12, 1));
  }

  private static DraftRules awarded(Award award, Plan plan, LocalDate today) {
    return new DraftRules(new Origin(award, null), plan, SHARE, 3, today);
  }

  private static DraftRules awardedOn(LocalDate day) {
    return awarded(
        new Award("agency-1", new BigDecimal("1500000.00"), day, true),
        plan("1530000.00", "270000.00"),
        day.plusDays(10));
  }

  private static DraftRules renewed(int lastCycleYear, LocalDate lastDay) {
    Agreement last = terms("1500000.00", lastDay.minusYears(1).plusDays(1), lastDay, lastCycleYear);
    StoredAgreement stored =
        new StoredAgreement(
            last, new Sections("", "", "", "", "", "", ""), "130123-officer", 1, null, null);
    return new DraftRules(
        new Origin(null, stored),
        plan("1530000.00", "270000.00"),
        SHARE,
        3,
        LocalDate.of(2024, 12, 1));
  }

  @Test
  void exactlyFifteenPercentOfAmountAndSupportIsEnough() {
    assertThat(
            awarded("1530000.00", plan("1530000.00", "270000.00"))
                .refusal(terms("1530000.00", FROM, TO, 1)))
        .isEmpty();
  }

  @Test
  void oneCentLessThanFifteenPercentIsRefusedWithTheAmounts() {
    assertThat(
            awarded("1530000.01", plan("1530000.01", "269999.99"))
                .refusal(terms("1530000.01", FROM, TO, 1)))
        .get()
        .asString()
        .contains("269,999.99元", "1,800,000.00元", "270,000.00元", "冀民〔2021〕22号五(三)");
  }

  /** The other reading: the agreement itself holds monitoring, supervision and evaluation (P24). */
  private static Plan inside(String service, String evaluation) {
    Plan plan = plan(service, evaluation);
    return new Plan(
        plan.towns(),
        plan.serviceFrom(),
        plan.serviceTo(),
        plan.needs(),
        plan.goals(),
        plan.basis(),
        plan.lines(),
        plan.milestones(),
        plan.draftedBy(),
        null,
        true);
  }

  @Test
  void insideTheAgreementExactlyFifteenPercentOfTheAmountIsEnough() {
    assertThat(
            awarded("1800000.00", inside("1530000.00", "270000.00"))
                .refusal(terms("1800000.00", FROM, TO, 1)))
        .isEmpty();
  }

  @Test
  void insideTheAgreementOneCentLessThanFifteenPercentIsRefused() {
    assertThat(
            awarded("1800000.00", inside("1530000.01", "269999.99"))
                .refusal(terms("1800000.00", FROM, TO, 1)))
        .get()
        .asString()
        .contains("1,800,000.00元中", "269,999.99元", "低于15%", "270,000.00元");
  }

  @Test
  void whatIsEnoughOutsideTheAgreementIsEnoughForAnAmountBelowThePlanToo() {
    assertThat(
            awarded("1500000.00", plan("1530000.00", "264705.89"))
                .refusal(terms("1500000.00", FROM, TO, 1)))
        .isEmpty();
    assertThat(
            awarded("1500000.00", plan("1530000.00", "264705.88"))
                .refusal(terms("1500000.00", FROM, TO, 1)))
        .isPresent();
  }

  @Test
  void anAmountOtherThanTheAwardedPriceIsRefused() {
    assertThat(
            awarded("1500000.00", plan("1530000.00", "270000.00"))
                .refusal(terms("1499999.99", FROM, TO, 1)))
        .get()
        .asString()
        .contains("协议金额", "1,500,000.00元", "实质性改变");
  }

  @Test
  void aYearToTheDayIsEnoughAndOneDayMoreIsRefused() {
    DraftRules rules = awarded("1500000.00", plan("1530000.00", "270000.00"));
    assertThat(rules.refusal(terms("1500000.00", FROM, TO, 1))).isEmpty();
    assertThat(rules.refusal(terms("1500000.00", FROM, TO.plusDays(1), 1)))
        .get()
        .asString()
        .contains("服务结束日期", "一年一签");
  }

  @Test
  void aTermOutsideThePlanIsRefused() {
    assertThat(
            awarded("1500000.00", plan("1530000.00", "270000.00"))
                .refusal(terms("1500000.00", FROM.minusDays(1), TO.minusDays(1), 1)))
        .get()
        .asString()
        .contains("年度计划的服务期");
  }

  @Test
  void aTenderThatTookLongerMovesTheServiceOnAndLeavesItItsLength() {
    DraftRules rules = awardedOn(LocalDate.of(2025, 3, 1));
    LocalDate from = LocalDate.of(2025, 3, 11);
    assertThat(rules.firstDay()).as("nobody serves before the signing").isEqualTo(from);
    LocalDate to = LocalDate.of(2026, 3, 10);
    assertThat(rules.refusal(terms("1500000.00", from, to, 1))).isEmpty();
    assertThat(rules.refusal(terms("1500000.00", from, to.plusDays(1), 1)))
        .get()
        .asString()
        .contains("服务结束日期");
  }

  @Test
  void aTenderThatOutlastedTheWholePlanStillEndsInAnAgreement() {
    DraftRules rules = awardedOn(LocalDate.of(2026, 1, 20));
    LocalDate from = rules.firstDay();
    assertThat(from).isEqualTo("2026-01-30");
    assertThat(rules.lastDay(from)).isEqualTo("2027-01-29");
    assertThat(rules.refusal(terms("1500000.00", from, rules.lastDay(from), 1))).isEmpty();
  }

  @Test
  void aServicePlannedForLessThanAYearIsNotMadeLonger() {
    Plan half = plan("1530000.00", "270000.00", LocalDate.of(2025, 6, 30));
    DraftRules rules =
        awarded(
            new Award("agency-1", new BigDecimal("1500000.00"), LocalDate.of(2025, 1, 6), true),
            half,
            LocalDate.of(2025, 1, 10));
    assertThat(rules.lastDay(LocalDate.of(2025, 1, 10))).isEqualTo("2025-07-09");
    assertThat(
            rules.refusal(
                terms("1500000.00", LocalDate.of(2025, 1, 10), LocalDate.of(2025, 7, 10), 1)))
        .get()
        .asString()
        .contains("服务结束日期", "2025年7月9日", "时长不变");
  }

  @Test
  void aTermThatEndsBeforeItBeginsIsRefused() {
    assertThat(
            awarded("1500000.00", plan("1530000.00", "270000.00"))
                .refusal(terms("1500000.00", FROM, FROM.minusDays(1), 1)))
        .get()
        .asString()
        .contains("早于“服务开始日期”");
  }

  @Test
  void aRenewalStartsTheDayAfterTheLastAgreement() {
    DraftRules rules = renewed(1, LocalDate.of(2025, 3, 14));
    assertThat(rules.firstDay()).isEqualTo("2025-03-15");
    assertThat(rules.refusal(terms("1530000.00", LocalDate.of(2025, 3, 15), TO, 2))).isEmpty();
    assertThat(rules.refusal(terms("1530000.00", LocalDate.of(2025, 3, 16), TO, 2)))
        .get()
        .asString()
        .contains("服务开始日期", "2025年3月15日");
  }

  @Test
  void aRenewalNeverLeavesAGapBecauseItsPlanSaysSo() {
    DraftRules rules = renewed(1, LocalDate.of(2024, 12, 20));
    assertThat(rules.firstDay()).isEqualTo("2024-12-21");
    assertThat(
            rules.refusal(
                terms("1530000.00", LocalDate.of(2024, 12, 21), LocalDate.of(2025, 12, 20), 2)))
        .isEmpty();
    assertThat(rules.refusal(terms("1530000.00", FROM, TO, 2)))
        .get()
        .asString()
        .contains("服务开始日期", "2024年12月21日");
  }

  @Test
  void aRenewalMayCostUpToThePlansServiceBudgetButNotMore() {
    DraftRules rules = renewed(1, LocalDate.of(2024, 12, 31));
    assertThat(rules.refusal(terms("1530000.00", FROM, TO, 2))).isEmpty();
    assertThat(rules.refusal(terms("1530000.01", FROM, TO, 2)))
        .get()
        .asString()
        .contains("协议金额", "服务经费");
  }

  @Test
  void theThirdYearMayBeSignedButNotAFourth() {
    assertThat(renewed(2, LocalDate.of(2024, 12, 31)).refusal(terms("1500000.00", FROM, TO, 3)))
        .isEmpty();
    assertThat(renewed(3, LocalDate.of(2024, 12, 31)).refusal(terms("1500000.00", FROM, TO, 4)))
        .get()
        .asString()
        .contains("3年周期", "重新采购");
  }
}
