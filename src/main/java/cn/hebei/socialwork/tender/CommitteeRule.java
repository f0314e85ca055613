package cn.hebei.socialwork.tender;

import java.util.Optional;

/**
 * How many sit on a committee (B21: 87令47).
 *
 * @param least at least this many
 */
record CommitteeRule(int least) {

  /** Whether so many may be chosen: an odd number, not fewer than the least. */
  Optional<String> refusal(int members) {
    return enough(members)
        ? Optional.empty()
        : Optional.of("“评审组成员”选了%d人，应为%d人以上的单数（财政部令第87号第47条）。".formatted(members, least));
  }

  /** Whether so many may decide; who remains after recusals is held to the same (B22). */
  boolean enough(int members) {
    return members >= least && members % 2 == 1;
  }
}
