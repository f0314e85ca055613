package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.rules.Terms;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The periods from the invitation of the committee to the signature (B23, B33-B35). */
@Component
class AwardClocks {

  private static final String SCORING = "tender.scoring-days";
  private static final String DECISION = "award.decision-days";
  private static final String PUBLICATION = "award.publish-days";

  private final Terms terms;
  private final TimeSource time;

  AwardClocks(Terms terms, TimeSource time) {
    this.terms = terms;
    this.time = time;
  }

  /** The members who were not asked yet are: the last day for their scores (B23). */
  LocalDate invited(Tender tender) {
    return terms
        .open(
            tender.scope(),
            SCORING,
            new Terms.Start("请专家评审", time.today(), "逾期没有评分的，由采购人催办。", "评审组成员"))
        .until();
  }

  /** Everybody who was asked has scored or stood back; it tells neither who nor how many (B21). */
  void scored(Tender tender) {
    terms.close(tender.scope(), SCORING, "评审组成员已经办理");
  }

  /** The committee's scores are in: the purchaser has the report (B33). */
  void reported(Tender tender) {
    reported(tender, time.today());
  }

  /** The same of a report that the purchaser had on this day (P12). */
  void reported(Tender tender, LocalDate on) {
    open(tender, DECISION, "收到评审报告", on, "视同确定排名第一的为中标机构。", "主要负责同志");
  }

  /** Whether the purchaser has let the time for a decision of its own pass (B33: 87令68). */
  boolean silent(Tender tender) {
    return terms.running(tender.scope(), DECISION).filter(Term::overdue).isPresent();
  }

  /** The winner is decided, the result is to be published (B34). */
  void decided(Tender tender) {
    terms.close(tender.scope(), DECISION, "已确定中标机构");
    open(tender, PUBLICATION, "确定中标机构", time.today(), "逾期公告的，承担相应责任。", "经办");
  }

  /** The result is out and the award notice with it: it stands, and signing begins (B34, B35). */
  void published(Tender tender, LocalDate on) {
    terms.close(tender.scope(), PUBLICATION, "已公告中标结果");
    open(tender, "award.notice-days", "中标公告首次发布", on, "公告期满。", "");
    open(tender, "agreement.sign-days", "发出中标通知书", on, "逾期没有签订的，须查明责任；机构不签订的，重新采购。", "经办");
  }

  private void open(
      Tender tender, String rule, String event, LocalDate from, String then, String actor) {
    terms.open(tender.scope(), rule, new Terms.Start(event, from, then, actor));
  }
}
