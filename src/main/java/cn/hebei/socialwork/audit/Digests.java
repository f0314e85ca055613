package cn.hebei.socialwork.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of texts, each part preceded by its length so that parts cannot run into each other. */
public final class Digests {

  /** The algorithm new digests are made with; stored beside each of them. */
  public static final String ALGORITHM = "SHA-256";

  private Digests() {}

  /** The hexadecimal digest of these parts. */
  public static String of(String... parts) {
    MessageDigest digest = begin();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A digest to be made of bytes as they come. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance(ALGORITHM);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
