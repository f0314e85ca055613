package cn.hebei.socialwork.evaluation;

/** The grades of the yearly evaluation; 合格 and above may be renewed (R63). */
enum Grade {
  EXCELLENT("优秀"),
  GOOD("良好"),
  PASS("合格"),
  FAIL("不合格");

  private final String title;

  Grade(String title) {
    this.title = title;
  }

  /** The Chinese name. */
  String title() {
    return title;
  }
}
