package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.onboarding.Workers.Training;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The level above records who attended and passed the pre-service training (R55, R58). */
@Component
class RecordTrainingForm implements TaskForm<RecordTrainingForm.Results> {

  private final Workers workers;
  private final Roster roster;
  private final TimeSource time;

  RecordTrainingForm(Workers workers, Roster roster, TimeSource time) {
    this.workers = workers;
    this.roster = roster;
    this.time = time;
  }

  @Override
  public String id() {
    return "onboarding-record-training";
  }

  @Override
  public Class<Results> type() {
    return Results.class;
  }

  @Override
  public FormView open(TaskCase task) {
    CaseKey key = task.key();
    Map<String, Worker> list = roster.labelled(key);
    return new FormView(
        Map.of(
            "workers",
            list.entrySet().stream()
                .map(
                    e -> {
                      boolean passed =
                          e.getValue().passed() || roster.passedLastYear(key, e.getValue());
                      return Map.of("worker", e.getKey(), "attended", passed, "passed", passed);
                    })
                .toList()),
        new Facts()
            .row("人员", list.isEmpty() ? "承接机构尚未配备人员，请在人员到岗后登记。" : list.size() + "人")
            .row("说明", "上年度或者前次培训已经合格的人员已预先勾选，请核对。")
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Results results) {
    Map<String, Worker> list = roster.labelled(task.key());
    if (list.isEmpty()) {
      return Result.refused("“培训结果”为空：承接机构尚未配备人员，请在人员到岗后登记。");
    }
    if (results.trainedOn().isAfter(time.today())) {
      return Result.refused("“培训结束日期”还没有到，请在培训结束后登记。");
    }
    List<Row> rows = results.workers() == null ? List.of() : results.workers();
    if (!rows.stream().map(Row::worker).toList().equals(new ArrayList<>(list.keySet()))) {
      return Result.refused("“培训结果”的人员名单与承接机构最新的名单不一致，请重新打开表单后登记。");
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).hasPassed() && !rows.get(i).hasAttended()) {
        return Result.refused("第" + (i + 1) + "行“考核合格”已勾选，但“已参加”没有勾选，请核对。");
      }
    }
    rows.forEach(row -> keep(task.key(), list, row, results));
    return Result.done("登记岗前培训结果");
  }

  /** Who had passed before keeps the class and the day of then. */
  private void keep(CaseKey key, Map<String, Worker> list, Row row, Results results) {
    Worker worker = list.get(row.worker());
    if (worker != null && !(worker.passed() && row.hasPassed())) {
      workers.train(
          key,
          worker,
          new Training(
              row.hasAttended(),
              row.hasPassed(),
              results.className().strip(),
              results.trainedOn()));
    }
  }

  record Results(
      @NotBlank(message = "没有填写") @Size(max = 100, message = "不能超过100个字") String className,
      @NotNull(message = "没有填写") LocalDate trainedOn,
      @Nullable @Size(max = 300, message = "不能超过300行")
          List<@Valid @NotNull(message = "不能为空") Row> workers) {}

  record Row(
      @NotBlank(message = "没有填写") @Size(max = 200, message = "不能超过200个字") String worker,
      @Nullable Boolean attended,
      @Nullable Boolean passed) {

    boolean hasAttended() {
      return Boolean.TRUE.equals(attended);
    }

    boolean hasPassed() {
      return Boolean.TRUE.equals(passed);
    }
  }
}
