package cn.hebei.socialwork.procurement;

/** What has to be done on the way from the intent to the first day of service (P22). */
public enum Step {
  INTENT("公开采购意向"),
  NOTICE("发布采购公告"),
  OPENING("截止、开标和评审"),
  REPORT("送交评审报告"),
  AWARD("确定中标机构"),
  RESULT("公告结果、发出中标通知书"),
  SIGNING("签订协议");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }
}
