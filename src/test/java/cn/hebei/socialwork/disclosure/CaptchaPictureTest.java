package cn.hebei.socialwork.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture is drawn without any font, and shows all its digits. */
class CaptchaPictureTest {

  private static byte[] secret(int seed) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) seed);
    return secret;
  }

  private static BufferedImage draw(String digits, int seed) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(new CaptchaPicture(digits, secret(seed)).png()));
  }

  /** Draws one, as a program of its own. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    System.out.println(new CaptchaPicture("0123456789", secret(1)).png().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
  void everyDigitIsInkWithinThePicture(String digit) throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      BufferedImage image = draw(digit.repeat(5), seed);
      assertThat(image.getWidth()).isEqualTo(200);
      for (int cell = 0; cell < 5; cell++) {
        int ink = 0;
        for (int x = 16 + cell * 33; x < 16 + (cell + 1) * 33; x++) {
          for (int y = 0; y < image.getHeight(); y++) {
            ink += (image.getRGB(x, y) & 0xFF0000) < 0x800000 ? 1 : 0;
          }
        }
        assertThat(ink).as("%s in place %d with seed %d", digit, cell, seed).isGreaterThan(80);
      }
    }
  }

  @Test
  void theSameTokenGivesTheSamePictureSoThatItsLinesDoNotAverageAway() {
    assertThat(new CaptchaPicture("12345", secret(1)).png())
        .isEqualTo(new CaptchaPicture("12345", secret(1)).png());
    assertThat(new CaptchaPicture("12345", secret(2)).png())
        .isNotEqualTo(new CaptchaPicture("12345", secret(1)).png());
  }

  @Test
  void noFontIsLookedForSoThatAServerWithoutAnyDrawsItToo() throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djava.awt.headless=true",
                    "-Xlog:class+load:stdout",
                    "-cp",
                    System.getProperty("java.class.path"),
                    CaptchaPictureTest.class.getName()))
            .redirectErrorStream(true)
            .start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(log).isZero();
    assertThat(log)
        .contains(CaptchaPicture.class.getName())
        .doesNotContain("sun.font.FontManagerFactory", "sun.awt.FontConfiguration");
  }
}
