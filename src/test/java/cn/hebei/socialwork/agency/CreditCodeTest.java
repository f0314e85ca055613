package cn.hebei.socialwork.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 32100-2015: 18 characters without I, O, S, V, Z, the last one computed. */
class CreditCodeTest {

  @Test
  void theExampleOfTheStandardIsValid() {
    assertThat(CreditCode.valid("91350100M000100Y43")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y44",
        "91350100M000100Y4",
        "91350100M000100Y430",
        "91350100M000100YI3",
        "19350100M000100Y43",
        "91350100m000100y43",
        ""
      })
  void aWrongDigitLengthLetterOrOrderIsNot(String code) {
    assertThat(CreditCode.valid(code)).isFalse();
  }

  @Test
  void smallLettersAndBlanksAroundAreForgivenWhenTyped() {
    assertThat(CreditCode.valid(CreditCode.normal(" 91350100m000100y43 "))).isTrue();
  }
}
