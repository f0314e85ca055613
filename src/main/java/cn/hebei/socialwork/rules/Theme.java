package cn.hebei.socialwork.rules;

import java.util.Arrays;

/** What a rule is about, told by the first part of its key: the page of rules is ordered by it. */
public enum Theme {
  PLAN("年度计划和经费", "plan", "budget", "cycle"),
  THRESHOLD("限额标准", "threshold"),
  DEMAND("采购需求和采购意向", "demand", "intent"),
  SUPPLIER("供应商资格和回避", "supplier", "recusal"),
  NOTICE("采购公告和采购文件", "notice", "documents"),
  OPEN_TENDER("公开招标", "tender"),
  CONSULTATION("竞争性磋商", "consult"),
  OTHER_METHODS("其他采购方式", "negotiate", "inquiry", "single", "relief"),
  BOND("保证金", "bond"),
  REVIEW("评审", "committee", "review", "lowprice"),
  AWARD("中标结果", "award"),
  AGREEMENT("合同（协议）", "agreement"),
  DISPUTE("询问、质疑、投诉和终止", "enquiry", "challenge", "complaint", "stop"),
  RECORDS("档案和个人信息", "archive", "privacy"),
  FILING("备案", "filing"),
  SERVICE("服务和报告", "report"),
  EVALUATION("年度绩效评估", "evaluation"),
  OTHER("其他");

  private final String title;

  /** With a space around each. */
  private final String firstParts;

  Theme(String title, String... firstParts) {
    this.title = title;
    this.firstParts = " " + String.join(" ", firstParts) + " ";
  }

  /** The Chinese heading. */
  public String title() {
    return title;
  }

  /** The theme of a rule with this key; {@link #OTHER} when its first part is not known. */
  public static Theme of(String key) {
    int dot = key.indexOf('.');
    String first = dot < 0 ? key : key.substring(0, dot);
    return Arrays.stream(values())
        .filter(theme -> theme.firstParts.contains(" " + first + " "))
        .findFirst()
        .orElse(OTHER);
  }
}
