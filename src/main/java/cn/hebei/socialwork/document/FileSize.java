package cn.hebei.socialwork.document;

/** Sizes of files for people. */
public final class FileSize {

  private static final int KIB = 1024;
  private static final long MIB = 1024L * KIB;

  private FileSize() {}

  /**
   * Such as 12千字节 or 3.4兆字节, rounded up.
   *
   * @param bytes how many
   */
  public static String words(long bytes) {
    if (bytes < MIB) {
      return "%d千字节".formatted((bytes + KIB - 1) / KIB);
    }
    long tenths = (bytes * 10 + MIB - 1) / MIB;
    return "%d.%d兆字节".formatted(tenths / 10, tenths % 10);
  }
}
