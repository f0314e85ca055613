package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/**
 * The province's amounts for the purchaser's level (B1): from where the law and open tender begin.
 */
@Component
class Thresholds {

  private final Regions regions;
  private final CaseRules rules;

  Thresholds(Regions regions, CaseRules rules) {
    this.regions = regions;
    this.rules = rules;
  }

  /** The purchase limit that a form shows. */
  RuleValue limit(CaseKey key, String scope) {
    return rules.shown(scope, "threshold.limit." + level(key));
  }

  /** The amount from which open tender is the rule, that a form shows. */
  RuleValue open(CaseKey key, String scope) {
    return rules.shown(scope, "threshold.open." + level(key));
  }

  /** The purchase limit, whose use is kept. */
  BigDecimal useLimit(CaseKey key, String scope) {
    return rules.number(scope, "threshold.limit." + level(key), "确定采购方式");
  }

  /** The amount of open tender, whose use is kept. */
  BigDecimal useOpen(CaseKey key, String scope) {
    return rules.number(scope, "threshold.open." + level(key), "确定采购方式");
  }

  private String level(CaseKey key) {
    return regions.get(key.region()).level() == Region.Level.CITY ? "city" : "county";
  }
}
