package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a committee.
 *
 * @param scoringKey the member's own case
 * @param tenderId the round
 * @param expertCode who
 * @param invited whether the case was started
 * @param recused what was declared; null before (B22)
 * @param reason why recused, or empty
 * @param done whether the member has recused itself or scored
 * @param groupKey the member's own case in a 磋商小组, or null
 * @param groupAsked whether that case was started
 * @param groupTold whether the purchaser knows what the member declared there
 * @param replaced why somebody else of its kind sits in its place there, or null
 */
record Member(
    String scoringKey,
    long tenderId,
    String expertCode,
    boolean invited,
    @Nullable Boolean recused,
    String reason,
    boolean done,
    @Nullable String groupKey,
    boolean groupAsked,
    boolean groupTold,
    @Nullable String replaced) {

  /**
   * Whether this is one of them who has declared to stay and does, and so reads what is judged
   * (B22).
   */
  boolean judges(List<Post> posts) {
    return Boolean.FALSE.equals(recused)
        && stays()
        && posts.stream()
            .anyMatch(p -> p.role() == Role.EXPERT && p.organCode().equals(expertCode));
  }

  boolean stays() {
    return !Boolean.TRUE.equals(recused) && replaced == null;
  }

  /**
   * Whether it stood back or was replaced before there was anything to score, so that nobody asks
   * it to (B22).
   */
  boolean left() {
    return !stays() && !invited;
  }
}
