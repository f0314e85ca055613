package cn.hebei.socialwork.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What others see of personal data (B52: as little as needed). */
class MaskTest {

  @Test
  void ofANameOnlyItsFirstSign() {
    assertThat(Words.maskedName("陈志远")).isEqualTo("陈**");
    assertThat(Words.maskedName("𠮷一")).isEqualTo("𠮷*");
  }

  @Test
  void ofAnAccountOnlyTheLastFourFigures() {
    assertThat(Words.maskedAccount("62270000111122")).isEqualTo("**********1122");
    assertThat(Words.maskedAccount("")).isEmpty();
  }

  @Test
  void ofAPhoneTheFirstThreeAndTheLastFour() {
    assertThat(Words.maskedPhone("13912345678")).isEqualTo("139****5678");
    assertThat(Words.maskedPhone("8765432")).isEqualTo("*******");
  }
}
