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

  /** The same for a single source, whose reasons the principal approves. */
  public static final String SINGLE_WAY = "确需提前的，由主要负责同志审批论证时在“意见说明”中写明理由";

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
    terms.close(key.root().value(), DAYS, "采购活动已开始");
  }

  /**
   * The sentence that refuses to begin too soon after the published intent, by the version of the
   * rule that the lot-year uses since the intent.
   *
   * @param field what the form calls the day
   * @param begun the day on which the purchase begins, that of its notice
   * @param passed whether the principal has recorded why it may be sooner (P19)
   * @param way how the principal does that, for the sentence
   */
  public Optional<String> refusal(
      CaseKey key, String field, LocalDate begun, boolean passed, String way) {
    return intentOn(key)
        .flatMap(
            published -> {
              RuleValue rule = rules.get(key.root().value(), DAYS, "核对采购意向公开的时间");
              return passed && rule.passable()
                  ? Optional.empty()
                  : tooSoon(rule, published, field, begun, way);
            });
  }

  /** The same for whoever is still to decide: nothing is kept of it. */
  public Optional<String> warning(CaseKey key, String field, LocalDate begun, String way) {
    return intentOn(key)
        .flatMap(on -> tooSoon(rules.shown(key.root().value(), DAYS), on, field, begun, way));
  }

  private Optional<LocalDate> intentOn(CaseKey key) {
    return schemes.find(key).flatMap(scheme -> Optional.ofNullable(scheme.intentOn()));
  }

  private Optional<String> tooSoon(
      RuleValue rule, LocalDate published, String field, LocalDate begun, String way) {
    int least = Integer.parseInt(rule.value());
    try {
      LocalDate earliest = calendar.plusDays(published, least);
      return begun.isBefore(earliest)
          ? Optional.of(
              "“%s”过早：采购意向于%s公开，采购活动应在其后不少于%d日开始，最早为%s（%s%s）。"
                  .formatted(
                      field,
                      Facts.date(published),
                      least,
                      Facts.date(earliest),
                      rule.cited(),
                      rule.passable() ? "；" + way : ""))
          : Optional.empty();
    } catch (YearNotLoadedException e) {
      return Optional.of("“%s”无法核对：%s".formatted(field, e.getMessage()));
    }
  }
}
