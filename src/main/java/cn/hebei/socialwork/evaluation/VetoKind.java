package cn.hebei.socialwork.evaluation;

/** What fails an agency whatever its score, once confirmed with evidence (P26). */
enum VetoKind {
  SUBCONTRACTED("服务转包"),
  FALSE_RECORDS("服务数量或凭证造假"),
  DIVERTED_FUNDS("截留挪用项目资金"),
  HARM("侵害服务对象或发生重大安全责任事故"),
  PRIVACY("泄露服务对象隐私造成后果"),
  DISHONEST("严重违法失信"),
  REFUSED("拒绝接受评估"),
  FINANCE_FAILED("财务评估不合格");

  private final String title;

  VetoKind(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  String title() {
    return title;
  }
}
