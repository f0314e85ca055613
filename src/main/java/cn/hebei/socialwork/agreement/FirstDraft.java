package cn.hebei.socialwork.agreement;

import cn.hebei.socialwork.plan.Plan;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a form proposes before anybody has drafted: last year's text on renewal, otherwise plan and
 * award with the notice's own words (P1, P39).
 *
 * @param terms proposed terms
 * @param sections proposed text
 */
record FirstDraft(Agreement terms, Sections sections) {

  static FirstDraft of(CaseKey key, DraftRules rules, Agreement.ReportPeriod period) {
    Origin origin = rules.origin();
    StoredAgreement last = origin.renewal() ? origin.last() : null;
    LocalDate from = rules.firstDay();
    Agreement terms =
        new Agreement(
            key.root().value(),
            origin.agencyCode(),
            amount(rules, last),
            from,
            rules.lastDay(from),
            origin.cycleYear(),
            last == null ? period : last.terms().reportPeriod(),
            last == null ? rules.plan().towns().size() : last.terms().staff(),
            null);
    String term = term(terms, rules.cycleYears());
    return new FirstDraft(
        terms, last == null ? standard(term, rules.plan()) : renewed(term, last.sections()));
  }

  private static BigDecimal amount(DraftRules rules, @Nullable StoredAgreement last) {
    if (last != null) {
      return last.terms().amount().min(rules.plan().serviceBudget());
    }
    return rules.origin().award() == null
        ? rules.plan().serviceBudget()
        : rules.origin().award().price();
  }

  /** 项目期限 in words, as the dates have it. */
  static String term(Agreement terms, int cycleYears) {
    return "自%s起至%s止，为周期（最长%d年）的第%d年，一年一签。"
        .formatted(
            Facts.date(terms.serviceFrom()),
            Facts.date(terms.serviceTo()),
            cycleYears,
            terms.cycleYear());
  }

  private static Sections renewed(String term, Sections last) {
    return new Sections(
        term,
        last.content(),
        last.goals(),
        last.requirements(),
        last.duties(),
        last.assessment(),
        last.breach());
  }

  private static Sections standard(String term, Plan plan) {
    return new Sections(
        term,
        "在%d个乡镇（街道）设立社会工作服务站，开展社会救助、为老养老、儿童关爱、社区治理、社会事务五个领域的专业社会工作服务。"
            .formatted(plan.towns().size()),
        plan.goals(),
        "驻站社会工作者为承接机构正式聘用、具有大专及以上学历的人员，专职专岗；按规定的运行流程、管理标准和规章制度开展服务，按期报送工作报告和财务报告。",
        "购买方按约定支付经费、提供场地和业务指导，并监督服务和资金使用；承接机构按约定提供服务，保护服务对象隐私，接受监测、督导和评估。",
        "每年年底前对站点建设和项目实施情况开展绩效评估，合格及以上的在周期内续签，不合格的不予续签。",
        "严禁服务转包；违反约定的，按情节限期整改、扣减经费或者解除协议，并依法承担责任。");
  }
}
