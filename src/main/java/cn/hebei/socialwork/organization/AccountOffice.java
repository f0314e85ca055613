package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.organization.AccountLog.Act;
import cn.hebei.socialwork.organization.OpenTasks.Handed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Arranges accounts for those who may, and keeps who arranged what. Every method refuses with one
 * Chinese sentence.
 */
@Service
class AccountOffice {

  private static final Pattern USER_ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,39}");
  private static final int LONGEST_LINE = 40;
  private static final String LAST_ADMINISTRATOR = "这是最后一个在用的系统管理员账号，请先新增或启用另一个系统管理员。";
  private static final String NOT_YOURS = "只能办理本单位人员的账号。";

  private final Accounts accounts;
  private final Organs organs;
  private final OpenTasks tasks;
  private final PasswordPolicy policy;
  private final AccountLog log;
  private final AccountRights rights;
  private final Handovers handovers;

  AccountOffice(
      Accounts accounts,
      Organs organs,
      OpenTasks tasks,
      PasswordPolicy policy,
      AccountLog log,
      AccountRights rights,
      Handovers handovers) {
    this.accounts = accounts;
    this.organs = organs;
    this.tasks = tasks;
    this.policy = policy;
    this.log = log;
    this.rights = rights;
    this.handovers = handovers;
  }

  /** A new account with a temporary password. */
  @Transactional
  Outcome join(String actor, Account person, Role role) {
    Optional<Organ> organ = organs.find(person.organCode());
    if (organ.isEmpty() || !rights.rolesToGive(actor, organ.get()).contains(role)) {
      return Outcome.refused(organ.isEmpty() ? "没有这个单位，请核对“单位代码”。" : NOT_YOURS);
    }
    log.lock(person.organCode());
    Optional<String> refusal = rights.staffed(actor, organ.get()).or(() -> refusal(person));
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    String password = policy.temporary();
    accounts.join(person, role, password);
    accounts.setPassword(person.userId(), password, true);
    handovers.note(person.userId(), actor);
    handovers.note(new Post(person.userId(), person.organCode(), role));
    log.append(actor, Act.JOIN, person.userId(), List.of(role.title()), person.organCode());
    return Outcome.password(person.userId(), password);
  }

  private Optional<String> refusal(Account person) {
    if (!USER_ID.matcher(person.userId()).matches()) {
      return Optional.of("“用户名”应为3至40个小写字母、数字或短横线。");
    }
    if (person.displayName().isBlank() || !Letters.areLine(person.displayName(), LONGEST_LINE)) {
      return Optional.of("“姓名”没有填写，或者超过40个字、含有无法保存的字符。");
    }
    if (!Letters.areLine(person.phone(), LONGEST_LINE)) {
      return Optional.of("“办公电话”超过40个字，或者含有无法保存的字符。");
    }
    return accounts.find(person.userId()).map(taken -> "“用户名”已被使用，请换一个。");
  }

  /** Who is to take over must be somebody else whom we know. */
  private Optional<String> wrong(@Nullable String successor, String userId) {
    return successor != null && (successor.equals(userId) || accounts.find(successor).isEmpty())
        ? Optional.of("“接任人”不存在或就是本人，请核对。")
        : Optional.empty();
  }

  /** 轮岗: one post in this or another organ instead of all held before (P36). */
  @Transactional
  Outcome move(String actor, String userId, Post to, @Nullable String successor) {
    Optional<Organ> organ = organs.find(to.organCode());
    if (!rights.manages(actor, userId)
        || organ.isEmpty()
        || !rights.rolesToGive(actor, organ.get()).contains(to.role())) {
      return Outcome.refused(NOT_YOURS);
    }
    String from = organOf(userId);
    log.lock(from, to.organCode());
    List<Post> held = accounts.posts(userId);
    Optional<String> refusal =
        wrong(successor, userId)
            .or(() -> kept(actor, userId, "不能办理本人的轮岗。"))
            .or(() -> held.contains(to) ? Optional.empty() : rights.staffed(actor, organ.get()));
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    List<Handed> handed = tasks.handOver(userId, successor, actor);
    held.stream().filter(post -> !post.equals(to)).forEach(accounts::removePost);
    accounts.transfer(userId, to.organCode());
    if (!held.contains(to)) {
      accounts.addPost(to);
      handovers.note(to);
    }
    List<String> details = List.of(from + "至" + to.organCode(), to.role().title());
    log.append(actor, Act.MOVE, userId, with(details, successor), from, to.organCode());
    return Outcome.handed(userId, handed);
  }

  /** Out of service for good; the account stays for the files. */
  @Transactional
  Outcome leave(String actor, String userId, @Nullable String successor) {
    if (!rights.manages(actor, userId)) {
      return Outcome.refused(NOT_YOURS);
    }
    log.lock(organOf(userId));
    Optional<String> refusal = wrong(successor, userId).or(() -> kept(actor, userId, "不能注销本人的账号。"));
    if (refusal.isPresent()) {
      return Outcome.refused(refusal.get());
    }
    List<Handed> handed = tasks.handOver(userId, successor, actor);
    accounts.posts(userId).forEach(accounts::removePost);
    accounts.setStatus(userId, Account.Status.LEFT);
    log.append(actor, Act.LEAVE, userId, with(List.of(), successor), organOf(userId));
    return Outcome.handed(userId, handed);
  }

  /** Locks, and gives back to its office what was claimed; or unlocks and forgets failures. */
  @Transactional
  Outcome lock(String actor, String userId, boolean locked) {
    if (!rights.manages(actor, userId)) {
      return Outcome.refused(NOT_YOURS);
    }
    log.lock(organOf(userId));
    if (actor.equals(userId)) {
      return Outcome.refused("不能停用或启用本人的账号。");
    }
    if (accounts.find(userId).orElseThrow().status() == Account.Status.LEFT) {
      return Outcome.refused("该账号已注销，不能再启用。");
    }
    if (locked && accounts.isLastAdministrator(userId)) {
      return Outcome.refused(LAST_ADMINISTRATOR);
    }
    List<Handed> handed = locked ? tasks.handOver(userId, null, actor) : List.of();
    accounts.setStatus(userId, locked ? Account.Status.LOCKED : Account.Status.ACTIVE);
    if (!locked) {
      accounts.forgetFailures(userId);
    }
    log.append(actor, locked ? Act.LOCK : Act.UNLOCK, userId, List.of(), organOf(userId));
    return Outcome.handed(userId, handed);
  }

  /** A new temporary password. */
  @Transactional
  Outcome reset(String actor, String userId) {
    if (!rights.manages(actor, userId)) {
      return Outcome.refused(NOT_YOURS);
    }
    log.lock(organOf(userId));
    String password = policy.temporary();
    accounts.setPassword(userId, password, true);
    handovers.note(userId, actor);
    log.append(actor, Act.RESET, userId, List.of(), organOf(userId));
    return Outcome.password(userId, password);
  }

  /** Why this person stays where he is: nobody arranges himself, somebody must administer. */
  private Optional<String> kept(String actor, String userId, String yourself) {
    if (actor.equals(userId)) {
      return Optional.of(yourself);
    }
    return accounts.isLastAdministrator(userId)
        ? Optional.of(LAST_ADMINISTRATOR)
        : Optional.empty();
  }

  private static List<String> with(List<String> details, @Nullable String successor) {
    return successor == null
        ? details
        : Stream.concat(details.stream(), Stream.of("接任人" + successor)).toList();
  }

  private String organOf(String userId) {
    return accounts.find(userId).orElseThrow().organCode();
  }
}
