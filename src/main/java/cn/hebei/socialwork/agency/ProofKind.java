package cn.hebei.socialwork.agency;

/** What an agency proves, and which rule asks for it; all are conditions, never factors (B23). */
public enum ProofKind {
  REGISTRATION("法人登记证书", "冀民〔2021〕22号五(二)；政府采购法第22条第一款第(一)项"),
  CHARTER("章程（社会工作宗旨和内容条款）", "冀民〔2021〕22号五(二)"),
  FINANCE_SYSTEM("财务会计制度", "冀民〔2021〕22号五(二)；政府采购法第22条第一款第(二)项"),
  AUDIT_REPORT("审计报告或者财务报表", "政府采购法实施条例第17条第一款第(二)项"),
  TAX("依法缴纳税收凭证", "政府采购法实施条例第17条第一款第(二)项"),
  SOCIAL_SECURITY("依法缴纳社会保障资金凭证", "政府采购法实施条例第17条第一款第(二)项"),
  OFFICE("固定办公场所证明", "冀民〔2021〕22号五(二)"),
  TEAM("专业队伍情况", "冀民〔2021〕22号五(二)"),
  CAPABILITY("具备履行合同所必需的设备和专业技术能力的证明", "政府采购法实施条例第17条第一款第(三)项"),
  NO_VIOLATIONS("参加政府采购活动前无重大违法记录的书面声明", "冀民〔2021〕22号五(二)；政府采购法实施条例第17条第一款第(四)项"),
  REPUTATION("社会信誉（年检结论、评估等级等）", "冀民〔2021〕22号五(二)；政府采购法第22条第一款第(二)项"),
  OTHER("法律、行政法规规定的其他条件", "政府采购法实施条例第17条第一款第(五)项");

  private final String title;
  private final String article;

  ProofKind(String title, String article) {
    this.title = title;
    this.article = article;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Who asks for it. */
  public String article() {
    return article;
  }
}
