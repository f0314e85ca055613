package cn.hebei.socialwork.procurement;

/** What finance has given before the purchase (B2, B9), as the decision table reads it. */
enum Papers {
  /** There is no budget number, or the purchase plan is not filed with finance. */
  NONE,
  /** There is a budget, and the purchase plan is filed. */
  FILED,
  /** It is filed, and another method is approved. */
  APPROVED;

  static Papers of(String budgetNo, String planNo, String approvalNo) {
    if (budgetNo.isEmpty() || planNo.isEmpty()) {
      return NONE;
    }
    return approvalNo.isEmpty() ? FILED : APPROVED;
  }
}
