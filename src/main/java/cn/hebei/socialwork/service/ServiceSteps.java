package cn.hebei.socialwork.service;

import cn.hebei.socialwork.agreement.Agreement;
import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.calendar.Moments;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.rules.Rules;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the models {@code service-year} and {@code agency-report}. */
@Configuration(proxyBeanMethods = false)
class ServiceSteps {

  private static final String PERIOD = "period";
  private static final String ACCEPTED = "accepted";
  private static final String REPORT = "report";

  @Bean
  CaseStep schedulePeriodsDelegate(Agreements agreements, Reports reports) {
    return step -> {
      Agreement agreement = agreements.get(step.key());
      List<Period> periods =
          Period.of(
              agreement.serviceFrom(), agreement.serviceTo(), agreement.reportPeriod().months());
      reports.schedule(step.key(), periods);
      return Map.of(
          "periodCount", periods.size(), "agreementEndsOn", Moments.endOf(agreement.serviceTo()));
    };
  }

  /** Each repetition of the sub-process takes the period of its own number, from 1. */
  @Bean
  CaseStep openPeriodDelegate(Reports reports) {
    return step -> {
      int no = step.number("loopCounter") + 1;
      LocalDate endsOn = reports.period(step.key(), no).endsOn();
      return Map.of(PERIOD, no, "periodEndsOn", Moments.endOf(endsOn));
    };
  }

  @Bean
  CaseStep requestReportDelegate(
      Agreements agreements,
      Reports reports,
      Rules rules,
      WorkingCalendar calendar,
      Workflow workflow) {
    return step -> {
      int no = step.number(PERIOD);
      LocalDate endsOn = reports.period(step.key(), no).endsOn();
      int days = rules.whole("report.due-days", endsOn);
      LocalDate dueOn = calendar.plusWorkingDays(endsOn, days);
      reports.request(step.key(), no, dueOn);
      workflow.start(
          "agency-report",
          step.key().sub(REPORT, no),
          agreements.get(step.key()).agencyCode(),
          Map.of("dueOn", Moments.endOf(dueOn)));
      return Map.of();
    };
  }

  /** Tells the county's period, and no other one that waits beside it. */
  @Bean
  CaseStep submitReportDelegate(Workflow workflow) {
    return step -> {
      int no = Integer.parseInt(step.key().subId());
      workflow.tell("reportIn", step.key().root(), Map.of(PERIOD, no), Map.of());
      return Map.of();
    };
  }

  @Bean
  CaseStep returnReportDelegate(Workflow workflow) {
    return step -> answer(workflow, step.key(), step.number(PERIOD), false);
  }

  @Bean
  CaseStep closeReportDelegate(Workflow workflow) {
    return step -> answer(workflow, step.key(), step.number(PERIOD), true);
  }

  private static Map<String, Object> answer(
      Workflow workflow, CaseKey key, int no, boolean accepted) {
    workflow.tell("reportAnswered", key.sub(REPORT, no), Map.of(ACCEPTED, accepted));
    return Map.of();
  }

  @Bean
  CaseSection serviceSection(ReportFacts facts) {
    return CaseSection.of("服务和报告", 50, facts::overview);
  }
}
