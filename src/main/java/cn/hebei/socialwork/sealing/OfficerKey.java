package cn.hebei.socialwork.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkeParameters.AeadId;
import com.google.crypto.tink.hybrid.HpkeParameters.KdfId;
import com.google.crypto.tink.hybrid.HpkeParameters.KemId;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The key pair of one of the two officers who keep the escrow (HPKE, X25519, AES-256-GCM). The
 * private key is kept in a {@link PassphraseFile}; the public key is a text that anybody may read.
 */
public final class OfficerKey {

  private final KeysetHandle keyset;

  private OfficerKey(KeysetHandle keyset) {
    this.keyset = keyset;
  }

  /** A fresh key pair. */
  public static OfficerKey fresh() {
    return Guarded.get(
        () ->
            new OfficerKey(
                KeysetHandle.generateNew(
                    HpkeParameters.builder()
                        .setVariant(HpkeParameters.Variant.TINK)
                        .setKemId(KemId.DHKEM_X25519_HKDF_SHA256)
                        .setKdfId(KdfId.HKDF_SHA256)
                        .setAeadId(AeadId.AES_256_GCM)
                        .build(),
                    HybridConfig2026.get())));
  }

  /**
   * Reads a private key.
   *
   * @throws KeyRefusedException when the passphrase is wrong or the file is no officer's key
   */
  public static OfficerKey load(Path file, char[] passphrase) throws KeyRefusedException {
    byte[] kept = PassphraseFile.read(file, passphrase);
    try {
      return new OfficerKey(
          TinkProtoKeysetFormat.parseKeyset(
              kept, InsecureSecretKeyAccess.get(), HybridConfig2026.get()));
    } catch (GeneralSecurityException e) {
      throw new KeyRefusedException("“" + file + "”不是保管人的密钥文件。", e);
    }
  }

  /** Keeps the private key, sealed with the passphrase, in a file that must not exist yet. */
  public void store(Path file, char[] passphrase) throws IOException {
    byte[] plain =
        Guarded.get(
            () ->
                TinkProtoKeysetFormat.serializeKeyset(
                    keyset, InsecureSecretKeyAccess.get(), HybridConfig2026.get()));
    PassphraseFile.write(file, plain, passphrase);
  }

  /** The public key. */
  public String publicKey() {
    return Guarded.get(
        () ->
            TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                keyset.getPublicKeysetHandle(), HybridConfig2026.get()));
  }

  byte[] decrypt(byte[] sealed, byte[] context) throws GeneralSecurityException {
    return keyset
        .getPrimitive(HybridConfig2026.get(), HybridDecrypt.class)
        .decrypt(sealed, context);
  }
}
