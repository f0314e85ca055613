package cn.hebei.socialwork.tender;

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
 */
record Member(
    String scoringKey,
    long tenderId,
    String expertCode,
    boolean invited,
    @Nullable Boolean recused,
    String reason,
    boolean done) {

  boolean stays() {
    return !Boolean.TRUE.equals(recused);
  }
}
