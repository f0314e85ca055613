package cn.hebei.socialwork.tender;

/** What a 采购代理机构 hands in of a round it holds, for the purchaser to register (P12). */
enum EntrustedWork {
  OPENING("开标记录", "handInOpening", RegisterOpeningForm.Values.class),
  CONSULTATION("磋商记录", "handInConsultation", RegisterConsultationForm.Values.class),
  REVIEW("评审报告", "handInReview", RegisterReviewForm.Values.class);

  private final String title;
  private final String task;
  private final Class<? extends Record> type;

  EntrustedWork(String title, String task, Class<? extends Record> type) {
    this.title = title;
    this.task = task;
    this.type = type;
  }

  /** What it is called. */
  String title() {
    return title;
  }

  /** Process and task, for the chain of the purchase. */
  String step() {
    return "entrusted/userTask_" + task;
  }

  /** What the purchaser registers of it. */
  Class<? extends Record> type() {
    return type;
  }
}
