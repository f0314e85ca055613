package cn.hebei.socialwork.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may arrange whose account: an administrator everybody's, an organ's principal that of his own
 * organ's people.
 */
@Component
class AccountRights {

  private final Accounts accounts;

  AccountRights(Accounts accounts) {
    this.accounts = accounts;
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
}
