package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import org.springframework.stereotype.Component;

/** How many score, by the way of buying (B21). */
@Component
class CommitteeRules {

  private final CaseRules rules;

  CommitteeRules(CaseRules rules) {
    this.rules = rules;
  }

  /** The least number for a form that shows it; nothing is kept. */
  int shown(Tender tender) {
    return Integer.parseInt(rules.shown(tender.scope(), tender.course().sizeKey()).value());
  }

  /** The rule of a round, whose version it keeps. */
  CommitteeRule of(Tender tender) {
    Course course = tender.course();
    RuleValue size = rules.get(tender.scope(), course.sizeKey(), "核对" + course.members() + "人数");
    return new CommitteeRule(Integer.parseInt(size.value()), course.members(), size.article());
  }
}
