package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.rules.RuleValue;
import java.util.function.UnaryOperator;

/**
 * What the check-up of the documents has found.
 *
 * @param rule the version of the rule that is broken, with its article and basis
 * @param wrong what is wrong and where, in Chinese
 * @param advice a suggested wording, in Chinese
 */
public record Breach(RuleValue rule, String wrong, String advice) {

  /**
   * Whether it stops the documents: what the law or the notice says for certain, and our own
   * settings, do; what still waits for the legal officer (S, M) warns (P19).
   */
  public boolean stops() {
    return rule.basis().equals("V") || rule.setting();
  }

  /** The breach in one sentence, with article and advice. */
  public String sentence() {
    return sentence(UnaryOperator.identity());
  }

  /** The same, worded as the purchase is (P20); the names of factors stay as they were written. */
  public String sentence(UnaryOperator<String> wording) {
    String standing = stops() ? "" : "，" + rule.standing();
    return "%s（%s）；建议：%s"
        .formatted(wrong, wording.apply(rule.article() + standing), wording.apply(advice));
  }
}
