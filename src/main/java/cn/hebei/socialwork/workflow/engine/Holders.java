package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.workflow.Holder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an assignee and candidate groups ({@code 130123-officer}) into who has the ball (P39). */
@Component
class Holders {

  private final Accounts accounts;
  private final Organs organs;

  Holders(Accounts accounts, Organs organs) {
    this.accounts = accounts;
    this.organs = organs;
  }

  Holder of(@Nullable String assignee, Collection<String> groups) {
    List<Post> posts = groups.stream().map(Holders::postOf).toList();
    return Optional.ofNullable(assignee)
        .flatMap(accounts::find)
        .map(account -> claimed(account, posts))
        .orElseGet(() -> unclaimed(posts));
  }

  private Holder claimed(Account account, List<Post> candidates) {
    Organ organ = organs.get(account.organCode());
    String office =
        accounts.posts(account.userId()).stream()
            .filter(held -> candidates.stream().anyMatch(wanted -> sameOffice(held, wanted)))
            .findFirst()
            .map(held -> office(organ, held, candidates))
            .orElse("");
    return new Holder(
        account.displayName(), organ.name(), office, phone(account, organ), List.of());
  }

  /** Where nobody holds the role, the principal's group stands beside it (P8) and has holders. */
  private Holder unclaimed(List<Post> posts) {
    if (posts.isEmpty()) {
      return new Holder(null, "", "", "", List.of());
    }
    Post asked =
        posts.stream()
            .filter(post -> !organs.holders(post.organCode(), post.role()).isEmpty())
            .findFirst()
            .orElse(posts.get(0));
    Organ organ = organs.get(asked.organCode());
    List<Account> people = organs.holders(asked.organCode(), asked.role());
    return new Holder(
        null,
        organ.name(),
        office(organ, asked, posts),
        people.isEmpty() ? organ.phone() : phone(people.get(0), organ),
        people.stream().map(Account::displayName).toList());
  }

  /** The role, and for whom the principal stands in. */
  private static String office(Organ organ, Post held, List<Post> candidates) {
    return candidates.stream()
        .filter(post -> held.role() == Role.PRINCIPAL && post.role() != Role.PRINCIPAL)
        .findFirst()
        .map(vacant -> organ.title(vacant.role()) + "空缺，" + organ.title(held.role()) + "代办")
        .orElseGet(() -> organ.title(held.role()));
  }

  private static boolean sameOffice(Post one, Post other) {
    return one.organCode().equals(other.organCode()) && one.role() == other.role();
  }

  private static String phone(Account account, Organ organ) {
    return account.phone().isBlank() ? organ.phone() : account.phone();
  }

  private static Post postOf(String group) {
    int dash = group.lastIndexOf('-');
    return new Post("", group.substring(0, dash), Role.of(group.substring(dash + 1)));
  }
}
