package cn.hebei.socialwork.organization;

/** Checks a password against the sign-in directory, which also counts failures and locks out. */
public interface SignIn {

  /**
   * Whether the password is right and the user is not locked out. Compares one password hash in
   * every case, also for a user who is locked out or unknown, so that the time tells nothing.
   */
  boolean check(String userId, String password);
}
