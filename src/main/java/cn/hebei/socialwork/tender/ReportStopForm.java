package cn.hebei.socialwork.tender;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The officer records that finance and those who took the documents were told of a stopped purchase
 * in writing (B50: 87令29).
 */
@Component
class ReportStopForm implements TaskForm<ReportStopForm.Values> {

  private final Tenders tenders;
  private final Notices notices;
  private final NoticeChanges changes;
  private final TenderFacts facts;
  private final TimeSource time;

  ReportStopForm(
      Tenders tenders, Notices notices, NoticeChanges changes, TenderFacts facts, TimeSource time) {
    this.tenders = tenders;
    this.notices = notices;
    this.changes = changes;
    this.facts = facts;
    this.time = time;
  }

  @Override
  public String id() {
    return "notice-change-report-stop";
  }

  @Override
  public Class<Values> type() {
    return Values.class;
  }

  @Override
  public FormView open(TaskCase task) {
    NoticeChange change = changes.of(task.key());
    Tender tender = tenders.find(change.tenderId()).orElseThrow();
    return new FormView(
        Map.of("reportedOn", time.today()),
        facts
            .notice(tender, notices.get(tender.id()))
            .row("终止的理由", change.reason())
            .row("终止公告", change.words(tender.course()))
            .toMap());
  }

  @Override
  public Result submit(TaskCase task, Values v) {
    NoticeChange change = changes.of(task.key());
    LocalDate stopped = change.publishedOn();
    if (v.reportedOn().isAfter(time.today())
        || (stopped != null && v.reportedOn().isBefore(stopped))) {
      return Result.refused(
          "“报告日期”应在终止公告之日（%s）至今日之间。".formatted(stopped == null ? "—" : Facts.date(stopped)));
    }
    changes.report(change.id(), v.reportedOn(), v.number().strip(), v.notified().strip());
    return Result.done("报告本级财政部门");
  }

  record Values(
      @NotNull(message = "没有填写") LocalDate reportedOn,
      @NotBlank(message = "没有填写") @Size(max = 60, message = "不能超过60个字") String number,
      @NotBlank(message = "没有填写") @Size(max = 500, message = "不能超过500个字") String notified) {}
}
