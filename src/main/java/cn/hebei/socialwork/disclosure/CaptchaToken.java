package cn.hebei.socialwork.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A captcha as its page carries it: signed, and without its answer, which only the key tells.
 *
 * @param form what may be sent with it
 * @param kind how it is asked
 * @param expiresAt until when, to the second
 * @param id random
 */
record CaptchaToken(String form, Kind kind, Instant expiresAt, String id) {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 16;
  private static final Pattern TEXT =
      Pattern.compile(
          "([a-z-]{1,20})\\.(PICTURE|WORDS)\\.(\\d{1,11})\\.([0-9a-f]{32})\\.([0-9a-f]{32})");

  /** Reads what a page sent back; empty when this key did not sign it. */
  static Optional<CaptchaToken> read(String text, byte[] key) {
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    CaptchaToken token =
        new CaptchaToken(
            m.group(1),
            Kind.valueOf(m.group(2)),
            Instant.ofEpochSecond(Long.parseLong(m.group(3))),
            m.group(4));
    byte[] sent = HexFormat.of().parseHex(m.group(5));
    return MessageDigest.isEqual(token.signature(key), sent)
        ? Optional.of(token)
        : Optional.empty();
  }

  /** The text for the page. */
  String sign(byte[] key) {
    return content() + "." + HexFormat.of().formatHex(signature(key));
  }

  /** What the question is made of: bytes that nobody without the key can tell. */
  byte[] secret(byte[] key) {
    return mac(key, "question/" + content());
  }

  private byte[] signature(byte[] key) {
    return Arrays.copyOf(mac(key, "token/" + content()), SIGNATURE_BYTES);
  }

  private String content() {
    return "%s.%s.%d.%s".formatted(form, kind, expiresAt.getEpochSecond(), id);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How it is asked: a picture of digits, or a sum in words for those who do not see pictures. */
  enum Kind {
    PICTURE,
    WORDS
  }
}
