package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.rules.CaseRules;
import org.springframework.stereotype.Component;

/** What was too few: bids, bidders that meet the conditions, or quotations (B19, B20, P11). */
@Component
class Shortfalls {

  private final Openings openings;
  private final Qualifications qualifications;
  private final CaseRules rules;

  Shortfalls(Openings openings, Qualifications qualifications, CaseRules rules) {
    this.openings = openings;
    this.qualifications = qualifications;
    this.rules = rules;
  }

  /** What that was in a round that has failed without a decision. */
  String of(Tender tender) {
    Course course = tender.course();
    if (course == Course.SINGLE_SOURCE) {
      return "单一来源的公示异议成立、供应商没有报价、没有协商一致或者逾期没有确认";
    }
    if (course == Course.CONSULTATION) {
      return "提交响应文件、实质性响应或者提交最后报价的供应商不足%s家"
          .formatted(rules.shown(tender.scope(), course.leastKey()).value());
    }
    boolean checked =
        openings.of(tender.id()).stream()
            .anyMatch(b -> qualifications.find(tender.id(), b.no()).isPresent());
    return (checked ? "资格审查合格的投标人不足%s家" : "递交投标文件的供应商不足%s家")
        .formatted(
            rules
                .shown(
                    tender.scope(), checked ? "tender.minimum-qualified" : "tender.minimum-bidders")
                .value());
  }
}
