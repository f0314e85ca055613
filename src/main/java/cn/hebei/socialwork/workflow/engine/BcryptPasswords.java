package cn.hebei.socialwork.workflow.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords by bcrypt instead of the engine's fast SHA-512. */
class BcryptPasswords implements PasswordEncryptor {

  private static final ThreadLocal<Integer> COMPARISONS = ThreadLocal.withInitial(() -> 0);

  private final BCryptPasswordEncoder encoder;

  /**
   * With this strength.
   *
   * @param strength logarithm of the rounds, 4 to 31; every hash carries its own
   */
  BcryptPasswords(int strength) {
    this.encoder = new BCryptPasswordEncoder(strength);
  }

  @Override
  public String encrypt(String password) {
    return encoder.encode(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    COMPARISONS.set(COMPARISONS.get() + 1);
    return encoder.matches(password, encrypted);
  }

  /** How many passwords this thread has compared; the engine compares none of a locked-out user. */
  static int comparisons() {
    return COMPARISONS.get();
  }

  @Override
  public String hashAlgorithmName() {
    return "BCRYPT";
  }
}
