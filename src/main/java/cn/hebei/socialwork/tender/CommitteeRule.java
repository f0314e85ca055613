package cn.hebei.socialwork.tender;

import java.util.Optional;

/**
 * How many sit on a committee or in a 磋商小组 (B21).
 *
 * @param least at least this many
 * @param label what the members are called
 * @param article where the number stands
 */
record CommitteeRule(int least, String label, String article) {

  /** Whether so many may be chosen: an odd number, not fewer than the least. */
  Optional<String> refusal(int members) {
    return enough(members)
        ? Optional.empty()
        : Optional.of("“%s”选了%d人，应为%d人以上的单数（%s）。".formatted(label, members, least, article));
  }

  /** Whether so many may decide; who remains after recusals is held to the same (B22). */
  boolean enough(int members) {
    return members >= least && members % 2 == 1;
  }
}
