package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param account the person
 * @param organ his or her organ
 * @param posts the roles he or she holds
 */
record Visitor(Account account, Organ organ, List<Post> posts) {

  private static final Set<Role> NO_TASKS = Set.of(Role.ADMIN, Role.AUDITOR, Role.SUPERVISOR);

  String userId() {
    return account.userId();
  }

  boolean is(Role role) {
    return posts.stream().anyMatch(post -> post.role() == role);
  }

  /** Whether tasks are offered to this person. */
  public boolean works() {
    return posts.stream().anyMatch(post -> !NO_TASKS.contains(post.role()));
  }

  /** The place whose lots this person follows; null for agencies, experts and townships. */
  public @Nullable String place() {
    return organ.kind() == Organ.Kind.CIVIL_AFFAIRS ? organ.regionCode() : null;
  }

  /** The place this person's organ may buy for: its own, a township's too (R43, P20); or null. */
  public @Nullable String buysFor() {
    return organ.kind() == Organ.Kind.TOWNSHIP ? organ.regionCode() : place();
  }

  /**
   * Whether this person reads cases of places: the auditor all, others those of their own place.
   */
  boolean followsCases() {
    return is(Role.AUDITOR) || (works() && place() != null);
  }

  /**
   * Whether this person reads the periods of cases: a township those of its own purchases (P20).
   */
  boolean followsTerms() {
    return followsCases() || (works() && buysFor() != null);
  }

  /** The organ and the roles, such as 正定县民政局 社工科经办. */
  public String office() {
    return organ.name()
        + " "
        + posts.stream().map(post -> organ.title(post.role())).collect(Collectors.joining("、"));
  }
}
