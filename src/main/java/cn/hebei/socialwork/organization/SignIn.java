package cn.hebei.socialwork.organization;

/**
 * Checks a password against the sign-in directory, which also counts failures and makes users wait.
 */
public interface SignIn {

  /**
   * Whether the password is right and the user need not wait. Compares one password hash in every
   * case, also for a user who is to wait or unknown, and those of one user one after the other, so
   * that the time tells nothing.
   */
  boolean check(String userId, String password);
}
