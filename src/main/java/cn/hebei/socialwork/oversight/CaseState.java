package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.plan.LotYear;

/**
 * Whether a lot-year runs, or how it ended.
 *
 * @param title Chinese words
 * @param running whether its process runs
 */
record CaseState(String title, boolean running) {

  static CaseState of(LotYear lot, boolean running) {
    LotYear.Outcome outcome = lot.outcome();
    if (outcome == null) {
      return new CaseState(running ? "进行中" : "已结束", running);
    }
    return new CaseState((running ? "进行中，年末结论：" : "已结束，年末结论：") + outcome.title(), running);
  }
}
