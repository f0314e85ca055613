package cn.hebei.socialwork.procurement;

/** What finance has given before the purchase (B2, B9), as the decision table reads it. */
enum Papers {
  /** The purchase plan is not filed with finance. */
  NONE,
  /** The purchase plan is filed. */
  FILED,
  /** It is filed, and another method is approved. */
  APPROVED;

  static Papers of(String planNo, String approvalNo) {
    if (planNo.isEmpty()) {
      return NONE;
    }
    return approvalNo.isEmpty() ? FILED : APPROVED;
  }
}
