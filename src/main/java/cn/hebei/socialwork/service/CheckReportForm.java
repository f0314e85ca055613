package cn.hebei.socialwork.service;

import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import cn.hebei.socialwork.workflow.TaskForm;
import org.springframework.stereotype.Component;

/** The county's officer checks a report and accepts it, or returns it with a reason (R57, R82). */
@Component
class CheckReportForm implements TaskForm<Opinion> {

  private static final String PERIOD = "period";

  private final Reports reports;
  private final ReportFacts facts;

  CheckReportForm(Reports reports, ReportFacts facts) {
    this.reports = reports;
    this.facts = facts;
  }

  @Override
  public String id() {
    return "service-year-check-report";
  }

  @Override
  public Class<Opinion> type() {
    return Opinion.class;
  }

  @Override
  public FormView open(TaskCase task) {
    return FormView.empty(facts.of(task.key(), task.number(PERIOD)).toMap());
  }

  @Override
  public Result submit(TaskCase task, Opinion opinion) {
    if (opinion.lacksReason()) {
      return Result.refused("“意见说明”没有填写：退回时必须写明需要补正的内容。");
    }
    reports.answer(task.key(), task.number(PERIOD), opinion.agreed(), opinion.text(), task.actor());
    return Result.done(opinion.agreed() ? "报告通过" : "退回补正", "accepted", opinion.agreed());
  }
}
