package cn.hebei.socialwork.service;

import cn.hebei.socialwork.service.AgencyReport.Texts;
import cn.hebei.socialwork.service.ReportPeriod.Status;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Facts;
import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The agency reports on its work and its money; after a return what it sent comes back. */
@Component
class WriteReportForm implements TaskForm<ReportSheet> {

  private final Reports reports;
  private final ReportFacts facts;

  WriteReportForm(Reports reports, ReportFacts facts) {
    this.reports = reports;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "agency-report-write";
  }

  @Override
  public Class<ReportSheet> type() {
    return ReportSheet.class;
  }

  @Override
  public FormView open(TaskCase task) {
    CaseKey key = task.key();
    int no = no(key);
    Facts shown = facts.heading(key, no);
    ReportPeriod period = reports.period(key, no);
    if (period.status() == Status.RETURNED) {
      shown.row("退回意见", period.remarks());
    }
    Map<String, Object> form = new LinkedHashMap<>();
    facts.openBefore(key, no).ifPresent(n -> form.put("casesBefore", n));
    reports.latest(key, no).ifPresent(r -> form.putAll(ReportSheet.values(r)));
    return new FormView(form, shown.toMap());
  }

  @Override
  public Result submit(TaskCase task, ReportSheet values) {
    int no = no(task.key());
    AgencyReport report = values.toReport();
    return identityNumber(report.texts())
        .or(() -> facts.arithmetic(task.key(), no).refusal(report, values.spentTotal()))
        .map(Result::refused)
        .orElseGet(
            () -> {
              reports.send(task.key(), no, report, task.actor());
              return Result.done("报送报告");
            });
  }

  private static Optional<String> identityNumber(Texts texts) {
    return Stream.of(
            Map.entry("主要工作", texts.summary()),
            Map.entry("服务质量和成效", texts.effects()),
            Map.entry("困难与问题", texts.problems()))
        .filter(e -> IdentityNumbers.in(e.getValue()))
        .map(e -> "“%s”中含有18位身份证号码，报告只填数量和代码，不得出现个人信息，请删除（个人信息保护法第28条）。".formatted(e.getKey()))
        .findFirst();
  }

  private static int no(CaseKey key) {
    return Integer.parseInt(key.subId());
  }
}
