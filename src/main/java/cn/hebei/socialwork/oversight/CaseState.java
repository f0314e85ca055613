package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.plan.LotYear;
import org.jspecify.annotations.Nullable;

/**
 * Whether a lot-year runs, and how it ends.
 *
 * @param title Chinese words
 * @param outcome what was decided at the end of the year, or null before
 * @param running whether its process runs
 */
record CaseState(String title, @Nullable String outcome, boolean running) {

  static CaseState of(LotYear lot, boolean running) {
    if (lot.withdrawn()) {
      return new CaseState("已撤回", null, false);
    }
    LotYear.Outcome outcome = lot.outcome();
    return new CaseState(
        running ? "进行中" : "已结束", outcome == null ? null : "年末结论：" + outcome.title(), running);
  }
}
