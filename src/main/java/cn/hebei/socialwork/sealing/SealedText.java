package cn.hebei.socialwork.sealing;

import java.util.Arrays;
import java.util.Base64;

/**
 * A sealed text as it is stored: algorithm, full stop, ciphertext in Base64, so that a later
 * algorithm can stand beside an earlier one.
 */
final class SealedText {

  /** AES-256-GCM in Tink's format: 1, four bytes of the key's number, nonce, ciphertext, tag. */
  static final String CURRENT = "A256GCM-KID.";

  /** AES-256-GCM: nonce, ciphertext, tag. No new text is sealed like this. */
  static final String EARLIER = "A256GCM.";

  private final boolean namesKey;
  private final byte[] bytes;

  private SealedText(boolean namesKey, String base64) {
    this.namesKey = namesKey;
    this.bytes = decoded(base64);
  }

  /** The text of a new ciphertext. */
  static String of(byte[] ciphertext) {
    return CURRENT + Base64.getEncoder().encodeToString(ciphertext);
  }

  /**
   * Reads a sealed text.
   *
   * @throws IllegalStateException when its algorithm is not known or it is no Base64
   */
  static SealedText parse(String text) {
    if (text.startsWith(CURRENT)) {
      return new SealedText(true, text.substring(CURRENT.length()));
    }
    if (text.startsWith(EARLIER)) {
      return new SealedText(false, text.substring(EARLIER.length()));
    }
    throw new IllegalStateException("sealed with an algorithm that is not known");
  }

  /** Whether the ciphertext begins with the number of its key. */
  boolean namesKey() {
    return namesKey;
  }

  /** The ciphertext. */
  byte[] bytes() {
    return bytes;
  }

  boolean startsWith(byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static byte[] decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      // The decoder takes a text without its last signs for the same one.
      if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        throw new IllegalStateException("the sealed text was changed");
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the sealed text was changed", e);
    }
  }
}
