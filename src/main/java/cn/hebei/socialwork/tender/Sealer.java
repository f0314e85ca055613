package cn.hebei.socialwork.tender;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with AES-256-GCM. A sealed text names its algorithm, then nonce and ciphertext in
 * Base64: {@code A256GCM.<base64>}, so that a later algorithm can stand beside it.
 */
final class Sealer {

  private static final String ALGORITHM = "A256GCM";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sealer() {}

  /** A fresh key. */
  static SecretKey newKey() {
    return key(random(KEY_BYTES));
  }

  /**
   * The key of these bytes.
   *
   * @throws IllegalArgumentException unless there are 32 of them
   */
  static SecretKey key(byte[] bytes) {
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + bytes.length);
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /**
   * Seals; the same context must be given to unseal, so that a sealed text cannot be moved to
   * another row.
   */
  static String seal(SecretKey key, byte[] plain, String context) {
    byte[] nonce = random(NONCE_BYTES);
    byte[] sealed = apply(Cipher.ENCRYPT_MODE, key, nonce, plain, 0, context);
    byte[] both = new byte[nonce.length + sealed.length];
    System.arraycopy(nonce, 0, both, 0, nonce.length);
    System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
    return ALGORITHM + "." + Base64.getEncoder().encodeToString(both);
  }

  /**
   * Unseals.
   *
   * @throws IllegalStateException when the text was changed, moved, or sealed with another key
   */
  static byte[] unseal(SecretKey key, String sealed, String context) {
    if (!sealed.startsWith(ALGORITHM + ".")) {
      throw new IllegalStateException("sealed with an unknown algorithm");
    }
    byte[] both = Base64.getDecoder().decode(sealed.substring(ALGORITHM.length() + 1));
    byte[] nonce = java.util.Arrays.copyOf(both, NONCE_BYTES);
    return apply(Cipher.DECRYPT_MODE, key, nonce, both, NONCE_BYTES, context);
  }

  private static byte[] apply(
      int mode, SecretKey key, byte[] nonce, byte[] input, int offset, String context) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, offset, input.length - offset);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal or unseal", e);
    }
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
