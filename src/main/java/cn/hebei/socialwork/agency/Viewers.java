package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Purchasers;
import java.security.Principal;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds out who looks, and turns away who may not. */
@Component
class Viewers {

  private final Accounts accounts;
  private final Organs organs;
  private final Purchasers purchasers;

  Viewers(Accounts accounts, Organs organs, Purchasers purchasers) {
    this.accounts = accounts;
    this.organs = organs;
    this.purchasers = purchasers;
  }

  /**
   * Who this is, if he or she may.
   *
   * @throws ResponseStatusException 403 otherwise
   */
  Viewer require(Principal who, Predicate<Viewer> may) {
    Account account = accounts.find(who.getName()).orElseThrow();
    Organ organ = organs.get(account.organCode());
    String region = organ.regionCode();
    Viewer viewer =
        new Viewer(
            account.userId(),
            organ,
            accounts.posts(account.userId()).stream().map(Post::role).collect(Collectors.toSet()),
            region != null && organ.kind() == Organ.Kind.CIVIL_AFFAIRS && purchasers.buys(region));
    if (!may.test(viewer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return viewer;
  }
}
