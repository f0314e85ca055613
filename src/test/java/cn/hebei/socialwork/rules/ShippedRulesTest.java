package cn.hebei.socialwork.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.PlainDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of the law (B1 to B54) as the program brings them, on the days they hold. */
class ShippedRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate RELIEF = LocalDate.of(2026, 10, 1);

  private final JdbcClient jdbc = PlainDatabase.of("rules");
  private final Rules rules = new Rules(jdbc);
  private final List<RuleValue> all = new RuleVersions(jdbc).all();

  @ParameterizedTest
  @CsvSource({
    "intent.days,30日,S",
    "supplier.clean-years,3年,V",
    "recusal.years,3年,V",
    "recusal.kin-degrees,3代,V",
    "notice.days,5工作日,V",
    "documents.days,5工作日,V",
    "notice.media,中国政府采购网、河北省政府采购网等媒体,M",
    "documents.takers-least,3家,V",
    "tender.bid-days,20日,V",
    "tender.clarify-days,15日,V",
    "tender.minimum-bidders,3家,V",
    "tender.minimum-qualified,3家,V",
    "tender.price-share-min,0.10（10%）,V",
    "consult.response-days,10日,S",
    "consult.documents-days,5工作日,S",
    "consult.clarify-days,5日,M",
    "consult.group-size,3人,M",
    "consult.expert-share,2/3,M",
    "consult.final-least,3家,M",
    "consult.final-least-services,2家,V",
    "consult.price-share-min,0.10（10%）,S",
    "consult.price-share-max,0.30（30%）,S",
    "negotiate.response-days,3工作日,S",
    "inquiry.response-days,3工作日,S",
    "single.publicity-days,5工作日,V",
    "bond.bid-share,0.02（2%）,V",
    "bond.refund-losers-days,5工作日,V",
    "bond.refund-winner-days,5工作日,V",
    "bond.refund-withdrawn-days,5工作日,V",
    "consult.notice-days,3工作日,M",
    "bond.performance-share,0.10（10%）,V",
    "tender.committee-size,5人,V",
    "committee.expert-share,2/3,V",
    "committee.large-size,7人,V",
    "committee.large-from,'10,000,000元',V",
    "review.price-full,100分,V",
    "lowprice.applies,是,S",
    "lowprice.mean-share,0.50（50%）,S",
    "lowprice.second-share,0.50（50%）,S",
    "lowprice.ceiling-share,0.45（45%）,S",
    "lowprice.ceiling-share-most,0.65（65%）,S",
    "lowprice.explain-minutes,30分钟,S",
    "award.report-days,2工作日,V",
    "award.decision-days,5工作日,V",
    "award.publish-days,2工作日,V",
    "award.notice-days,1工作日,V",
    "agreement.copy-days,7工作日,V",
    "agreement.term-years,1年,S",
    "agreement.cycle-years-most,3年,S",
    "agreement.supplement-share,0.10（10%）,V",
    "enquiry.answer-days,3工作日,V",
    "challenge.raise-days,7工作日,V",
    "challenge.answer-days,7工作日,V",
    "complaint.raise-days,15工作日,V",
    "complaint.check-days,5工作日,V",
    "complaint.decide-days,30工作日,V",
    "complaint.suspend-days,30日,V",
    "stop.refund-days,5工作日,V",
    "archive.years,15年,V",
    "privacy.child-age,14岁,V"
  })
  void everyNumberIsThereWithItsUnitAndBasis(String key, String shown, String basis) {
    RuleValue rule = rules.get(key, DAY);
    assertThat(rule.shownWithUnit()).isEqualTo(shown);
    assertThat(rule.basis()).isEqualTo(basis);
    assertThat(rule.article()).isNotBlank();
    assertThat(rule.standing()).isEqualTo(basis.equals("V") ? "已核对原文" : "待法务确认");
  }

  @Test
  void hebeisAmountsAreMarkedAsSamplesAtEveryLevel() {
    List<RuleValue> amounts =
        all.stream().filter(v -> Theme.of(v.key()) == Theme.THRESHOLD).toList();
    assertThat(amounts).hasSize(6).allMatch(RuleValue::sample);
    assertThat(amounts).allMatch(v -> v.standing().equals("样例，待核实"));
    assertThat(all).filteredOn(RuleValue::sample).containsExactlyElementsOf(amounts);
  }

  @Test
  void aLowPriceIsToldByFiguresFromItsDayOnAndNotBefore() {
    LocalDate first = LocalDate.of(2026, 2, 1);
    assertThat(rules.yes("lowprice.applies", first.minusDays(1))).isFalse();
    assertThat(rules.find("lowprice.mean-share", first.minusDays(1))).isEmpty();
    assertThat(rules.yes("lowprice.applies", first)).isTrue();
    assertThat(rules.number("lowprice.mean-share", first)).isEqualByComparingTo("0.5");
  }

  @Test
  void reliefIsOffBeforeItsDayAndAfter() {
    assertThat(rules.yes("relief.emergency", RELIEF.minusDays(1))).isFalse();
    assertThat(rules.yes("relief.emergency", RELIEF)).isFalse();
    assertThat(rules.get("relief.emergency", RELIEF).effectiveFrom()).isEqualTo(RELIEF);
  }

  @Test
  void twoThirdsAreReachedExactly() {
    Fraction experts = rules.fraction("committee.expert-share", DAY);
    assertThat(experts.reachedBy(2, 3)).isTrue();
    assertThat(experts.reachedBy(4, 7)).isFalse();
    assertThat(experts.reachedBy(5, 7)).isTrue();
  }

  @Test
  void everyRuleHasAThemeAndAValueOfItsUnit() {
    assertThat(all)
        .filteredOn(v -> !v.key().equals("help.contact"))
        .allMatch(v -> Theme.of(v.key()) != Theme.OTHER);
    assertThat(all).allSatisfy(v -> assertThat(SettingLimits.refusal(v, v.value())).isEmpty());
  }

  @Test
  void noTwoVersionsOfARuleAreInForceTogetherAndNoneContradictsAnother() {
    List<LocalDate> days = all.stream().map(RuleValue::effectiveFrom).distinct().toList();
    InForce inForce = new InForce(all);
    for (LocalDate day : days) {
      Map<String, Long> holding =
          all.stream()
              .filter(v -> !v.effectiveFrom().isAfter(day))
              .filter(v -> v.effectiveTo() == null || !v.effectiveTo().isBefore(day))
              .collect(Collectors.groupingBy(RuleValue::key, Collectors.counting()));
      assertThat(holding.values()).allMatch(n -> n == 1);
      holding
          .keySet()
          .forEach(
              key ->
                  assertThat(inForce.contradiction(key, rules.get(key, day).value(), day))
                      .as("%s on %s", key, day)
                      .isEmpty());
    }
  }
}
