package cn.hebei.socialwork.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts in the characters of 正确填写票据和结算凭证的基本规定. */
class ChineseAmountTest {

  @ParameterizedTest
  @CsvSource({
    "1470000.00, 壹佰肆拾柒万元整",
    "0, 零元整",
    "0.05, 伍分",
    "0.50, 伍角整",
    "0.32, 叁角贰分",
    "1, 壹元整",
    "10, 壹拾元整",
    "1409.50, 壹仟肆佰零玖元伍角整",
    "6007.14, 陆仟零柒元壹角肆分",
    "325.04, 叁佰贰拾伍元零肆分",
    "16409.02, 壹万陆仟肆佰零玖元零贰分",
    "100000.00, 壹拾万元整",
    "100500.00, 壹拾万零伍佰元整",
    "1000500.00, 壹佰万零伍佰元整",
    "1050000.00, 壹佰零伍万元整",
    "1432109.87, 壹佰肆拾叁万贰仟壹佰零玖元捌角柒分",
    "100000000.00, 壹亿元整",
    "105000000.00, 壹亿零伍佰万元整",
    "1000005000.00, 壹拾亿零伍仟元整",
    "100010001.01, 壹亿零壹万零壹元零壹分",
    "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
  })
  void anAmountReadsAsOnABill(BigDecimal yuan, String words) {
    assertThat(ChineseAmount.inWords(yuan)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1000000000000.00"})
  void whatNoPaperHasIsRefused(BigDecimal yuan) {
    assertThatThrownBy(() -> ChineseAmount.inWords(yuan))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.001", "0.005"})
  void nothingIsRounded(BigDecimal yuan) {
    assertThatThrownBy(() -> ChineseAmount.both(yuan)).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1470000; 1,470,000.00元（大写：壹佰肆拾柒万元整）"})
  void bothStandTogether(BigDecimal yuan, String words) {
    assertThat(ChineseAmount.both(yuan)).isEqualTo(words);
  }
}
