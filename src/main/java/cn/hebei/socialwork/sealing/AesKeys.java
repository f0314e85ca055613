package cn.hebei.socialwork.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;

/** Keysets of keys that come as 32 bytes: the master key, and rounds' keys from before Tink. */
@AccessesPartialKey
final class AesKeys {

  /** Length of an AES-256 key. */
  static final int BYTES = 32;

  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final byte[] NUMBER = "stations/number-of-key".getBytes(StandardCharsets.US_ASCII);

  private AesKeys() {}

  /** Keys whose texts begin with the key's number. */
  static KeysetHandle named(List<byte[]> keys) throws GeneralSecurityException {
    KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
    for (int i = 0; i < keys.size(); i++) {
      int number = number(keys.get(i));
      KeysetHandle.Builder.Entry entry =
          KeysetHandle.importKey(key(keys.get(i), Variant.TINK, number)).withFixedId(number);
      keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
    }
    return keyset.build();
  }

  /** The same keys for texts that begin with the nonce. */
  static KeysetHandle bare(List<byte[]> keys) throws GeneralSecurityException {
    KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
    for (int i = 0; i < keys.size(); i++) {
      KeysetHandle.Builder.Entry entry =
          KeysetHandle.importKey(key(keys.get(i), Variant.NO_PREFIX, 0)).withFixedId(i + 1);
      keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
    }
    return keyset.build();
  }

  /** What every text begins with that the first key of a keyset seals. */
  static byte[] prefix(KeysetHandle keyset) {
    return ((AeadKey) keyset.getPrimary().getKey()).getOutputPrefix().toByteArray();
  }

  /** A fresh key. */
  static byte[] random() {
    return SecretBytes.randomBytes(BYTES).toByteArray(InsecureSecretKeyAccess.get());
  }

  /** The same on every node, without telling anything of the key. */
  private static int number(byte[] key) throws GeneralSecurityException {
    byte[] derived = Hkdf.computeHkdf("HmacSha256", key, new byte[0], NUMBER, Integer.BYTES);
    return ByteBuffer.wrap(derived).getInt();
  }

  private static AesGcmKey key(byte[] bytes, Variant variant, int number)
      throws GeneralSecurityException {
    AesGcmKey.Builder key =
        AesGcmKey.builder()
            .setParameters(
                AesGcmParameters.builder()
                    .setIvSizeBytes(NONCE)
                    .setKeySizeBytes(BYTES)
                    .setTagSizeBytes(TAG)
                    .setVariant(variant)
                    .build())
            .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()));
    return variant == Variant.TINK ? key.setIdRequirement(number).build() : key.build();
  }
}
