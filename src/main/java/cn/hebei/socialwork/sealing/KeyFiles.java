package cn.hebei.socialwork.sealing;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys and escrows as files: what the commands of the two officers read and write. */
public final class KeyFiles {

  /** What an officer's public key is named after the private one. */
  public static final String PUBLIC = ".pub";

  /** Shorter passphrases are guessed, however many rounds a guess costs. */
  private static final int SHORTEST = 12;

  private KeyFiles() {}

  /**
   * Makes an officer's key pair: this file, and the public key beside it.
   *
   * @throws KeyRefusedException when the passphrase is too short or not ASCII, which PKCS#12 wants,
   *     or one of the files is there
   */
  public static void makeOfficerKey(Path file, char[] passphrase)
      throws KeyRefusedException, IOException {
    if (passphrase.length < SHORTEST) {
      throw new KeyRefusedException("口令不能少于" + SHORTEST + "个字符。");
    }
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(CharBuffer.wrap(passphrase))) {
      throw new KeyRefusedException("口令只能用英文字母、数字和半角符号。");
    }
    OfficerKey key = OfficerKey.fresh();
    Path beside = file.resolveSibling(file.getFileName() + PUBLIC);
    refuseExisting(beside);
    refuseExisting(file);
    key.store(file, passphrase);
    Files.writeString(beside, key.publicKey());
  }

  /**
   * Writes the escrow of today's master key for two officers.
   *
   * @throws KeyRefusedException when a public key is none, both are one, or the file is there
   */
  public static void writeEscrow(Path file, MasterKey master, Path first, Path second)
      throws KeyRefusedException, IOException {
    refuseExisting(file);
    write(file, Escrow.write(master, read(first), read(second)));
  }

  /**
   * Writes the master key that this escrow holds to a file.
   *
   * @throws KeyRefusedException when these are not the two officers' keys, or the file is there
   */
  public static void recover(Path file, Path escrow, OfficerKey first, OfficerKey second)
      throws KeyRefusedException, IOException {
    refuseExisting(file);
    write(file, Escrow.recover(read(escrow), first, second));
  }

  /**
   * Writes a fresh master key to a file.
   *
   * @throws KeyRefusedException when the file is there
   */
  public static void makeMasterKey(Path file) throws KeyRefusedException, IOException {
    refuseExisting(file);
    write(file, KeyFile.text(AesKeys.random()));
  }

  private static String read(Path file) throws KeyRefusedException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new KeyRefusedException("读不到文件“" + file + "”。", e);
    }
  }

  private static void write(Path file, String text) throws KeyRefusedException, IOException {
    try {
      KeyFile.write(file, text.getBytes(StandardCharsets.US_ASCII));
    } catch (FileAlreadyExistsException e) {
      throw new KeyRefusedException("文件“" + file + "”已经存在，不覆盖。", e);
    }
  }

  private static void refuseExisting(Path file) throws KeyRefusedException {
    if (Files.exists(file)) {
      throw new KeyRefusedException("文件“" + file + "”已经存在，不覆盖。");
    }
  }
}
