package cn.hebei.socialwork.organization;

import java.util.Collection;
import java.util.Map;

/** Where people sign in: the engine's identity tables behind a port, kept in step with accounts. */
public interface SignInDirectory {

  /** Creates the user with this password if there is none, and sets the name. */
  void put(String userId, String displayName, String password);

  /** Sets the password; the policy has been checked before. */
  void setPassword(String userId, String password);

  /** Forgets failed sign-ins, so that a user who is to wait may try again at once. */
  void forgetFailures(String userId);

  /** Who has failed to sign in at least so often in a row, and how often, by user id. */
  Map<String, Integer> failing(int least);

  /** Makes the user a member of exactly these groups, created where missing. */
  void setGroups(String userId, Collection<String> groups);

  /** Lets the members of a group see exactly these tenants, created where missing. */
  void setTenants(String group, Collection<String> tenants);

  /** Ends every session of the user, so that a change of post works at once. */
  void endSessions(String userId);
}
