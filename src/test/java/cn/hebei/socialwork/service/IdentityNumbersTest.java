package cn.hebei.socialwork.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "130123199001011234",
        "走访老人（13012319900101123X）一次",
        "号码13012319900101123x。",
        "１３０１２３１９９００１０１１２３４"
      })
  void anEighteenDigitIdentityNumberIsFound(String text) {
    assertThat(IdentityNumbers.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "走访120户次", "凭证号12345678901234567", "流水号1301231990010112345", "0311-12345678"})
  void otherNumbersMayStand(String text) {
    assertThat(IdentityNumbers.in(text)).isFalse();
  }
}
