package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.organization.OpenTasks.Handed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of arranging an account.
 *
 * @param refusal the sentence that refuses, or null
 * @param userId whose account it is
 * @param password the temporary password to hand over, shown once, or null
 * @param handed the tasks that were handed over
 */
record Outcome(
    @Nullable String refusal, String userId, @Nullable String password, List<Handed> handed) {

  static Outcome refused(String sentence) {
    return new Outcome(sentence, "", null, List.of());
  }

  static Outcome password(String userId, String password) {
    return new Outcome(null, userId, password, List.of());
  }

  static Outcome handed(String userId, List<Handed> handed) {
    return new Outcome(null, userId, null, handed);
  }
}
