package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class SealerTest {

  private static final byte[] TEXT = "报价 900000.00".getBytes(StandardCharsets.UTF_8);

  private final SecretKey key = Sealer.newKey();

  @Test
  void whatWasSealedComesBackWithTheSameKeyAndContext() {
    assertThat(Sealer.unseal(key, Sealer.seal(key, TEXT, "bid/1"), "bid/1")).isEqualTo(TEXT);
  }

  @Test
  void theSameTextIsNeverSealedTheSameWayTwice() {
    assertThat(Sealer.seal(key, TEXT, "bid/1")).isNotEqualTo(Sealer.seal(key, TEXT, "bid/1"));
  }

  @Test
  void aSealedTextNamesItsAlgorithm() {
    assertThat(Sealer.seal(key, TEXT, "bid/1")).startsWith("A256GCM.");
  }

  @Test
  void movedToAnotherBidItStaysSealed() {
    String sealed = Sealer.seal(key, TEXT, "bid/1");
    assertThatThrownBy(() -> Sealer.unseal(key, sealed, "bid/2"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void withAnotherKeyItStaysSealed() {
    String sealed = Sealer.seal(key, TEXT, "bid/1");
    assertThatThrownBy(() -> Sealer.unseal(Sealer.newKey(), sealed, "bid/1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aChangedCharacterIsNoticed() {
    String sealed = Sealer.seal(key, TEXT, "bid/1");
    char last = sealed.charAt(20);
    String changed = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);
    assertThatThrownBy(() -> Sealer.unseal(key, changed, "bid/1"))
        .isInstanceOf(IllegalStateException.class);
  }
}
