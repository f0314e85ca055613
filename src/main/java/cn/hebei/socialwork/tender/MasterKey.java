package cn.hebei.socialwork.tender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The key that seals each tender's key and each bid's link: from the property {@code
 * stations.master-key} (environment {@code STATIONS_MASTERKEY}, 32 bytes in Base64), never in the
 * database. Only beside the embedded demo database is it made, once, as a file of the owner's.
 */
@Component
class MasterKey {

  private static final String EMBEDDED = "embedded";
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final SecretKey key;

  MasterKey(
      @Value("${stations.master-key:}") String configured,
      @Value("${stations.data-dir:data}") String folder,
      Environment environment)
      throws IOException {
    if (!configured.isBlank()) {
      this.key = read(configured);
    } else if (environment.acceptsProfiles(Profiles.of(EMBEDDED))) {
      this.key = ofFile(Path.of(folder).toAbsolutePath().resolve("master.key"));
    } else {
      throw new IllegalStateException(
          "set stations.master-key (32 bytes in Base64): without it no bid can be sealed");
    }
  }

  /** Seals under the master key. */
  String seal(byte[] plain, String context) {
    return Sealer.seal(key, plain, context);
  }

  /** Unseals what the master key sealed. */
  byte[] unseal(String sealed, String context) {
    return Sealer.unseal(key, sealed, context);
  }

  private static SecretKey ofFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      // Whole or not at all: a start that is interrupted here must not leave an empty key.
      Path fresh = Files.createTempFile(file.getParent(), "master-", ".key", OWNER_ONLY);
      Files.writeString(fresh, Base64.getEncoder().encodeToString(Sealer.newKey().getEncoded()));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return read(Files.readString(file));
  }

  private static SecretKey read(String base64) {
    return Sealer.key(Base64.getDecoder().decode(base64.strip()));
  }
}
