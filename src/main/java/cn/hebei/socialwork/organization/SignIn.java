package cn.hebei.socialwork.organization;

/** Checks a password against the sign-in directory, which also counts failures and locks out. */
public interface SignIn {

  /** Whether the password is right and the user is not locked out. */
  boolean check(String userId, String password);
}
