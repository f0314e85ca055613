package cn.hebei.socialwork.evaluation;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Facts;
import java.time.OffsetDateTime;

/**
 * The principal's decision when a cycle is over (P4).
 *
 * @param outcome retender or close
 * @param reason why
 * @param decidedAt when
 */
record AfterCycle(AfterCycleForm.Choice outcome, String reason, OffsetDateTime decidedAt) {

  /** The decision for people. */
  Facts facts() {
    return new Facts()
        .row("周期届满后的决定", outcome.title())
        .row("决定的理由", reason)
        .row("决定日期", Facts.date(decidedAt.atZoneSameInstant(TimeSource.ZONE).toLocalDate()));
  }
}
