package cn.hebei.socialwork.sealing;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * The master key, sealed for one officer and then for another: both open it together, neither alone
 * (ADR 15).
 */
public final class Escrow {

  private static final String HEAD = "stations-escrow-1\n";
  private static final byte[] INNER = "stations/escrow/inner".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OUTER = "stations/escrow/outer".getBytes(StandardCharsets.US_ASCII);

  private Escrow() {}

  /**
   * The escrow of today's master key.
   *
   * @param first public key of one officer
   * @param second public key of the other
   * @throws KeyRefusedException when both are the same, or one is no public key
   */
  public static String write(MasterKey master, String first, String second)
      throws KeyRefusedException {
    if (first.strip().equals(second.strip())) {
      throw new KeyRefusedException("两位保管人的公钥相同，托管须由两个人分别保管。");
    }
    byte[] inner = encrypt(first, master.bytes(), INNER);
    return HEAD + Base64.getMimeEncoder().encodeToString(encrypt(second, inner, OUTER)) + "\n";
  }

  /**
   * The master key, 32 bytes in Base64.
   *
   * @param first the key of either officer
   * @param second the key of the other
   * @throws KeyRefusedException when these are not the keys of both, or the escrow was changed
   */
  public static String recover(String escrow, OfficerKey first, OfficerKey second)
      throws KeyRefusedException {
    byte[] sealed = parse(escrow);
    return open(sealed, second, first)
        .or(() -> open(sealed, first, second))
        .map(KeyFile::text)
        .orElseThrow(
            () -> new KeyRefusedException("打不开托管文件：须有写入它的两位保管人的密钥，一人的密钥打不开，请核对密钥文件和托管文件。"));
  }

  private static Optional<byte[]> open(byte[] sealed, OfficerKey outer, OfficerKey inner) {
    try {
      return Optional.of(inner.decrypt(outer.decrypt(sealed, OUTER), INNER));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static byte[] encrypt(String publicKey, byte[] plain, byte[] context)
      throws KeyRefusedException {
    try {
      return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(publicKey, HybridConfig2026.get())
          .getPrimitive(HybridConfig2026.get(), HybridEncrypt.class)
          .encrypt(plain, context);
    } catch (GeneralSecurityException e) {
      throw new KeyRefusedException("所给的公钥文件不是保管人的公钥。", e);
    }
  }

  private static byte[] parse(String escrow) throws KeyRefusedException {
    if (!escrow.startsWith(HEAD)) {
      throw new KeyRefusedException("所给的文件不是主密钥的托管文件。");
    }
    try {
      return Base64.getMimeDecoder().decode(escrow.substring(HEAD.length()).strip());
    } catch (IllegalArgumentException e) {
      throw new KeyRefusedException("托管文件已经损坏。", e);
    }
  }
}
