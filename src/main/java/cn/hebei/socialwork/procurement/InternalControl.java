package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Which purchases are below the limit, and how their words then differ (P20). */
@Component
class InternalControl {

  private final MethodChoices choices;
  private final Plans plans;
  private final YearPurchases purchases;
  private final Thresholds thresholds;

  InternalControl(
      MethodChoices choices, Plans plans, YearPurchases purchases, Thresholds thresholds) {
    this.choices = choices;
    this.plans = plans;
    this.purchases = purchases;
    this.thresholds = thresholds;
  }

  /** As it was approved; before that by the amounts of the year's plans together (B10). */
  boolean appliesTo(CaseKey key) {
    return choices
        .approved(key)
        .map(MethodChoice::below)
        .orElseGet(() -> plans.find(key).isPresent() && isBelow(key));
  }

  /** How our own words are worded for this purchase. */
  UnaryOperator<String> wording(CaseKey key) {
    return appliesTo(key) ? Citations::without : UnaryOperator.identity();
  }

  private boolean isBelow(CaseKey key) {
    String scope = key.sub("method", choices.number(key)).value();
    BigDecimal limit = new BigDecimal(thresholds.limit(key, scope).value());
    return purchases.of(key.root()).total().compareTo(limit) < 0;
  }
}
