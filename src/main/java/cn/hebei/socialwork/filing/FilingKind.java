package cn.hebei.socialwork.filing;

/**
 * What is filed: the notice has 备案 for plan and agreement, 报 for the evaluation result. What the
 * level above is merely told (P4, P6) nobody waits for.
 */
public enum FilingKind {
  PLAN("年度计划备案", "planFiled"),
  AGREEMENT("购买协议备案", "agreementFiled"),
  RESULT("评估结果报送", "evaluationFiled"),
  UNSIGNED("承接机构不签订协议的告知", ""),
  CLOSE("不再实施的告知", ""),
  UNFUNDED("没有预算未续签的告知", ""),
  STOPPED("终止采购的告知", "");

  private final String title;
  private final String message;

  FilingKind(String title, String message) {
    this.title = title;
    this.message = message;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Whether a case may wait for the receipt. */
  boolean mayBeAwaited() {
    return !message.isEmpty();
  }

  /** The message that the case which filed waits for, when it waits. */
  String message() {
    return message;
  }
}
