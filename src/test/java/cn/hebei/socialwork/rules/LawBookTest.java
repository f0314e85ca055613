package cn.hebei.socialwork.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.LawBook.Enactment;
import cn.hebei.socialwork.support.PlainDatabase;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A law changes by a new dated version with article and reason; nothing is overwritten (B1, B28).
 */
class LawBookTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate NEXT = LocalDate.of(2027, 1, 1);
  private static final String SAMPLE = "threshold.limit.county";
  private static final String ARTICLE = "某办字〔2026〕1号第2条";

  private final RuleVersions versions = new RuleVersions(PlainDatabase.of("rules"));
  private final TimeSource time = mock(TimeSource.class);
  private final AuditTrail audit = mock(AuditTrail.class);
  private final LawBook book = new LawBook(versions, time, audit);

  @BeforeEach
  void today() {
    when(time.today()).thenReturn(TODAY);
  }

  private static Enactment bidDays(String value, LocalDate from) {
    return new Enactment("tender.bid-days", value, "政府采购法第35条（修订）", "V", from, "法律修订");
  }

  private Optional<String> enact(Enactment wanted) {
    return book.enact(wanted, "admin");
  }

  @Test
  void aNewVersionHoldsFromItsDayAndTheOldOneEndsTheDayBefore() {
    assertThat(enact(bidDays("25", NEXT))).isEmpty();
    InForce all = new InForce(versions.all());
    assertThat(all.on(NEXT.minusDays(1), "tender.bid-days"))
        .hasValueSatisfying(
            v -> {
              assertThat(v.value()).isEqualTo("20");
              assertThat(v.effectiveTo()).isEqualTo(NEXT.minusDays(1));
            });
    assertThat(all.on(NEXT, "tender.bid-days"))
        .hasValueSatisfying(
            v -> {
              assertThat(v.value()).isEqualTo("25");
              assertThat(v.article()).isEqualTo("政府采购法第35条（修订）");
              assertThat(v.reason()).isEqualTo("法律修订");
              assertThat(v.changedBy()).isEqualTo("admin");
            });
    verify(audit)
        .append(
            eq("settings"),
            eq("admin"),
            eq("rules/tender.bid-days"),
            eq("“招标文件发出至投标截止”自2027-01-01起为25日，依据政府采购法第35条（修订）（已核对原文），理由：法律修订"),
            any());
  }

  @Test
  void whatIsEnteredAgainForTheSameDayCorrectsItAndBothStay() {
    assertThat(enact(bidDays("25", NEXT))).isEmpty();
    assertThat(enact(bidDays("22", NEXT))).isEmpty();
    assertThat(versions.all())
        .filteredOn(v -> v.key().equals("tender.bid-days"))
        .extracting(RuleValue::value, RuleValue::revision)
        .containsExactly(tuple("22", 2), tuple("25", 1), tuple("20", 1));
    assertThat(new InForce(versions.all()).on(NEXT, "tender.bid-days").orElseThrow().value())
        .isEqualTo("22");
  }

  @Test
  void aSampleIsConfirmedWithItsArticleOrCorrected() {
    RuleValue sample = new InForce(versions.all()).latest(SAMPLE).orElseThrow();
    assertThat(sample.standing()).isEqualTo("样例，待核实");
    assertThat(enact(new Enactment(SAMPLE, sample.value(), ARTICLE, "V", TODAY, "已核实省里公布的标准")))
        .isEmpty();
    RuleValue confirmed = new InForce(versions.all()).on(TODAY, SAMPLE).orElseThrow();
    assertThat(confirmed.standing()).isEqualTo("已核对原文");
    assertThat(confirmed.value()).isEqualTo(sample.value());
    assertThat(enact(new Enactment(SAMPLE, "500000", ARTICLE, "V", NEXT, "更正"))).isEmpty();
    assertThat(new InForce(versions.all()).on(NEXT, SAMPLE).orElseThrow().value())
        .isEqualTo("500000");
  }

  @Test
  void withoutArticleReasonOrAKnownBasisItIsRefusedInOneSentence() {
    assertThat(enact(new Enactment(SAMPLE, "1", " ", "V", NEXT, "更正")))
        .hasValue("“依据条文”须填写文号和条款，不超过200个字。");
    assertThat(enact(new Enactment(SAMPLE, "1", ARTICLE, "V", NEXT, "")))
        .hasValue("“登记理由”须填写，不超过200个字。");
    assertThat(enact(new Enactment(SAMPLE, "1", ARTICLE, "D", NEXT, "更正")))
        .hasValue("“核对情况”应从所列选项中选择。");
    assertThat(enact(new Enactment(SAMPLE, "1", "条".repeat(201), "V", NEXT, "更正"))).isPresent();
  }

  @Test
  void thePastTheSettingsAndUnknownRulesAreNotItsBusiness() {
    assertThat(enact(bidDays("25", TODAY.minusDays(1)))).hasValue("“生效日期”不能早于今天，也不能晚于5年之后。");
    assertThat(enact(bidDays("25", TODAY.plusYears(5).plusDays(1)))).isPresent();
    assertThat(enact(new Enactment("plan.opens", "10-01", ARTICLE, "V", NEXT, "更正")))
        .hasValue("该项不是法规或通知规定的事项，不能登记法规版本。");
    assertThat(enact(new Enactment("unknown", "1", ARTICLE, "V", NEXT, "更正"))).isPresent();
  }

  @Test
  void aValueThatFitsNeitherUnitNorTheOtherRulesIsRefused() {
    assertThat(enact(bidDays("二十", NEXT)))
        .hasValueSatisfying(s -> assertThat(s).contains("不符合单位“日”"));
    assertThat(enact(bidDays("14", NEXT)))
        .as("the documents may be clarified until fifteen days before")
        .hasValue("澄清修改至投标截止的最短天数15不能多于招标文件发出至投标截止的天数。");
    assertThat(enact(new Enactment(SAMPLE, "4000000.01", ARTICLE, "V", NEXT, "更正")))
        .hasValue("县级公开招标数额标准不能低于采购限额标准4000000.01。");
    assertThat(enact(new Enactment("committee.large-size", "8", ARTICLE, "V", NEXT, "更正")))
        .hasValue("大额项目评标委员会最少人数应为单数。");
    verify(audit, never()).append(any(), any(), any(), any(), any());
  }

  @Test
  void aVersionThatChangesNothingIsRefused() {
    assertThat(enact(new Enactment("tender.bid-days", "20", "政府采购法第35条", "V", NEXT, "无")))
        .hasValue("新版本的值、依据和核对情况与2027-01-01有效的版本相同，无须登记。");
  }
}
