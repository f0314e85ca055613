package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.procurement.Method;

/**
 * What a way of buying calls its papers and its winner, and by which rules its periods and its
 * committee are counted (B13, B15, B21, P11).
 */
enum Course {
  OPEN_TENDER(Method.OPEN_TENDER, "招标", "投标截止时间", "中标", "评审组成员"),
  CONSULTATION(Method.CONSULTATION, "磋商", "首次响应截止时间", "成交", "磋商小组成员"),
  SINGLE_SOURCE(Method.SINGLE_SOURCE, "采购", "公示结束日", "成交", "协商人员");

  private final Method method;
  private final String papers;
  private final String deadline;
  private final String won;
  private final String members;

  Course(Method method, String papers, String deadline, String won, String members) {
    this.method = method;
    this.papers = papers;
    this.deadline = deadline;
    this.won = won;
    this.members = members;
  }

  /** The course of a way of buying; one that is held like an open tender shares its words. */
  static Course of(Method method) {
    return switch (method) {
      case CONSULTATION -> CONSULTATION;
      case SINGLE_SOURCE -> SINGLE_SOURCE;
      default -> OPEN_TENDER;
    };
  }

  /** What the law calls it. */
  String title() {
    return method.title();
  }

  /** 招标文件, 磋商文件 or 采购文件. */
  String documents() {
    return papers + "文件";
  }

  /** 招标公告, 磋商公告 or the publicity of a single source. */
  String notice() {
    return this == SINGLE_SOURCE ? "单一来源公示" : papers + "公告";
  }

  /** What ends with the first period. */
  String deadline() {
    return deadline;
  }

  /** 中标 or 成交. */
  String won() {
    return won;
  }

  /** What a purchase that came to nothing is called (B31, P11). */
  String failed() {
    return this == OPEN_TENDER ? "废标" : "终止采购活动";
  }

  /** Those who score, or negotiate. */
  String members() {
    return members;
  }

  /** What a supplier hands in. */
  String bid() {
    return this == CONSULTATION ? "响应文件" : "投标文件";
  }

  /** Who hands it in. */
  String bidder() {
    return this == CONSULTATION ? "供应商" : "投标人";
  }

  /** By what a late one is refused (B17). */
  String lateCited() {
    return this == CONSULTATION ? "财库〔2014〕214号第13条，待法务确认" : "财政部令第87号第33条";
  }

  /** Whether prices are read out, and so stand on the public page beside the scores (P11, B34). */
  boolean readsOut() {
    return this == OPEN_TENDER;
  }

  /** The rule of the least time from the notice to the deadline (B13). */
  String responseKey() {
    return method.responseKey();
  }

  /** The rule of the most. */
  String responseMostKey() {
    return switch (this) {
      case OPEN_TENDER -> "tender.bid-days-most";
      case CONSULTATION -> "consult.response-days-most";
      case SINGLE_SOURCE -> "single.publicity-days-most";
    };
  }

  /** The rule of how long the notice stands (B11). */
  String noticeKey() {
    return this == CONSULTATION ? "consult.notice-days" : "notice.days";
  }

  /** The rule of how long documents are handed out (B12, B13). */
  String documentsKey() {
    return this == CONSULTATION ? "consult.documents-days" : "documents.days";
  }

  /** The rule of how long before the deadline a clarification is published (B15). */
  String clarifyKey() {
    return this == CONSULTATION ? "consult.clarify-days" : "tender.clarify-days";
  }

  /** The rule of the least size of those who score (B21). */
  String sizeKey() {
    return this == CONSULTATION ? "consult.group-size" : "tender.committee-size";
  }

  /** The rule of how many of them are experts and not the purchaser's own (B21). */
  String expertShareKey() {
    return this == CONSULTATION ? "consult.expert-share" : "committee.expert-share";
  }

  /** The rule of how many must be left after their conditions were checked (B20, P11). */
  String leastKey() {
    return this == CONSULTATION ? "consult.final-least-services" : "tender.minimum-qualified";
  }
}
