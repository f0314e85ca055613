package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import org.springframework.stereotype.Component;

/**
 * How many must sit on a round's committee, by the way of buying; more on that of a tender from a
 * large budget on (B21: 87令47).
 */
@Component
class CommitteeRules {

  private final CaseRules rules;
  private final Plans plans;

  CommitteeRules(CaseRules rules, Plans plans) {
    this.rules = rules;
    this.plans = plans;
  }

  /** The least number for a form that shows it; nothing is kept. */
  int shown(Tender tender) {
    return Integer.parseInt(rules.shown(tender.scope(), tender.course().sizeKey()).value());
  }

  /** The rule of this round, by the versions it keeps; the amount itself is large already. */
  CommitteeRule of(Tender tender) {
    Course course = tender.course();
    String what = "核对" + course.members() + "人数";
    String key = large(tender, what) ? "committee.large-size" : course.sizeKey();
    RuleValue size = rules.get(tender.scope(), key, what);
    return new CommitteeRule(Integer.parseInt(size.value()), course.members(), size.cited());
  }

  private boolean large(Tender tender, String what) {
    return tender.course() == Course.OPEN_TENDER
        && plans
                .get(tender.key())
                .serviceBudget()
                .compareTo(rules.number(tender.scope(), "committee.large-from", what))
            >= 0;
  }
}
