package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much a bid bond may be: a share of the budget at most (B18: 条例33). */
@Component
class BondLimit {

  private static final String SHARE = "bond.bid-share";

  private final CaseRules rules;

  BondLimit(CaseRules rules) {
    this.rules = rules;
  }

  /** Refuses a bond above the share; whoever drafts is told the greatest amount in yuan. */
  Optional<String> refusal(String scope, BigDecimal budget, BigDecimal bond) {
    RuleValue rule = rules.get(scope, SHARE, "核对投标保证金");
    BigDecimal most = most(rule, budget);
    return bond.compareTo(most) > 0
        ? Optional.of(
            "“投标保证金”%s过高：不得超过采购预算%s的%s，最高为%s（%s）。"
                .formatted(
                    Facts.money(bond),
                    Facts.money(budget),
                    rule.percent(),
                    Facts.money(most),
                    rule.article()))
        : Optional.empty();
  }

  /** The limit in words, for whoever drafts. */
  String words(String scope, BigDecimal budget) {
    RuleValue rule = rules.shown(scope, SHARE);
    return "可以不收；要收的，不超过采购预算的%s，即%s，以非现金形式交纳（%s）"
        .formatted(rule.percent(), Facts.money(most(rule, budget)), rule.article());
  }

  private static BigDecimal most(RuleValue rule, BigDecimal budget) {
    return budget.multiply(new BigDecimal(rule.value())).setScale(2, RoundingMode.DOWN);
  }
}
