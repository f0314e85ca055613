package cn.hebei.socialwork.sealing;

import java.util.Arrays;

/**
 * Sizes that sealed contents are filled up to, so that their length says little (B16): the
 * smallest, then each twice the one before.
 *
 * @param smallest in bytes
 */
public record SizeClasses(int smallest) {

  /** The least class that holds so many bytes. */
  public long of(long size) {
    long whole = smallest;
    while (whole < size) {
      whole *= 2;
    }
    return whole;
  }

  /** These bytes, followed by as many of the filling as their class has left. */
  public byte[] fill(byte[] contents, byte filling) {
    byte[] filled = Arrays.copyOf(contents, Math.toIntExact(of(contents.length)));
    Arrays.fill(filled, contents.length, filled.length, filling);
    return filled;
  }
}
