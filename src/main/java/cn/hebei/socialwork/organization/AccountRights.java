package cn.hebei.socialwork.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may arrange whose account: an administrator everybody's, an organ's principal that of his own
 * organ's people, the people of an agency or of a 采购代理机构 each other's.
 */
@Component
class AccountRights {

  private static final String STAFFED = "该机构已有在用的账号，其他人员由机构在“人员与账号”自行新增，系统管理员不能安排（财政部令第87号第28条）。";

  private static final String STAFFED_AGENT =
      "该机构已有在用的账号，其他人员由机构在“人员与账号”自行新增，系统管理员不能安排（财政部令第87号第66条）。";

  private final Accounts accounts;
  private final Organs organs;

  AccountRights(Accounts accounts, Organs organs) {
    this.accounts = accounts;
    this.organs = organs;
  }

  /** The roles that this actor may give in this organ; empty when the organ is none of his. */
  Set<Role> rolesToGive(String actor, Organ organ) {
    if (isAdmin(actor)) {
      return organ.regionCode() != null && organ.regionCode().equals("130000")
          ? join(organ.kind().roles(), Role.AUDITOR)
          : organ.kind().roles();
    }
    return leads(actor, organ.code()) ? organ.kind().roles() : Set.of();
  }

  /**
   * Why an administrator puts nobody into an agency, or into a 采购代理机构, that has somebody: he would
   * see what it bids for, or who scored what, unnoticed by it (B16, B21). Its own people add their
   * colleagues.
   */
  Optional<String> staffed(String actor, Organ organ) {
    return switch (organ.kind()) {
      case AGENCY -> staffed(actor, organ, Role.AGENCY, STAFFED);
      case AGENT -> staffed(actor, organ, Role.AGENT, STAFFED_AGENT);
      default -> Optional.empty();
    };
  }

  private Optional<String> staffed(String actor, Organ organ, Role role, String sentence) {
    return isAdmin(actor) && !organs.holders(organ.code(), role).isEmpty()
        ? Optional.of(sentence)
        : Optional.empty();
  }

  /** Whether the actor may arrange this account. A principal never reaches an administrator's. */
  boolean manages(String actor, String userId) {
    Optional<Account> person = accounts.find(userId);
    if (person.isEmpty() || isAdmin(actor)) {
      return person.isPresent();
    }
    List<Post> posts = accounts.posts(userId);
    return leads(actor, person.get().organCode())
        && posts.stream().allMatch(p -> leads(actor, p.organCode()))
        && posts.stream().noneMatch(p -> p.role() == Role.ADMIN || p.role() == Role.AUDITOR);
  }

  boolean isAdmin(String userId) {
    return accounts.posts(userId).stream().anyMatch(p -> p.role() == Role.ADMIN);
  }

  private boolean leads(String userId, String organCode) {
    List<Post> posts = accounts.posts(userId);
    return posts.contains(new Post(userId, organCode, Role.PRINCIPAL))
        || posts.contains(new Post(userId, organCode, Role.AGENCY))
        || posts.contains(new Post(userId, organCode, Role.AGENT));
  }

  private static Set<Role> join(Set<Role> roles, Role more) {
    Set<Role> result = new java.util.TreeSet<>(roles);
    result.add(more);
    return result;
  }
}
