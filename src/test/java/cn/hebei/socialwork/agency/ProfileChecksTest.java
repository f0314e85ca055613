package cn.hebei.socialwork.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agency may state about itself, field by field (P9: nobody else looks at it first). */
class ProfileChecksTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 9, 2);

  @Test
  void aWholeProfileIsTaken() {
    assertThat(ProfileChecks.refusal(AgencyData.whole("91350100M000100Y43"), TODAY)).isEmpty();
  }

  @Test
  void whatSigningUpAsksForIsEnough() {
    ProfileEntry least =
        AgencyData.entry(
            Map.of(
                "creditCode", "91350100M000100Y43",
                "legalRepresentative", "王一",
                "charterClause", "社会工作服务",
                "officeAddress", "某街1号",
                "phone", "0311-87654321"));
    assertThat(ProfileChecks.refusal(least, TODAY)).isEmpty();
    assertThat(ProfileField.missing(least))
        .containsExactly(
            "机构类型", "成立登记日期", "实际控制人", "联系人", "业务范围", "税务登记情况", "开户银行", "开户名称", "银行账号");
  }

  @ParameterizedTest
  @CsvSource({
    "creditCode, 91350100M000100Y44, 统一社会信用代码",
    "kind, COMPANY, 机构类型",
    "registeredOn, 2024-09-03, 成立登记日期",
    "registeredOn, 2024-02-30, 成立登记日期",
    "registeredOn, 1899-12-31, 成立登记日期",
    "legalRepresentative, '', 法定代表人",
    "controller, 王\u200B一, 实际控制人",
    "phone, 十二, 联系电话",
    "phone, '', 联系电话",
    "officeAddress, '', 办公地址",
    "charterClause, '', 章程中的社会工作宗旨和内容",
    "bankAccountNumber, 1234567, 银行账号",
    "bankAccountNumber, 6227A0000012345, 银行账号",
    "bankName, '', 开户银行"
  })
  void eachRefusalIsOneSentenceThatNamesTheField(String field, String value, String label) {
    assertThat(ProfileChecks.refusal(with(field, value), TODAY))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("“" + label + "”").matches("[^。]+。"));
  }

  @Test
  void registeredTodayIsRegistered() {
    assertThat(ProfileChecks.refusal(with("registeredOn", "2024-09-02"), TODAY)).isEmpty();
  }

  @Test
  void fullWidthSignsAndBlanksInNumbersAreForgiven() {
    ProfileEntry typed =
        AgencyData.entry(Map.of("creditCode", "９１３５０１００ M000100Y43", "phone", "０３１１－87654321"));
    assertThat(typed.creditCode()).isEqualTo("91350100M000100Y43");
    assertThat(typed.phone()).isEqualTo("0311-87654321");
  }

  private static ProfileEntry with(String field, String value) {
    Map<String, String> fields = new TreeMap<>(AgencyData.WHOLE);
    fields.put("creditCode", "91350100M000100Y43");
    fields.put(field, value);
    return AgencyData.entry(fields);
  }
}
