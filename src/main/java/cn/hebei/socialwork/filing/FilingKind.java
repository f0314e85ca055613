package cn.hebei.socialwork.filing;

/** What is filed: the notice has 备案 for plan and agreement, 报 for the evaluation result. */
public enum FilingKind {
  PLAN("年度计划备案", "planFiled"),
  AGREEMENT("购买协议备案", "agreementFiled"),
  RESULT("评估结果报送", "evaluationFiled");

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

  /** The message that the case which filed waits for, when it waits. */
  String message() {
    return message;
  }
}
