package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.audit.Digests;
import cn.hebei.socialwork.sealing.SizeClasses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealed bytes of one file, in rows of at most 1 MiB; only one of them is in memory. */
final class BidChunks extends OutputStream {

  private static final int CHUNK = 1024 * 1024;
  private static final int PIECE = 64 * 1024;

  private final JdbcClient jdbc;
  private final String bidKey;
  private final int no;
  private final MessageDigest digest = Digests.begin();
  private final byte[] chunk = new byte[CHUNK];
  private int filled;
  private int seq;

  BidChunks(JdbcClient jdbc, String bidKey, int no) {
    this.jdbc = jdbc;
    this.bidKey = bidKey;
    this.no = no;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    int done = 0;
    while (done < count) {
      int n = Math.min(count - done, CHUNK - filled);
      System.arraycopy(bytes, from + done, chunk, filled, n);
      filled += n;
      done += n;
      if (filled == CHUNK) {
        insert();
      }
    }
  }

  @Override
  public void close() {
    if (filled > 0) {
      insert();
    }
  }

  /** The digest of everything written; after closing, once. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void insert() {
    digest.update(chunk, 0, filled);
    jdbc.sql("insert into bid_file_chunk values (?, ?, ?, ?)")
        .params(bidKey, no, ++seq, Arrays.copyOf(chunk, filled))
        .update();
    filled = 0;
  }

  /** The sealed bytes of a file, fetched row by row as they are read. */
  static InputStream read(JdbcClient jdbc, String bidKey, int no) {
    List<Integer> seqs =
        jdbc.sql("select seq from bid_file_chunk where bid_key = ? and no = ? order by seq")
            .params(bidKey, no)
            .query(Integer.class)
            .list();
    return new SequenceInputStream(
        Collections.enumeration(
            new AbstractList<InputStream>() {
              @Override
              public InputStream get(int index) {
                return new ByteArrayInputStream(chunk(jdbc, bidKey, no, seqs.get(index)));
              }

              @Override
              public int size() {
                return seqs.size();
              }
            }));
  }

  private static byte[] chunk(JdbcClient jdbc, String bidKey, int no, int seq) {
    return jdbc.sql("select sealed from bid_file_chunk where bid_key = ? and no = ? and seq = ?")
        .params(bidKey, no, seq)
        .query(byte[].class)
        .single();
  }

  /**
   * Copies, then fills up to the size class; stops one piece after what is too much.
   *
   * @return how much was copied; the file is too great when it is more than the most
   */
  static long fill(InputStream from, long most, SizeClasses classes, OutputStream to)
      throws IOException {
    byte[] piece = new byte[PIECE];
    long size = 0;
    for (int n = from.read(piece); n >= 0 && size <= most; n = from.read(piece)) {
      to.write(piece, 0, n);
      size += n;
    }
    byte[] filling = new byte[PIECE];
    for (long left = classes.of(size) - size; left > 0; left -= PIECE) {
      to.write(filling, 0, (int) Math.min(left, PIECE));
    }
    return size;
  }

  /**
   * Writes as many bytes as the file has, and reads to the end, filling included.
   *
   * @throws IllegalStateException when a piece was changed, dropped or moved
   */
  static void unfill(InputStream contents, long size, OutputStream to) throws IOException {
    byte[] piece = new byte[PIECE];
    long left = size;
    for (int n = read(contents, piece); n >= 0; n = read(contents, piece)) {
      int own = (int) Math.min(left, n);
      to.write(piece, 0, own);
      left -= own;
    }
  }

  private static int read(InputStream contents, byte[] piece) {
    try {
      return contents.read(piece);
    } catch (IOException e) {
      throw new IllegalStateException("the sealed file was changed", e);
    }
  }
}
