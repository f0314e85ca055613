package cn.hebei.socialwork.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seals texts with AES-256-GCM. Each sealed text is bound to a context, so that it opens in no
 * other row, and names its algorithm ({@link SealedText}).
 */
public final class SealingKey {

  /** So long was a round's key before keysets; longer ones are Tink's. */
  private static final int BARE_BYTES = AesKeys.BYTES;

  private final KeysetHandle keyset;
  private final Aead aead;
  private final @Nullable Aead bare;

  private SealingKey(KeysetHandle keyset, @Nullable KeysetHandle bare)
      throws GeneralSecurityException {
    this.keyset = keyset;
    this.aead = keyset.getPrimitive(AeadConfig2026.get(), Aead.class);
    this.bare = bare == null ? null : bare.getPrimitive(AeadConfig2026.get(), Aead.class);
  }

  /** A fresh key. */
  public static SealingKey fresh() {
    return Guarded.get(
        () ->
            new SealingKey(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                null));
  }

  /**
   * The key that {@link #write} wrote, or one of 32 bytes from before the keysets.
   *
   * @throws IllegalStateException when these bytes are no key
   */
  public static SealingKey read(byte[] kept) {
    return kept.length == BARE_BYTES
        ? of(List.of(kept))
        : Guarded.get(
            () ->
                new SealingKey(
                    TinkProtoKeysetFormat.parseKeyset(
                        kept, InsecureSecretKeyAccess.get(), AeadConfig2026.get()),
                    null));
  }

  /** The keys of 32 bytes each: the first seals, each of them unseals. */
  static SealingKey of(List<byte[]> keys) {
    return Guarded.get(() -> new SealingKey(AesKeys.named(keys), AesKeys.bare(keys)));
  }

  /** The key itself, to be sealed under another one; never to be stored as it is. */
  public byte[] write() {
    return Guarded.get(
        () ->
            TinkProtoKeysetFormat.serializeKeyset(
                keyset, InsecureSecretKeyAccess.get(), AeadConfig2026.get()));
  }

  /** Seals; the same context must be given to unseal. */
  public String seal(byte[] plain, String context) {
    return Guarded.get(() -> SealedText.of(aead.encrypt(plain, bytes(context))));
  }

  /**
   * Unseals.
   *
   * @throws IllegalStateException when the text was changed, cut, moved, or sealed with another key
   *     or an algorithm that is not known
   */
  public byte[] unseal(String sealed, String context) {
    SealedText text = SealedText.parse(sealed);
    Aead with = text.namesKey() ? aead : bare;
    if (with == null) {
      throw new IllegalStateException("sealed with another key");
    }
    return Guarded.get(() -> with.decrypt(text.bytes(), bytes(context)));
  }

  /** Whether the text was sealed with this key's first key; says nothing of whether it is whole. */
  boolean sealed(String text) {
    SealedText parsed = SealedText.parse(text);
    return parsed.namesKey() && parsed.startsWith(AesKeys.prefix(keyset));
  }

  private static byte[] bytes(String context) {
    return context.getBytes(StandardCharsets.UTF_8);
  }
}
