package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organs;
import java.security.Principal;
import org.springframework.stereotype.Component;

/** Finds out who looks. */
@Component
class Visitors {

  private final Accounts accounts;
  private final Organs organs;

  Visitors(Accounts accounts, Organs organs) {
    this.accounts = accounts;
    this.organs = organs;
  }

  Visitor of(Principal who) {
    return of(who.getName());
  }

  Visitor of(String userId) {
    var account = accounts.find(userId).orElseThrow();
    return new Visitor(account, organs.get(account.organCode()), accounts.posts(userId));
  }
}
