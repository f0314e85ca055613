package cn.hebei.socialwork.tender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** B21: five or more, an odd number. */
class CommitteeRuleTest {

  private final CommitteeRule rule = new CommitteeRule(5, "评审组成员", "财政部令第87号第47条");

  @Test
  void fiveAndSevenAreACommittee() {
    assertThat(rule.refusal(5)).isEmpty();
    assertThat(rule.refusal(7)).isEmpty();
  }

  @Test
  void threeAndSixAreNot() {
    assertThat(rule.refusal(3)).isPresent();
    assertThat(rule.refusal(6)).hasValueSatisfying(s -> assertThat(s).contains("选了6人", "单数"));
  }

  @Test
  void afterRecusalsFiveMayDecideAndFourOrSixMayNot() {
    assertThat(rule.enough(5)).isTrue();
    assertThat(rule.enough(4)).isFalse();
    assertThat(rule.enough(6)).isFalse();
  }
}
