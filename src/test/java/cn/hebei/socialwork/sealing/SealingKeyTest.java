package cn.hebei.socialwork.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B16, B17: what is sealed opens with its key, in its place, unchanged, and in no other way. */
class SealingKeyTest {

  private static final byte[] TEXT = "报价 900000.00".getBytes(StandardCharsets.UTF_8);
  private static final String HEAD = "A256GCM-KID.";

  private final SealingKey key = SealingKey.fresh();
  private final String sealed = key.seal(TEXT, "bid/1");

  private void staysSealed(SealingKey with, String text, String context) {
    assertThatThrownBy(() -> with.unseal(text, context)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatWasSealedComesBackWithTheSameKeyAndContext() {
    assertThat(key.unseal(sealed, "bid/1")).isEqualTo(TEXT);
    assertThat(key.unseal(key.seal(new byte[0], "bid/1"), "bid/1")).isEmpty();
  }

  @Test
  void theSameTextIsNeverSealedTheSameWayTwice() {
    assertThat(key.seal(TEXT, "bid/1")).isNotEqualTo(sealed).hasSameSizeAs(sealed);
  }

  @Test
  void aSealedTextNamesItsAlgorithm() {
    assertThat(sealed).startsWith(HEAD);
  }

  @Test
  void movedToAnotherBidItStaysSealed() {
    staysSealed(key, sealed, "bid/2");
    staysSealed(key, sealed, "");
  }

  @Test
  void withAnotherKeyItStaysSealed() {
    staysSealed(SealingKey.fresh(), sealed, "bid/1");
    staysSealed(SealingKey.read(EarlierSeal.key()), sealed, "bid/1");
  }

  @Test
  void eachChangedByteIsNoticed() {
    byte[] bytes = Base64.getDecoder().decode(sealed.substring(HEAD.length()));
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      staysSealed(key, HEAD + Base64.getEncoder().encodeToString(changed), "bid/1");
    }
  }

  @Test
  void cutAnywhereItStaysSealed() {
    for (int i = 0; i < sealed.length(); i++) {
      staysSealed(key, sealed.substring(0, i), "bid/1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A256GCM", "a256gcm-kid.AAAA", "SM4GCM.AAAA", ".", "A256GCM-KID.?"})
  void anUnknownAlgorithmOrNoTextAtAllIsRefused(String text) {
    staysSealed(key, text, "bid/1");
  }

  @Test
  void aTextOfOneAlgorithmDoesNotOpenUnderTheNameOfTheOther() {
    byte[] old = EarlierSeal.key();
    String earlier = EarlierSeal.seal(old, TEXT, "bid/1");
    SealingKey both = SealingKey.read(old);
    staysSealed(both, earlier.replace("A256GCM.", HEAD), "bid/1");
    staysSealed(both, both.seal(TEXT, "bid/1").replace(HEAD, "A256GCM."), "bid/1");
    staysSealed(key, sealed.replace(HEAD, "A256GCM."), "bid/1");
  }

  @Test
  void aKeyComesBackFromWhatItWrote() {
    assertThat(SealingKey.read(key.write()).unseal(sealed, "bid/1")).isEqualTo(TEXT);
    assertThatThrownBy(() -> SealingKey.read(new byte[31]))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatAnEarlierReleaseSealedStillOpensAndNewTextsCarryTheNewName() {
    byte[] old = EarlierSeal.key();
    String earlier = EarlierSeal.seal(old, TEXT, "bid/1");
    SealingKey read = SealingKey.read(old);
    assertThat(read.unseal(earlier, "bid/1")).isEqualTo(TEXT);
    staysSealed(read, earlier, "bid/2");
    String anew = read.seal(TEXT, "bid/1");
    assertThat(anew).startsWith(HEAD);
    assertThat(SealingKey.read(old).unseal(anew, "bid/1")).isEqualTo(TEXT);
    assertThat(SealingKey.read(read.write()).unseal(anew, "bid/1")).isEqualTo(TEXT);
  }

  @Test
  void ofSeveralKeysTheFirstSealsAndEachOpens() {
    byte[] one = EarlierSeal.key();
    byte[] two = EarlierSeal.key();
    SealingKey rotated = SealingKey.of(List.of(two, one));
    String before = SealingKey.of(List.of(one)).seal(TEXT, "bid/1");
    String after = rotated.seal(TEXT, "bid/1");
    assertThat(rotated.unseal(before, "bid/1")).isEqualTo(TEXT);
    assertThat(rotated.unseal(EarlierSeal.seal(one, TEXT, "bid/1"), "bid/1")).isEqualTo(TEXT);
    assertThat(SealingKey.of(List.of(two)).unseal(after, "bid/1")).isEqualTo(TEXT);
    staysSealed(SealingKey.of(List.of(one)), after, "bid/1");
    assertThat(rotated.sealed(after)).isTrue();
    assertThat(rotated.sealed(before)).isFalse();
    assertThat(rotated.sealed(EarlierSeal.seal(two, TEXT, "bid/1"))).isFalse();
  }
}
