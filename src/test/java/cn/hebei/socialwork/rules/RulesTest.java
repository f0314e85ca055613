package cn.hebei.socialwork.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.support.PlainDatabase;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every rule has its dated versions; only settings change, and only from a day to come (P44). */
class RulesTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 9, 2);
  private static final LocalDate NEXT = LocalDate.of(2025, 1, 1);

  private final JdbcClient jdbc = PlainDatabase.of("rules");
  private final Rules rules = new Rules(jdbc);
  private final TimeSource time = mock(TimeSource.class);
  private final RuleBook book = new RuleBook(new RuleVersions(jdbc), time, mock(AuditTrail.class));

  @BeforeEach
  void rules() {
    jdbc.sql("delete from rule_value").update();
    when(time.today()).thenReturn(TODAY);
    rule("share", "0.15", "比例", "V");
    rule("days", "30", "日", "D");
    rule("part", "0.5", "比例", "D");
    rule("asks", "true", "是否", "D");
    rule("period", "QUARTER", "周期", "D");
    rule("opens", "09-01", "月-日", "D");
    rule("text", "正定县", "文字", "D");
  }

  private void rule(String key, String value, String unit, String basis) {
    jdbc.sql(
            "insert into rule_value (key, value, unit, title, article, basis, effective_from,"
                + " changed_by) values (?, ?, ?, ?, '', ?, date '2021-01-01', 'test')")
        .params(key, value, unit, key, basis)
        .update();
  }

  private boolean accepts(String key, String value) {
    return book.change(key, value, NEXT, "admin").isEmpty();
  }

  @Test
  void aValueIsReadAsWhatItIs() {
    assertThat(rules.number("share", TODAY)).isEqualTo("0.15");
    assertThat(rules.whole("days", TODAY)).isEqualTo(30);
    assertThat(rules.yes("asks", TODAY)).isTrue();
    assertThat(rules.monthDay("opens", TODAY)).isEqualTo(MonthDay.of(9, 1));
    assertThat(accepts("asks", "false")).isTrue();
    assertThat(rules.yes("asks", NEXT)).isFalse();
  }

  @Test
  void aMissingValueIsAFault() {
    assertThatThrownBy(() -> rules.get("share", LocalDate.of(2020, 12, 31)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no rule value share on 2020-12-31");
  }

  @Test
  void aChangeHoldsFromItsDayAndTheOldVersionStays() {
    assertThat(accepts("days", "45")).isTrue();
    assertThat(rules.whole("days", NEXT.minusDays(1))).isEqualTo(30);
    assertThat(rules.whole("days", NEXT)).isEqualTo(45);
    assertThat(book.versions()).filteredOn(v -> v.key().equals("days")).hasSize(2);
  }

  @Test
  void whatLawSaysIsNotChangedHere() {
    assertThat(book.change("share", "0.10", NEXT, "admin")).hasValue("该项依据法规或通知，不能在此修改。");
    assertThat(book.change("unknown", "1", NEXT, "admin")).isPresent();
  }

  @Test
  void nothingChangesThePast() {
    assertThat(book.change("days", "45", TODAY.minusDays(1), "admin"))
        .hasValue("“生效日期”不能早于今天，也不能晚于5年之后。");
    assertThat(book.change("days", "45", TODAY, "admin")).isEmpty();
  }

  @Test
  void aVersionThatIsNotPastMayBeReplaced() {
    assertThat(accepts("days", "45")).isTrue();
    assertThat(accepts("days", "46")).isTrue();
    assertThat(rules.whole("days", NEXT)).isEqualTo(46);
    assertThat(book.versions())
        .as("what was entered first stays, as the first revision")
        .filteredOn(v -> v.key().equals("days"))
        .extracting(RuleValue::value, RuleValue::revision)
        .containsExactly(tuple("46", 2), tuple("45", 1), tuple("30", 1));
  }

  @Test
  void aVersionEndsOnTheDayBeforeTheNextOne() {
    assertThat(accepts("days", "45")).isTrue();
    assertThat(book.change("days", "40", NEXT.minusDays(10), "admin")).isEmpty();
    assertThat(book.versions())
        .filteredOn(v -> v.key().equals("days"))
        .extracting(RuleValue::value, RuleValue::effectiveTo)
        .containsExactly(
            tuple("45", null), tuple("40", NEXT.minusDays(1)), tuple("30", NEXT.minusDays(11)));
    assertThat(rules.find("days", LocalDate.of(2020, 1, 1))).isEmpty();
  }

  @Test
  void aValueMustFitItsUnit() {
    assertThat(book.change("days", "many", NEXT, "admin")).hasValue("“days”的值不符合单位“日”：应为1至365的整数。");
    assertThat(accepts("days", "1234567890123")).isFalse();
    assertThat(accepts("part", "-0.01")).isFalse();
    assertThat(accepts("part", "1.01")).isFalse();
    assertThat(accepts("part", "half")).isFalse();
    assertThat(accepts("part", "1")).isTrue();
    assertThat(book.change("part", "0", TODAY, "admin")).isEmpty();
    assertThat(accepts("asks", "yes")).isFalse();
    assertThat(accepts("period", "WEEK")).isFalse();
    assertThat(accepts("period", "MONTH")).isTrue();
    assertThat(accepts("opens", "02-29")).as("not every year").isFalse();
    assertThat(accepts("opens", "13-01")).isFalse();
    assertThat(accepts("opens", "10-15")).isTrue();
    assertThat(accepts("text", " ")).isFalse();
    assertThat(accepts("text", "县".repeat(201))).isFalse();
    assertThat(accepts("text", "县".repeat(200))).isTrue();
  }

  @Test
  void peopleReadTheWordsOfAChoice() {
    assertThat(rules.get("period", TODAY).shown()).isEqualTo("按季度");
    assertThat(rules.get("asks", TODAY).shown()).isEqualTo("是");
    assertThat(rules.get("days", TODAY).shown()).isEqualTo("30");
    assertThat(rules.get("days", TODAY).shownWithUnit()).isEqualTo("30日");
    assertThat(rules.get("share", TODAY).shownWithUnit()).isEqualTo("0.15（15%）");
    assertThat(rules.get("days", TODAY).choices()).isEmpty();
  }
}
