package cn.hebei.socialwork.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The key of one file. It seals a stream piece by piece (AES-256-GCM, a key for each stream by
 * HKDF), so that no piece can be changed, dropped, repeated or moved, and no file must fit in
 * memory. The key itself is kept sealed under a {@link SealingKey}.
 */
public final class FileKey {

  private final KeysetHandle keyset;
  private final StreamingAead aead;

  private FileKey(KeysetHandle keyset) throws GeneralSecurityException {
    this.keyset = keyset;
    this.aead = keyset.getPrimitive(StreamingAeadConfig2026.get(), StreamingAead.class);
  }

  /** A fresh key. */
  public static FileKey fresh() {
    return Guarded.get(
        () ->
            new FileKey(
                KeysetHandle.generateNew(
                    PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB,
                    StreamingAeadConfig2026.get())));
  }

  /**
   * The key that {@link #write} wrote.
   *
   * @throws IllegalStateException when these bytes are no key
   */
  public static FileKey read(byte[] kept) {
    return Guarded.get(
        () ->
            new FileKey(
                TinkProtoKeysetFormat.parseKeyset(
                    kept, InsecureSecretKeyAccess.get(), StreamingAeadConfig2026.get())));
  }

  /** The key itself, to be sealed under another one; never to be stored as it is. */
  public byte[] write() {
    return Guarded.get(
        () ->
            TinkProtoKeysetFormat.serializeKeyset(
                keyset, InsecureSecretKeyAccess.get(), StreamingAeadConfig2026.get()));
  }

  /** A stream that seals what is written to it; the file is whole only once it is closed. */
  public OutputStream sealing(OutputStream sealed, String context) throws IOException {
    try {
      return aead.newEncryptingStream(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /**
   * A stream of the contents; reading it throws {@link IOException} as soon as a piece was changed,
   * dropped or moved, or the context is another.
   */
  public InputStream unsealing(InputStream sealed, String context) throws IOException {
    try {
      return aead.newDecryptingStream(sealed, context.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot unseal", e);
    }
  }
}
