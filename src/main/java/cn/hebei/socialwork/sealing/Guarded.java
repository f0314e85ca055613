package cn.hebei.socialwork.sealing;

import java.security.GeneralSecurityException;

/** Turns what a cipher refuses into one failure that tells nothing of key or text. */
final class Guarded {

  private Guarded() {}

  /**
   * Does it.
   *
   * @throws IllegalStateException when the cipher refuses
   */
  static <T> T get(Work<T> work) {
    try {
      return work.done();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal or unseal: changed, moved, or another key", e);
    }
  }

  /** Work with ciphers. */
  interface Work<T> {
    T done() throws GeneralSecurityException;
  }
}
