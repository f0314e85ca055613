package cn.hebei.socialwork.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A way of buying, proposed and decided.
 *
 * @param no 1, or more after a change of method
 * @param ground method and legal ground
 * @param reason why in this case, empty for an open tender
 * @param budgetNo number of the budget it is paid from (B2), or empty
 * @param planNo number of the purchase plan filed with finance (B2), or empty
 * @param approvalNo number of finance's approval of another method (B9), or empty
 * @param ownAmount yuan of this purchase
 * @param yearAmount yuan of the year's purchases of the category together (B10)
 * @param proposedBy who proposed it, and may not approve it
 * @param internal whether it is below the purchase limit (内控, P20), null until approved
 * @param approvedOn when the principal approved it, or null
 * @param opinion the principal's words, empty before
 */
record MethodChoice(
    int no,
    Ground ground,
    String reason,
    String budgetNo,
    String planNo,
    String approvalNo,
    BigDecimal ownAmount,
    BigDecimal yearAmount,
    String proposedBy,
    @Nullable Boolean internal,
    @Nullable LocalDate approvedOn,
    String opinion) {

  /** Whether the principal has approved it. */
  boolean approved() {
    return approvedOn != null;
  }

  /** Whether it is below the purchase limit. */
  boolean below() {
    return Boolean.TRUE.equals(internal);
  }
}
