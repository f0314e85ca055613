package cn.hebei.socialwork.sealing;

/** A key file, a passphrase or an escrow is refused; the message is one Chinese sentence. */
public final class KeyRefusedException extends Exception {

  /** Refuses with this sentence. */
  public KeyRefusedException(String sentence) {
    super(sentence);
  }

  /** Refuses with this sentence, because of something lower down. */
  public KeyRefusedException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
