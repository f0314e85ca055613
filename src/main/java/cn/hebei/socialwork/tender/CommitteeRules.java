package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.rules.CaseRules;
import org.springframework.stereotype.Component;

/** How many must sit on a round's committee: more from a large budget on (B21: 87令47). */
@Component
class CommitteeRules {

  private static final String WHAT = "核对评审组人数";

  private final CaseRules rules;
  private final Plans plans;

  CommitteeRules(CaseRules rules, Plans plans) {
    this.rules = rules;
    this.plans = plans;
  }

  /** The rule of this round, by the versions it keeps; the amount itself is large already. */
  CommitteeRule of(Tender tender) {
    boolean large =
        plans
                .get(tender.key())
                .serviceBudget()
                .compareTo(rules.number(tender.scope(), "committee.large-from", WHAT))
            >= 0;
    return new CommitteeRule(
        rules.whole(
            tender.scope(), large ? "committee.large-size" : "tender.committee-size", WHAT));
  }
}
