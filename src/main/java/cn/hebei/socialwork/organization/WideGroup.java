package cn.hebei.socialwork.organization;

/** The few role-wide groups that hold grants; region groups are candidates only (ADR 2). */
public final class WideGroup {

  /** People of province, city and county organs. */
  public static final String STAFF = "staff";

  /** City and province people, who follow processes in Cockpit. */
  public static final String MONITOR = "monitor";

  /** People of townships. */
  public static final String TOWNSHIP = "township";

  /** People of agencies. */
  public static final String AGENCIES = "agencies";

  /** People of 采购代理机构. */
  public static final String AGENTS = "agents";

  /** Evaluation experts. */
  public static final String EXPERTS = "experts";

  /** Auditors: read only. */
  public static final String AUDITOR = "auditor";

  private WideGroup() {}
}
