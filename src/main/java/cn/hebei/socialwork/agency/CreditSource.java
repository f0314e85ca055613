package cn.hebei.socialwork.agency;

/** The official sources a purchaser asks; no list of ours stands beside them (P9, P10). */
public enum CreditSource {
  CREDIT_CHINA("信用中国"),
  PROCUREMENT("中国政府采购网"),
  ENTERPRISES("国家企业信用信息公示系统"),
  SOCIAL_ORGANISATIONS("社会组织信用信息公示平台");

  private final String title;

  CreditSource(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }
}
