package cn.hebei.socialwork.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values a setting may take (P44): whatever is accepted, running cases can count with. */
class SettingLimitsTest {

  private static RuleValue setting(String unit, String value) {
    return new RuleValue(
        "k",
        value,
        unit,
        "某项",
        "系统默认，可改",
        "D",
        LocalDate.of(2021, 2, 24),
        null,
        "system",
        1,
        false,
        "");
  }

  @ParameterizedTest
  @CsvSource({
    "日,5,1",
    "日,5,365",
    "工作日,5,20",
    "分,60,0",
    "分,60,100",
    "分,60,59.75",
    "比例,0.3,0",
    "比例,0.3,1",
    "比例,0.3,0.3333",
    "月-日,09-01,12-31",
    "是否,true,false",
    "周期,MONTH,HALF_YEAR",
    "次,3,4",
    "分数,2/3,1/1",
    "分数,2/3,3/4",
    "元,100,99.99",
    "联系方式,民政厅,省民政厅"
  })
  void whatFitsItsUnitIsAccepted(String unit, String now, String value) {
    assertThat(SettingLimits.refusal(setting(unit, now), value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "日,5,0",
    "日,5,5.5",
    "日,5,366",
    "日,5,999999999999",
    "日,5,-1",
    "日,5,05",
    "日,5,1e2",
    "工作日,5,5.5",
    "工作日,5,five",
    "分,60,100.01",
    "分,60,-1",
    "分,60,59.755",
    "分,60,1E+2",
    "比例,0.3,1.0001",
    "比例,0.3,30",
    "比例,0.3,0.33333",
    "比例,0.3,-0.1",
    "比例,0.3,1E-2",
    "月-日,09-01,02-30",
    "月-日,09-01,02-29",
    "月-日,09-01,9-1",
    "是否,true,maybe",
    "周期,MONTH,WEEK",
    "次,3,0",
    "次,3,2.5",
    "次,3,9999999999",
    "分数,2/3,4/3",
    "分数,2/3,0/3",
    "分数,2/3,0.67",
    "元,100,1E9",
    "元,100,0.001"
  })
  void whatDoesNotFitIsRefusedInOneSentence(String unit, String now, String value) {
    assertThat(SettingLimits.refusal(setting(unit, now), value))
        .hasValueSatisfying(s -> assertThat(s).startsWith("“某项”的值不符合单位").endsWith("。"));
  }

  @Test
  void aTextWithoutLettersOrWithControlCharactersIsRefused() {
    RuleValue text = setting("联系方式", "民政厅");
    assertThat(SettingLimits.refusal(text, " ")).isPresent();
    assertThat(SettingLimits.refusal(text, "a\0b")).isPresent();
    assertThat(SettingLimits.refusal(text, "字".repeat(201))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "60,80,90,true",
    "60,60,90,false",
    "60,90,90,false",
    "60,95,90,false",
    "59.99,60,60.01,true"
  })
  void theLinesRise(String pass, String good, String excellent, boolean fits) {
    Map<String, String> on =
        Map.of(
            "evaluation.pass-from", pass,
            "evaluation.good-from", good,
            "evaluation.excellent-from", excellent);
    assertThat(Contradictions.of(on).isEmpty()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({"0.10,0.10,true", "0.10,0.0999,false"})
  void thePriceWeighsAtLeastWhatTheLawSays(String least, String most, boolean fits) {
    Map<String, String> on =
        Map.of("tender.price-share-min", least, "tender.price-share-max", most);
    assertThat(Contradictions.of(on).isEmpty()).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "tender.bid-days,91,tender.bid-days-most,90",
    "tender.clarify-days,21,tender.bid-days,20",
    "consult.response-days,61,consult.response-days-most,60",
    "threshold.limit.county,300000.01,threshold.open.county,300000",
    "lowprice.ceiling-share,0.66,lowprice.ceiling-share-most,0.65",
    "tender.committee-size,9,committee.large-size,7",
    "consult.price-share-min,0.31,consult.price-share-max,0.30",
    "consult.final-least-services,4,consult.final-least,3",
    "agreement.term-years,4,agreement.cycle-years-most,3",
    "cycle.years,4,agreement.cycle-years-most,3"
  })
  void whatMustNotBeAboveAnotherIsRefusedInOneSentence(
      String low, String below, String high, String above) {
    assertThat(Contradictions.of(Map.of(low, below, high, above)))
        .hasValueSatisfying(s -> assertThat(s).endsWith("。").doesNotContain("%s"));
    assertThat(Contradictions.of(Map.of(low, above, high, above))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tender.committee-size", "committee.large-size", "consult.group-size"})
  void aCommitteeIsOdd(String key) {
    assertThat(Contradictions.of(Map.of(key, "6"))).isPresent();
    assertThat(Contradictions.of(Map.of(key, "7"))).isEmpty();
  }
}
