package cn.hebei.socialwork.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The key that seals each tender's key and each bid's link: {@code stations.master-key}
 * (environment {@code STATIONS_MASTERKEY}, 32 bytes in Base64), never in the database. {@code
 * stations.master-key.previous} ({@code STATIONS_MASTERKEY_PREVIOUS}) names further keys that still
 * open what they sealed, until everything is sealed anew (ADR 15). Only beside the embedded demo
 * database the key is made, once, as a file of the owner's.
 */
@Component
public final class MasterKey {

  private static final String EMBEDDED = "embedded";
  private static final String MISSING =
      "set stations.master-key (32 bytes in Base64): without it no bid can be sealed or opened;"
          + " if it is lost, recover it from its escrow";

  private final byte[] current;
  private final SealingKey key;

  private MasterKey(List<byte[]> keys) {
    this.current = keys.get(0);
    this.key = SealingKey.of(keys);
  }

  @Autowired
  MasterKey(
      @Value("${stations.master-key:}") String configured,
      @Value("${stations.master-key.previous:}") String previous,
      @Value("${stations.data-dir:data}") String folder,
      Environment environment)
      throws IOException {
    this(
        KeyFile.keys(
            configured.isBlank() ? ofDemo(environment, Path.of(folder)) : configured, previous));
  }

  /**
   * The master key of these texts, for tools and tests.
   *
   * @param current the key that seals, 32 bytes in Base64
   * @param previous keys that only open, apart by white space; or empty
   * @throws IllegalStateException when a text is no key
   */
  public static MasterKey of(String current, String previous) {
    return new MasterKey(KeyFile.keys(current, previous));
  }

  /** Seals under the master key. */
  public String seal(byte[] plain, String context) {
    return key.seal(plain, context);
  }

  /**
   * Unseals what the master key, or a previous one, sealed.
   *
   * @throws IllegalStateException when the text was changed, moved, or sealed with another key
   */
  public byte[] unseal(String sealed, String context) {
    return key.unseal(sealed, context);
  }

  /** A fresh key, sealed. */
  public String newKey(String context) {
    return seal(SealingKey.fresh().write(), context);
  }

  /**
   * The key in this sealed text.
   *
   * @throws IllegalStateException as {@link #unseal}
   */
  public SealingKey keyOf(String sealed, String context) {
    return SealingKey.read(unseal(sealed, context));
  }

  /** Whether the text is sealed under today's master key and in today's way. */
  public boolean isCurrent(String sealed) {
    return key.sealed(sealed);
  }

  /**
   * Seals anew under today's master key.
   *
   * @throws IllegalStateException as {@link #unseal}
   */
  public String reseal(String sealed, String context) {
    return seal(unseal(sealed, context), context);
  }

  /** Today's key itself, for its escrow alone. */
  byte[] bytes() {
    return current.clone();
  }

  private static String ofDemo(Environment environment, Path folder) throws IOException {
    if (!environment.acceptsProfiles(Profiles.of(EMBEDDED))) {
      throw new IllegalStateException(MISSING);
    }
    return KeyFile.readOrMake(folder.toAbsolutePath().resolve("master.key"));
  }
}
