package cn.hebei.socialwork.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class MasterKeyTest {

  private static final byte[] TEXT = {1, 2, 3};

  private final byte[] old = EarlierSeal.key();
  private final String one = EarlierSeal.text(old);
  private final String two = EarlierSeal.text(EarlierSeal.key());

  private final Path folder;

  MasterKeyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private MasterKey started(String key, String previous, String... profiles) throws IOException {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles(profiles);
    return new MasterKey(key, previous, folder.toString(), environment);
  }

  @Test
  void withoutAKeyTheApplicationDoesNotStart() {
    assertThatThrownBy(() -> started(" ", ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("recover it from its escrow");
    assertThatThrownBy(() -> started("", one)).isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AAAA", "not Base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void whatIsNoKeyIsRefusedWithoutBeingShown(String text) {
    assertThatThrownBy(() -> started(text, ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a master key has 32 bytes in Base64");
    assertThatThrownBy(() -> started(one, text)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theDemoMakesItsKeyOnceInAFileOfTheOwners() throws IOException {
    String sealed = started("", "", "demo", "embedded").seal(TEXT, "x");
    Path file = folder.resolve("master.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(started("", "", "embedded").unseal(sealed, "x")).isEqualTo(TEXT);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatAnEarlierReleaseSealedOpensAsBefore() throws IOException {
    MasterKey master = started(one + "\n", "");
    byte[] round = EarlierSeal.key();
    String kept = EarlierSeal.seal(old, round, "tender-key/7");
    String bid = EarlierSeal.seal(round, TEXT, "bid/1");
    assertThat(master.keyOf(kept, "tender-key/7").unseal(bid, "bid/1")).isEqualTo(TEXT);
    assertThatThrownBy(() -> master.keyOf(kept, "tender-key/8"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterSealingAnewThePreviousKeyIsNotNeeded() throws IOException {
    String earlier = EarlierSeal.seal(old, TEXT, "x");
    String before = MasterKey.of(one, "").seal(TEXT, "x");
    MasterKey both = started(two, one);
    MasterKey after = started(two, "");
    for (String text : new String[] {earlier, before}) {
      assertThat(both.unseal(text, "x")).isEqualTo(TEXT);
      assertThat(both.isCurrent(text)).isFalse();
      assertThatThrownBy(() -> after.unseal(text, "x")).isInstanceOf(IllegalStateException.class);
      String anew = both.reseal(text, "x");
      assertThat(both.isCurrent(anew)).isTrue();
      assertThat(after.unseal(anew, "x")).isEqualTo(TEXT);
    }
  }

  @Test
  void severalPreviousKeysOpenAndTheSameKeyTwiceIsOne() throws IOException {
    String three = EarlierSeal.text(EarlierSeal.key());
    String sealed = MasterKey.of(three, "").seal(TEXT, "x");
    assertThat(started(one, two + "," + three + "\n" + one).unseal(sealed, "x")).isEqualTo(TEXT);
  }

  @Test
  void eachNewKeyIsAnother() {
    MasterKey master = MasterKey.of(one, "");
    SealingKey first = master.keyOf(master.newKey("a"), "a");
    SealingKey second = master.keyOf(master.newKey("a"), "a");
    String sealed = first.seal(TEXT, "x");
    assertThatThrownBy(() -> second.unseal(sealed, "x")).isInstanceOf(IllegalStateException.class);
  }
}
