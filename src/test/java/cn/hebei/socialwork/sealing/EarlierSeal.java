package cn.hebei.socialwork.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals as the releases before Tink did: a running tender must survive the upgrade. */
public final class EarlierSeal {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private EarlierSeal() {}

  /** A key of 32 bytes. */
  public static byte[] key() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** The key as it stands in the configuration. */
  public static String text(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }

  /** A text of an earlier release. */
  public static String seal(byte[] key, byte[] plain, String context) {
    try {
      byte[] nonce = new byte[NONCE];
      new SecureRandom().nextBytes(nonce);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      byte[] sealed = new byte[NONCE + plain.length + TAG_BITS / 8];
      System.arraycopy(nonce, 0, sealed, 0, NONCE);
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
      return "A256GCM." + Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
