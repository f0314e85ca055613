package cn.hebei.socialwork.procurement;

/**
 * Why it is bought this way: each ground of the law stands for one way of buying (B9, B49, B54).
 */
public enum Ground {
  OPEN(Method.OPEN_TENDER, "主要采购方式", "政府采购法第26条"),
  INVITED_SPECIAL(Method.INVITED_TENDER, "具有特殊性，只能从有限范围的供应商处采购", "政府采购法第29条"),
  CONSULT_SERVICES(Method.CONSULTATION, "政府购买服务项目", "财库〔2014〕214号第3条"),
  CONSULT_COMPLEX(Method.CONSULTATION, "技术复杂或者性质特殊，不能确定详细规格或者具体要求", "财库〔2014〕214号第3条"),
  NEGOTIATE_FAILED(Method.NEGOTIATION, "招标后没有供应商投标、没有合格标的或者重新招标未能成立", "政府采购法第30条"),
  NEGOTIATE_URGENT(Method.NEGOTIATION, "采用招标所需时间不能满足紧急需要", "政府采购法第30条"),
  SINGLE_SOLE(Method.SINGLE_SOURCE, "只能从唯一供应商处采购", "政府采购法第31条"),
  SINGLE_URGENT(Method.SINGLE_SOURCE, "发生不可预见的紧急情况，不能从其他供应商处采购", "政府采购法第31条");

  private final Method method;
  private final String title;
  private final String article;

  Ground(Method method, String title, String article) {
    this.method = method;
    this.title = title;
    this.article = article;
  }

  /** The way of buying. */
  public Method method() {
    return method;
  }

  /** Method, ground and article in Chinese. */
  public String text() {
    return "%s：%s（%s）".formatted(method.title(), title, article);
  }
}
