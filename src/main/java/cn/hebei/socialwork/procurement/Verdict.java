package cn.hebei.socialwork.procurement;

/** What the decision table {@code procurement-method} says of a proposed method. */
enum Verdict {
  STATUTORY("可以采用：达到采购限额标准，按政府采购规定办理"),
  INTERNAL("可以采用：低于采购限额标准，按内控采购办理，流程相同"),
  PLAN_MISSING("不能采用：达到采购限额标准的，须有预算，先向财政部门备案政府采购实施计划，并填写预算编号和备案编号（政府采购法第33条；政府采购法实施条例第29条）"),
  APPROVAL_MISSING("不能采用：达到公开招标数额标准的，采用其他方式须先经设区的市以上财政部门批准并填写批准文号（政府采购法第27条）");

  private final String title;

  Verdict(String title) {
    this.title = title;
  }

  /** The verdict in Chinese. */
  String title() {
    return title;
  }
}
