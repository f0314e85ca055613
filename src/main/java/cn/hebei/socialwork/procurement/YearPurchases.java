package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYear.Outcome;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.plan.Plan;
import cn.hebei.socialwork.plan.Plans;
import cn.hebei.socialwork.procurement.SameCategory.Lot;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the purchaser of a lot buys of the same category in the same fiscal year (B10): the service
 * budgets of its other lots. Every lot here is the running of stations: one category. A renewed
 * year is bought already and counts with the year of its tender.
 */
@Component
class YearPurchases {

  private final LotYears years;
  private final Plans plans;

  YearPurchases(LotYears years, Plans plans) {
    this.years = years;
    this.plans = plans;
  }

  /** This purchase with the others of its year. */
  SameCategory of(CaseKey key) {
    List<Lot> others =
        years.of(List.of(key.region())).stream()
            .filter(y -> y.year() == key.year() && !y.key().equals(key.root()))
            .filter(y -> !y.withdrawn() && !renewed(y))
            .flatMap(y -> lot(y).stream())
            .toList();
    return new SameCategory(plans.get(key).serviceBudget(), others);
  }

  private Optional<Lot> lot(LotYear year) {
    return plans.find(year.key()).map(Plan::serviceBudget).map(b -> new Lot(year.lotName(), b));
  }

  private boolean renewed(LotYear year) {
    return Optional.ofNullable(year.previousKey())
        .map(CaseKey::new)
        .flatMap(years::find)
        .filter(last -> last.outcome() == Outcome.RENEW)
        .isPresent();
  }
}
