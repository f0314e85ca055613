package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.workflow.Facts;
import java.time.Instant;

/** Beginning and end of a period in words: days, or minutes where it ends at a moment. */
final class TermWords {

  private TermWords() {}

  /** What it runs from. */
  static String from(Term term) {
    return term.untilAt() == null ? Facts.date(term.from()) : RehearsalClock.text(term.openedAt());
  }

  /** Until when it runs. */
  static String until(Term term) {
    Instant at = term.untilAt();
    return at == null ? Facts.date(term.until()) : RehearsalClock.text(at);
  }
}
