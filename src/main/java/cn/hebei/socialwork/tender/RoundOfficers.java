package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The purchaser's officers: they alone begin what concerns a round of its purchase. */
@Component
class RoundOfficers {

  private final Accounts accounts;
  private final Tenders tenders;

  RoundOfficers(Accounts accounts, Tenders tenders) {
    this.accounts = accounts;
    this.tenders = tenders;
  }

  /** The purchasers' codes whose officer this user is. */
  List<String> places(String userId) {
    return accounts.posts(userId).stream()
        .filter(p -> p.role() == Role.OFFICER)
        .map(Post::organCode)
        .toList();
  }

  /** Whether this user is an officer of this round's purchaser. */
  boolean includes(String userId, long tenderId) {
    return tenders
        .find(tenderId)
        .filter(t -> places(userId).contains(t.key().region()))
        .isPresent();
  }
}
