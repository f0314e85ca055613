package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.procurement.SameCategory.Lot;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Amounts, limits and the chosen way of buying in words (B1, B9, B10, P20). */
@Component
class MethodFacts {

  private final LotYears years;
  private final YearPurchases purchases;
  private final Thresholds thresholds;
  private final Organs organs;

  MethodFacts(LotYears years, YearPurchases purchases, Thresholds thresholds, Organs organs) {
    this.years = years;
    this.purchases = purchases;
    this.thresholds = thresholds;
    this.organs = organs;
  }

  /** What decides the method: this purchase, the year's purchases together, and the limits. */
  Facts amounts(CaseKey key, String scope) {
    SameCategory year = purchases.of(key);
    RuleValue limit = thresholds.limit(key, scope);
    RuleValue open = thresholds.open(key, scope);
    Facts facts =
        new Facts()
            .row("采购项目", years.get(key).lotName() + "（" + key.year() + "年）")
            .row("购买主体", purchaser(key))
            .row("本项目采购预算", Facts.money(year.own()))
            .row("本年度同一品目合并计算", together(year))
            .row("采购限额标准", words(limit))
            .row("公开招标数额标准", words(open));
    if (splits(year, limit) || splits(year, open)) {
      facts.row("化整为零提醒", "本包单独计算未达到标准，与本年度其他包合并计算已经达到：同一品目不得拆分规避，按合并金额确定采购方式（政府采购法实施条例第28条）");
    }
    return facts.row("标签", label(year.total().compareTo(amount(limit)) < 0));
  }

  /** The purchaser; a township that buys for itself follows the notice by analogy (R43, P20). */
  private String purchaser(CaseKey key) {
    Organ organ = organs.get(key.region());
    return organ.kind() == Organ.Kind.TOWNSHIP ? organ.name() + "（自行购买，参照执行）" : organ.name();
  }

  private static boolean splits(SameCategory year, RuleValue amount) {
    return year.splits(amount(amount));
  }

  private static BigDecimal amount(RuleValue rule) {
    return new BigDecimal(rule.value());
  }

  private static String words(RuleValue rule) {
    return "%s元（%s，%s）".formatted(rule.shown(), rule.article(), rule.standing());
  }

  private static String together(SameCategory year) {
    String others = year.others().stream().map(MethodFacts::words).collect(Collectors.joining("、"));
    return Facts.money(year.total()) + (others.isEmpty() ? "（本年度没有其他包）" : "（含" + others + "）");
  }

  private static String words(Lot lot) {
    return lot.name() + Facts.money(lot.amount());
  }

  /** 内控 or 政府采购 (P20). */
  static String label(boolean internal) {
    return internal ? "内控采购（低于采购限额标准，流程相同，不引用政府采购法条）" : "政府采购";
  }

  /** A choice in words. */
  Facts of(MethodChoice choice) {
    Facts facts = new Facts().row("采购方式", choice.ground().text());
    row(facts, "采用理由", choice.reason());
    row(facts, "预算编号", choice.budgetNo());
    row(facts, "政府采购实施计划备案编号", choice.planNo());
    row(facts, "财政部门批准文号", choice.approvalNo());
    if (choice.approved()) {
      facts.row("标签", label(choice.below()));
    }
    row(facts, "审批意见", choice.opinion());
    return facts;
  }

  private static void row(Facts facts, String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.row(label, value);
    }
  }
}
