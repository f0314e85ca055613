package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.workflow.Facts;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the only supplier offers (B49: 74号令42).
 *
 * @param price in yuan
 * @param plan how it will serve
 * @param team with how many people
 * @param costs what its price is made of, and prices of similar agreements
 */
record SupplierOffer(BigDecimal price, String plan, int team, String costs) {

  /** Why it cannot be taken: no more than the budget (74号令43). */
  Optional<String> refusal(BigDecimal budget) {
    return price.compareTo(budget) > 0
        ? Optional.of(
            "“报价”%s超过采购预算%s（财政部令第74号第43条，待法务确认）。"
                .formatted(Facts.money(price), Facts.money(budget)))
        : Optional.empty();
  }
}
