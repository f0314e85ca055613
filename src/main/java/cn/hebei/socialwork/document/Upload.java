package cn.hebei.socialwork.document;

import java.util.Optional;

/**
 * What somebody sends: a name and contents, neither believed yet.
 *
 * @param name as the sender's computer named it, without folders
 * @param contents its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Upload(String name, byte[] contents) {

  private static final int LONGEST_NAME = 200;

  /** Takes the folders off a name that a browser sent with them. */
  public Upload {
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
  }

  /**
   * Why it is not taken, whatever it is for; the sentence never repeats the name, because answers
   * are kept in sessions.
   *
   * @param largest in bytes
   */
  public Optional<String> refusal(long largest) {
    if (name.isEmpty() || contents.length == 0) {
      return Optional.of("没有选择文件，或者文件是空的。");
    }
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Upload::unfit)) {
      return Optional.of("文件名应不超过%d个字，且不含控制字符，请改名后上传。".formatted(LONGEST_NAME));
    }
    if (contents.length > largest) {
      return Optional.of("文件过大，每个文件不能超过%d兆字节。".formatted(largest / 1024 / 1024));
    }
    return type().isPresent()
        ? Optional.empty()
        : Optional.of("文件须为PDF、OFD、Word、Excel、JPG或者PNG文件，内容与扩展名一致，不含宏，也不设打开密码。");
  }

  /** What it is, by name and contents alike; empty when such files are not taken. */
  public Optional<FileType> type() {
    return FileType.claimed(name).filter(new FileContents(contents)::are);
  }

  /** Control characters, and those that turn the direction of a name around. */
  private static boolean unfit(int sign) {
    int kind = Character.getType(sign);
    return kind == Character.CONTROL || kind == Character.FORMAT;
  }
}
