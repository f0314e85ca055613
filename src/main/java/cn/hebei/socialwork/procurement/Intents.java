package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The intent is published so many days before the purchase begins, or the principal waived it (B3).
 */
@Service
public class Intents {

  /** The rule of the days between intent and notice. */
  public static final String DAYS = "intent.days";

  /** How a period that awaits the legal officer is passed, for the sentence that refuses (P19). */
  public static final String WAY = "确需缩短的，由主要负责同志审批采购文件时写明理由";

  private final Schemes schemes;
  private final CaseRules rules;
  private final Terms terms;
  private final WorkingCalendar calendar;

  Intents(Schemes schemes, CaseRules rules, Terms terms, WorkingCalendar calendar) {
    this.schemes = schemes;
    this.rules = rules;
    this.terms = terms;
    this.calendar = calendar;
  }

  /** The clock of a published intent, once the principal has approved the plan that names it. */
  void published(CaseKey key, LocalDate on) {
    String scope = key.root().value();
    terms.close(scope, DAYS, "采购意向重新公开");
    terms.open(scope, DAYS, "采购意向公开", on, "可以发布采购公告。");
  }

  /** The purchase has begun by its notice. */
  public void begun(CaseKey key) {
    terms.close(key.root().value(), DAYS, "采购公告已发布");
  }

  /** The same where the principal has not let the period be shorter. */
  public Optional<String> refusal(CaseKey key, LocalDate noticeOn) {
    return refusal(key, noticeOn, false);
  }

  /**
   * The sentence that refuses a notice too soon after the published intent, by the version of the
   * rule that the lot-year uses since the intent.
   *
   * @param noticeOn the day of the notice
   * @param passed whether the principal has recorded why it may be sooner (P19)
   */
  public Optional<String> refusal(CaseKey key, LocalDate noticeOn, boolean passed) {
    LocalDate published = schemes.find(key).map(Scheme::intentOn).orElse(null);
    if (published == null) {
      return Optional.empty();
    }
    RuleValue rule = rules.get(key.root().value(), DAYS, "核对采购意向公开的时间");
    if (passed && rule.passable()) {
      return Optional.empty();
    }
    int least = Integer.parseInt(rule.value());
    try {
      LocalDate earliest = calendar.plusDays(published, least);
      return noticeOn.isBefore(earliest)
          ? Optional.of(
              "“公告日期”过早：采购意向于%s公开，采购活动应在其后不少于%d日开始，最早为%s（%s%s）。"
                  .formatted(
                      Facts.date(published),
                      least,
                      Facts.date(earliest),
                      rule.cited(),
                      rule.passable() ? "；" + WAY : ""))
          : Optional.empty();
    } catch (YearNotLoadedException e) {
      return Optional.of("“公告日期”无法核对：" + e.getMessage());
    }
  }
}
