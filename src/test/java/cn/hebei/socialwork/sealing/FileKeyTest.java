package cn.hebei.socialwork.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file sealed piece by piece opens whole and unchanged, or not at all. */
class FileKeyTest {

  /** Three pieces of 1 MiB, the last not full. */
  private static final int SIZE = 2 * 1024 * 1024 + 12_345;

  private static final int PIECE = 1024 * 1024;

  private final FileKey key = FileKey.fresh();
  private final byte[] contents = new byte[SIZE];

  private byte[] sealed() throws IOException {
    new Random(7).nextBytes(contents);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = key.sealing(sealed, "bid-file/1/1")) {
      out.write(contents);
    }
    return sealed.toByteArray();
  }

  private static byte[] read(FileKey with, byte[] sealed, String context) throws IOException {
    return with.unsealing(new ByteArrayInputStream(sealed), context).readAllBytes();
  }

  private void staysSealed(FileKey with, byte[] sealed, String context) {
    assertThatThrownBy(() -> read(with, sealed, context)).isInstanceOf(IOException.class);
  }

  @Test
  void whatWasSealedComesBack() throws IOException {
    byte[] sealed = sealed();
    assertThat(read(FileKey.read(key.write()), sealed, "bid-file/1/1")).isEqualTo(contents);
  }

  @Test
  void withAnotherKeyOrInAnotherPlaceItStaysSealed() throws IOException {
    byte[] sealed = sealed();
    staysSealed(FileKey.fresh(), sealed, "bid-file/1/1");
    staysSealed(key, sealed, "bid-file/1/2");
  }

  @Test
  void cutChangedOrWithPiecesSwappedItStaysSealed() throws IOException {
    byte[] sealed = sealed();
    staysSealed(key, Arrays.copyOf(sealed, sealed.length - 1), "bid-file/1/1");
    staysSealed(key, Arrays.copyOf(sealed, PIECE), "bid-file/1/1");
    staysSealed(key, new byte[0], "bid-file/1/1");
    byte[] changed = sealed.clone();
    changed[sealed.length - 100] ^= 1;
    staysSealed(key, changed, "bid-file/1/1");
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, PIECE, swapped, 2 * PIECE, 12_000);
    staysSealed(key, swapped, "bid-file/1/1");
  }

  @Test
  void sizesAreFilledUpToTheirClass() {
    SizeClasses classes = new SizeClasses(1024);
    assertThat(classes.of(0)).isEqualTo(1024);
    assertThat(classes.of(1024)).isEqualTo(1024);
    assertThat(classes.of(1025)).isEqualTo(2048);
    assertThat(classes.of(5000)).isEqualTo(8192);
    assertThat(new SizeClasses(4).fill(new byte[] {1, 2, 3, 4, 5}, (byte) 9))
        .containsExactly(1, 2, 3, 4, 5, 9, 9, 9);
  }
}
