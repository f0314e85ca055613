package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.organization.OpenTasks.Handed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may arrange whose account: an administrator everybody's, an organ's principal that of his own
 * organ's people. Every method refuses with one Chinese sentence.
 */
@Service
class AccountOffice {

  private static final Pattern USER_ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,39}");
  private static final String NOT_YOURS = "只能办理本单位人员的账号。";

  private final Accounts accounts;
  private final Organs organs;
  private final OpenTasks tasks;
  private final PasswordPolicy policy;

  AccountOffice(Accounts accounts, Organs organs, OpenTasks tasks, PasswordPolicy policy) {
    this.accounts = accounts;
    this.organs = organs;
    this.tasks = tasks;
    this.policy = policy;
  }

  /** The roles that this actor may give in this organ; empty when the organ is none of his. */
  Set<Role> rolesToGive(String actor, Organ organ) {
    if (isAdmin(actor)) {
      return organ.regionCode() != null && organ.regionCode().equals("130000")
          ? join(organ.kind().roles(), Role.AUDITOR)
          : organ.kind().roles();
    }
    return isPrincipalOf(actor, organ.code()) ? organ.kind().roles() : Set.of();
  }

  /** A new account with a temporary password. */
  @Transactional
  Outcome join(String actor, Account person, Role role) {
    Optional<Organ> organ = organs.find(person.organCode());
    if (organ.isEmpty() || !rolesToGive(actor, organ.get()).contains(role)) {
      return Outcome.refused(organ.isEmpty() ? "没有这个单位，请核对“单位代码”。" : NOT_YOURS);
    }
    if (!USER_ID.matcher(person.userId()).matches()) {
      return Outcome.refused("“用户名”应为3至40个小写字母、数字或短横线。");
    }
    if (person.displayName().isBlank() || person.displayName().length() > 40) {
      return Outcome.refused("“姓名”没有填写或超过40个字。");
    }
    if (accounts.find(person.userId()).isPresent()) {
      return Outcome.refused("“用户名”已被使用，请换一个。");
    }
    String password = policy.temporary();
    accounts.join(person, role, password);
    accounts.setPassword(person.userId(), password, true);
    return Outcome.password(person.userId(), password);
  }

  /** 轮岗: one post in this or another organ instead of all held before (P36). */
  @Transactional
  Outcome move(String actor, String userId, Post to, @Nullable String successor) {
    Optional<Organ> organ = organs.find(to.organCode());
    if (!manages(actor, userId)
        || organ.isEmpty()
        || !rolesToGive(actor, organ.get()).contains(to.role())) {
      return Outcome.refused(NOT_YOURS);
    }
    if (successor != null && (successor.equals(userId) || accounts.find(successor).isEmpty())) {
      return Outcome.refused("“接任人”不存在或就是本人，请核对。");
    }
    accounts.posts(userId).forEach(accounts::removePost);
    accounts.transfer(userId, to.organCode());
    accounts.addPost(to);
    return Outcome.handed(userId, tasks.handOver(userId, successor, actor));
  }

  /** Out of service for good; the account stays for the files. */
  @Transactional
  Outcome leave(String actor, String userId, @Nullable String successor) {
    if (!manages(actor, userId) || actor.equals(userId)) {
      return Outcome.refused(actor.equals(userId) ? "不能注销本人的账号。" : NOT_YOURS);
    }
    accounts.posts(userId).forEach(accounts::removePost);
    accounts.setStatus(userId, Account.Status.LEFT);
    return Outcome.handed(userId, tasks.handOver(userId, successor, actor));
  }

  /** Locks, or unlocks and forgets failed sign-ins. */
  @Transactional
  Outcome lock(String actor, String userId, boolean locked) {
    if (!manages(actor, userId) || actor.equals(userId)) {
      return Outcome.refused(actor.equals(userId) ? "不能停用或启用本人的账号。" : NOT_YOURS);
    }
    if (accounts.find(userId).orElseThrow().status() == Account.Status.LEFT) {
      return Outcome.refused("该账号已注销，不能再启用。");
    }
    accounts.setStatus(userId, locked ? Account.Status.LOCKED : Account.Status.ACTIVE);
    if (!locked) {
      accounts.forgetFailures(userId);
    }
    return Outcome.done(userId);
  }

  /** A new temporary password. */
  @Transactional
  Outcome reset(String actor, String userId) {
    if (!manages(actor, userId)) {
      return Outcome.refused(NOT_YOURS);
    }
    String password = policy.temporary();
    accounts.setPassword(userId, password, true);
    return Outcome.password(userId, password);
  }

  /** Whether the actor may arrange this account. A principal never reaches an administrator's. */
  boolean manages(String actor, String userId) {
    Optional<Account> person = accounts.find(userId);
    if (person.isEmpty() || isAdmin(actor)) {
      return person.isPresent();
    }
    List<Post> posts = accounts.posts(userId);
    return isPrincipalOf(actor, person.get().organCode())
        && posts.stream().allMatch(p -> isPrincipalOf(actor, p.organCode()))
        && posts.stream().noneMatch(p -> p.role() == Role.ADMIN || p.role() == Role.AUDITOR);
  }

  boolean isAdmin(String userId) {
    return accounts.posts(userId).stream().anyMatch(p -> p.role() == Role.ADMIN);
  }

  private boolean isPrincipalOf(String userId, String organCode) {
    return accounts.posts(userId).contains(new Post(userId, organCode, Role.PRINCIPAL));
  }

  private static Set<Role> join(Set<Role> roles, Role more) {
    Set<Role> result = new java.util.TreeSet<>(roles);
    result.add(more);
    return result;
  }

  /**
   * What came of it.
   *
   * @param refusal the sentence that refuses, or null
   * @param userId whose account it is
   * @param password the temporary password to hand over, shown once, or null
   * @param handed the tasks that were handed over
   */
  record Outcome(
      @Nullable String refusal, String userId, @Nullable String password, List<Handed> handed) {

    static Outcome refused(String sentence) {
      return new Outcome(sentence, "", null, List.of());
    }

    static Outcome done(String userId) {
      return new Outcome(null, userId, null, List.of());
    }

    static Outcome password(String userId, String password) {
      return new Outcome(null, userId, password, List.of());
    }

    static Outcome handed(String userId, List<Handed> handed) {
      return new Outcome(null, userId, null, handed);
    }
  }
}
