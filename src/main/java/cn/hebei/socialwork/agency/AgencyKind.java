package cn.hebei.socialwork.agency;

/** What an agency is in law; its registration certificate says so (R44). */
public enum AgencyKind {
  SOCIAL_SERVICE("社会服务机构（民办非企业单位）"),
  ENTERPRISE("企业"),
  PUBLIC_ONE("事业单位（公益一类）"),
  PUBLIC_TWO("事业单位（公益二类）"),
  FOUNDATION("基金会"),
  ASSOCIATION("社会团体");

  private final String title;

  AgencyKind(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Whether such a body may provide services at all: 公益一类 neither buys nor provides (B8). */
  public boolean mayProvide() {
    return this != PUBLIC_ONE;
  }
}
