package cn.hebei.socialwork.service;

import cn.hebei.socialwork.workflow.FormView;
import cn.hebei.socialwork.workflow.Opinion;
import cn.hebei.socialwork.workflow.OpinionForm;
import cn.hebei.socialwork.workflow.Result;
import cn.hebei.socialwork.workflow.TaskCase;
import org.springframework.stereotype.Component;

/** The county's officer checks a report and accepts it, or returns it with a reason (R57, R82). */
@Component
class CheckReportForm implements OpinionForm {

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
  public FormView open(TaskCase task) {
    return FormView.empty(facts.of(task.key(), task.number(PERIOD)).toMap());
  }

  @Override
  public String reasonWanted() {
    return "需要补正的内容";
  }

  @Override
  public Result answer(TaskCase task, Opinion opinion) {
    reports.answer(task.key(), task.number(PERIOD), opinion.agreed(), opinion.text(), task.actor());
    return Result.done(opinion.agreed() ? "报告通过" : "退回补正", "accepted", opinion.agreed());
  }
}
