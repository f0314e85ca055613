package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.rules.CaseRules;
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

  private static final String DAYS = "intent.days";

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
   */
  public Optional<String> refusal(CaseKey key, String field, LocalDate begun) {
    LocalDate published = schemes.find(key).map(Scheme::intentOn).orElse(null);
    if (published == null) {
      return Optional.empty();
    }
    int least = rules.whole(key.root().value(), DAYS, "核对采购意向公开的时间");
    try {
      LocalDate earliest = calendar.plusDays(published, least);
      return begun.isBefore(earliest)
          ? Optional.of(
              "“%s”过早：采购意向于%s公开，采购活动应在其后不少于%d日开始，最早为%s（财库〔2020〕10号，待法务确认；确需提前的，须经主要负责同志在方案中批准不按期公开）。"
                  .formatted(field, Facts.date(published), least, Facts.date(earliest)))
          : Optional.empty();
    } catch (YearNotLoadedException e) {
      return Optional.of("“%s”无法核对：%s".formatted(field, e.getMessage()));
    }
  }
}
