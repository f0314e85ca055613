package cn.hebei.socialwork.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joining, posts, locking and leaving; the sign-in directory follows. */
@Service
public class Accounts {

  private final JdbcClient jdbc;
  private final Organs organs;
  private final Memberships memberships;
  private final SignInDirectory directory;
  private final PasswordPolicy policy;
  private final Vacancies vacancies;
  private final OpenTasks tasks;

  Accounts(
      JdbcClient jdbc,
      Organs organs,
      Memberships memberships,
      SignInDirectory directory,
      PasswordPolicy policy,
      Vacancies vacancies,
      @Lazy OpenTasks tasks) {
    this.jdbc = jdbc;
    this.organs = organs;
    this.memberships = memberships;
    this.directory = directory;
    this.policy = policy;
    this.vacancies = vacancies;
    this.tasks = tasks;
  }

  /** The account of this user, if there is one. */
  public Optional<Account> find(String userId) {
    return jdbc.sql("select * from account where user_id = ?")
        .param(userId)
        .query(Account.class)
        .optional();
  }

  /** The accounts of an organ, by user id. */
  public List<Account> of(String organCode) {
    return jdbc.sql("select * from account where organ_code = ? order by user_id")
        .param(organCode)
        .query(Account.class)
        .list();
  }

  /** The posts this user holds. */
  public List<Post> posts(String userId) {
    return jdbc.sql(
            "select user_id, organ_code, role from post where user_id = ? order by organ_code, role")
        .param(userId)
        .query(Post.class)
        .list();
  }

  /**
   * Lets somebody join an organ with one role.
   *
   * @throws IllegalArgumentException when the password breaks the {@link PasswordPolicy}
   */
  @Transactional
  public void join(Account account, Role role, String password) {
    policy
        .refusal(account.userId(), password)
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
    jdbc.sql(
            "insert into account (user_id, display_name, organ_code, phone, status)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            account.userId(),
            account.displayName(),
            account.organCode(),
            account.phone(),
            account.status().name())
        .update();
    directory.put(account.userId(), account.displayName(), password);
    addPost(new Post(account.userId(), account.organCode(), role));
  }

  /** Gives a user one more post. A role that stood vacant is vacant no more (P8). */
  @Transactional
  public void addPost(Post post) {
    jdbc.sql("insert into post (user_id, organ_code, role) values (?, ?, ?) on conflict do nothing")
        .params(post.userId(), post.organCode(), post.role().name())
        .update();
    refreshGroups(post.userId());
    followed(post);
  }

  /** Takes a post away; what nobody is there to do any more falls to the principal. */
  @Transactional
  public void removePost(Post post) {
    jdbc.sql("delete from post where user_id = ? and organ_code = ? and role = ?")
        .params(post.userId(), post.organCode(), post.role().name())
        .update();
    refreshGroups(post.userId());
    followed(post);
  }

  /** Makes another organ the one this user belongs to; the posts are set apart. */
  @Transactional
  public void transfer(String userId, String organCode) {
    jdbc.sql("update account set organ_code = ? where user_id = ?")
        .params(organCode, userId)
        .update();
  }

  /** Whether the password is a temporary one, to be changed at the next sign-in. */
  public boolean mustChangePassword(String userId) {
    return jdbc.sql("select must_change_password from account where user_id = ?")
        .param(userId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Sets the password, lifts a lock-out and ends every session.
   *
   * @param temporary whether it must be changed at the next sign-in
   */
  @Transactional
  public void setPassword(String userId, String password, boolean temporary) {
    directory.setPassword(userId, password);
    jdbc.sql("update account set must_change_password = ? where user_id = ?")
        .params(temporary, userId)
        .update();
    directory.endSessions(userId);
  }

  /** Forgets failed sign-ins. */
  void forgetFailures(String userId) {
    directory.forgetFailures(userId);
  }

  /** Locks, unlocks or retires an account and ends its sessions. */
  @Transactional
  public void setStatus(String userId, Account.Status status) {
    jdbc.sql("update account set status = ? where user_id = ?")
        .params(status.name(), userId)
        .update();
    refreshGroups(userId);
    posts(userId).forEach(this::followed);
  }

  /** Whether this is the only administrator in service; no two may lock each other at once. */
  boolean isLastAdministrator(String userId) {
    return jdbc.sql(
            "select a.user_id from account a join post p on p.user_id = a.user_id where p.role ="
                + " 'ADMIN' and a.status = 'ACTIVE' order by a.user_id for update of a")
        .query(String.class)
        .list()
        .equals(List.of(userId));
  }

  /**
   * A role that somebody holds is vacant no more, and its tasks are its own; what a role that
   * nobody holds any more has to do falls to the principal, and the level above is told, as when
   * such a task begins (P8).
   */
  private void followed(Post change) {
    if (!organs.holders(change.organCode(), change.role()).isEmpty()) {
      if (vacancies.end(change.organCode(), change.role())) {
        tasks.takeBackFromPrincipal(change.organCode(), change.role());
      }
    } else if (tasks.offerToPrincipal(change.organCode(), change.role()) > 0) {
      vacancies.note(change.organCode(), change.role());
    }
  }

  private void refreshGroups(String userId) {
    Account account = find(userId).orElseThrow();
    Set<String> groups = new TreeSet<>();
    if (account.status() == Account.Status.ACTIVE) {
      for (Post post : posts(userId)) {
        groups.addAll(memberships.groupsOf(post));
        directory.setTenants(post.organCode(), memberships.tenantsOf(organs.get(post.organCode())));
      }
    }
    directory.setGroups(userId, groups);
    directory.endSessions(userId);
  }
}
