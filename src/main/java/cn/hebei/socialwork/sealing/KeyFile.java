package cn.hebei.socialwork.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Keys as texts, and files of the owner's that hold them. */
final class KeyFile {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final String POSIX = "posix";

  private KeyFile() {}

  /**
   * The keys in these texts, each once, the current one first.
   *
   * @throws IllegalStateException when one is not 32 bytes in Base64
   */
  static List<byte[]> keys(String current, String previous) {
    List<byte[]> keys = new ArrayList<>();
    Stream.of((current + " " + previous).strip().split("[\\s,]+", -1))
        .distinct()
        .forEach(text -> keys.add(key(text)));
    return keys;
  }

  /** A key as a text. */
  static String text(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }

  /** The text of a key file; where there is none it is made with a fresh key. */
  static String readOrMake(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(folder(file));
      write(file, text(AesKeys.random()).getBytes(StandardCharsets.US_ASCII));
    }
    return Files.readString(file);
  }

  /**
   * Writes a file of the owner's, whole or not at all: a start that is interrupted here must not
   * leave half a key.
   *
   * @throws FileAlreadyExistsException rather than write over a key
   */
  static void write(Path file, byte[] contents) throws IOException {
    Path folder = folder(file);
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path fresh =
        folder.getFileSystem().supportedFileAttributeViews().contains(POSIX)
            ? Files.createTempFile(folder, "fresh-", ".key", OWNER_ONLY)
            : Files.createTempFile(folder, "fresh-", ".key");
    Files.write(fresh, contents);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static byte[] key(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (bytes.length == AesKeys.BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // The text is not shown: it may be a key with one wrong letter.
    }
    throw new IllegalStateException("a master key has " + AesKeys.BYTES + " bytes in Base64");
  }
}
