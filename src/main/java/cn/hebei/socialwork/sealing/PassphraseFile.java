package cn.hebei.socialwork.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.SecretKeyEntry;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret in a PKCS#12 file, as the JDK writes it: PBKDF2 with HMAC-SHA-256, AES-256, HMAC over
 * all of it. Tink has nothing for passphrases, and {@code keytool} and OpenSSL read this format
 * too.
 */
final class PassphraseFile {

  /** What OWASP asks of PBKDF2 with SHA-256; the JDK's own number is 10,000. */
  private static final String ROUNDS = "600000";

  private static final String NAME = "escrow";

  /** PKCS#12 wants a name for the kind of secret; what is kept is read by Tink alone. */
  private static final String KIND = "AES";

  static {
    List.of("keyPbe", "certPbe", "mac")
        .forEach(part -> System.setProperty("keystore.pkcs12." + part + "IterationCount", ROUNDS));
  }

  private PassphraseFile() {}

  static void write(Path file, byte[] secret, char[] passphrase) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, passphrase);
      store.setEntry(
          NAME,
          new SecretKeyEntry(new SecretKeySpec(secret, KIND)),
          new PasswordProtection(passphrase));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, passphrase);
      KeyFile.write(file, bytes.toByteArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK cannot write PKCS#12", e);
    }
  }

  static byte[] read(Path file, char[] passphrase) throws KeyRefusedException {
    if (!Files.isReadable(file)) {
      throw new KeyRefusedException("读不到文件“" + file + "”。");
    }
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, passphrase);
      Key key = store.getKey(NAME, passphrase);
      if (key != null) {
        return key.getEncoded();
      }
      throw new KeyRefusedException("“" + file + "”不是保管人的密钥文件。");
    } catch (GeneralSecurityException | IOException e) {
      throw new KeyRefusedException("“" + file + "”的口令不对，或者文件已经损坏。", e);
    }
  }
}
