package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.agency.Employers;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.Fraction;
import cn.hebei.socialwork.rules.RuleValue;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How many must sit on a round's committee, by the way of buying; more on that of a tender from a
 * large budget on, and how many of them are experts (B21: 87令47).
 */
@Component
class CommitteeRules {

  private final CaseRules rules;
  private final Plans plans;
  private final Employers employers;
  private final Organs organs;
  private final AgentConflicts conflicts;

  CommitteeRules(
      CaseRules rules, Plans plans, Employers employers, Organs organs, AgentConflicts conflicts) {
    this.rules = rules;
    this.plans = plans;
    this.employers = employers;
    this.organs = organs;
    this.conflicts = conflicts;
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

  /** Why these may not sit together: too few, an even number, or too few experts among them. */
  Optional<String> refusal(Tender tender, List<String> members) {
    return of(tender).refusal(members.size()).or(() -> shareRefusal(tender, members));
  }

  /**
   * Whoever works for the purchaser sits for it and not as an expert, whatever list he or she is on
   * (B21: 87令47, 财库〔2014〕214号14); of the others there are enough, and none works for the 采购代理机构.
   */
  Optional<String> shareRefusal(Tender tender, List<String> members) {
    return conflicts.members(tender, members).or(() -> tooFewExperts(tender, members));
  }

  private Optional<String> tooFewExperts(Tender tender, List<String> members) {
    Course course = tender.course();
    RuleValue share = rules.get(tender.scope(), course.expertShareKey(), "核对评审专家占比");
    int own = employers.workingFor(organs.get(tender.key().region()).name(), members).size();
    return Fraction.parse(share.value()).reachedBy(members.size() - own, members.size())
        ? Optional.empty()
        : Optional.of(
            "“%s”中有%d人登记的任职单位是采购人，只能作为采购人代表：%d人中评审专家不少于%s（%s）。"
                .formatted(course.members(), own, members.size(), share.value(), share.cited()));
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
