package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.onboarding.CorrectStationsForm.Retrained;
import cn.hebei.socialwork.onboarding.Workers.Training;
import cn.hebei.socialwork.workflow.CaseKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Make-up training of those who have not passed yet (P27). */
@Component
class Retraining {

  private static final String CLASS = "补训";

  private final Workers workers;
  private final Roster roster;
  private final TimeSource time;

  Retraining(Workers workers, Roster roster, TimeSource time) {
    this.workers = workers;
    this.roster = roster;
    this.time = time;
  }

  /** One row for each worker who has not passed. */
  List<Map<String, Object>> rows(CaseKey key) {
    return roster.labelled(key).entrySet().stream()
        .filter(e -> !e.getValue().passed())
        .map(e -> Map.<String, Object>of("worker", e.getKey(), "passed", false))
        .toList();
  }

  Optional<String> refusal(CaseKey key, List<Retrained> rows) {
    Map<String, Worker> known = roster.labelled(key);
    for (Retrained row : rows) {
      if (!known.containsKey(row.worker())) {
        return Optional.of("“补训结果”的人员名单与承接机构最新的名单不一致，请重新打开表单后登记。");
      }
      if (row.trainedOn() == null || row.trainedOn().isAfter(time.today())) {
        return Optional.of("“补训结束日期”没有填写或者还没有到：补训合格的须填写（" + row.worker() + "）。");
      }
    }
    return Optional.empty();
  }

  void keep(CaseKey key, List<Retrained> rows) {
    Map<String, Worker> known = roster.labelled(key);
    for (Retrained row : rows) {
      Worker worker = known.get(row.worker());
      if (worker != null && row.trainedOn() != null) {
        workers.train(key, worker, new Training(true, true, CLASS, row.trainedOn()));
      }
    }
  }
}
