package cn.hebei.socialwork.organization;

import java.util.Locale;

/** What somebody does in an organ (R69: 主要负责同志牵头、分管领导主抓、社工科主建、业务科主用). */
public enum Role {
  OFFICER("社工科经办"),
  BUSINESS("业务科"),
  DEPUTY("分管领导"),
  PRINCIPAL("主要负责同志"),
  FINANCE("财务"),
  AGENCY("承接机构"),
  AGENT("采购代理机构"),
  EXPERT("评审专家"),
  SUPERVISOR("督导"),
  AUDITOR("审计"),
  ADMIN("系统管理员");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** The code used in models and group ids, such as {@code officer}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of a code used in models.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
