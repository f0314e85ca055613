package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agreement.Agreement;
import cn.hebei.socialwork.agreement.Agreements;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What happens to an agency that did not do its work (R63, P1, P6): from its evaluation on in the
 * pages, until another agency serves.
 */
@BrowserSpec
@Tag("nightly")
@Timeout(value = 25, unit = TimeUnit.MINUTES)
class RetenderStoryTest {

  private static final String OFFICER = "130123-officer";

  @Autowired private Browsers browsers;
  @Autowired private Pages pages;
  @Autowired private LotYears years;
  @Autowired private Agreements agreements;
  @Autowired private RuntimeService runtime;

  @Test
  void anUnqualifiedAgencyServesOnWhileAnotherWinsTheYearThatStartsTheDayAfter() {
    pages.change("evaluation-score", v -> v.put("projectScore", "32.99"));
    pages.change("agreement-draft", v -> v.put("reportPeriod", "YEAR"));
    CaseKey first = pages.openLot(OFFICER);
    pages.getTo(LocalDate.of(2025, 12, 30), "evaluation-score");
    pages.workUntil("evaluation-decide");
    assertThat(browsers.as("130123-principal").take("主要负责同志审定").text()).contains("59.99", "不合格");
    pages.liveUntilOpen("tender-prepare-documents");
    assertThat(years.get(first).outcome()).isEqualTo(LotYear.Outcome.RETENDER);
    CaseKey second = years.nextOf(first).orElseThrow().key();
    Official officer = browsers.as(OFFICER);
    assertThat(officer.take("编制采购文件").text()).contains("2026年");
    officer.picture("retender");
    assertThat(officer.goTo("/cases/" + first.value()).text())
        .contains("不合格", LotYear.Outcome.RETENDER.title());
    bothYearsRun(first, second);

    Agreement old = agreements.get(first);
    pages.bidders(
        Stream.of("agency-1", "agency-2", "agency-3", "agency-4")
            .filter(agency -> !agency.equals(old.agencyCode()))
            .toArray(String[]::new));
    pages.liveUntilOpen("agreement-record-signing");
    bothYearsRun(first, second);
    pages.liveUntil(old.serviceTo().plusDays(2));
    Agreement signed = agreements.get(second);
    assertThat(signed.agencyCode()).isNotEqualTo(old.agencyCode());
    assertThat(signed.signedOn()).isBefore(old.serviceTo());
    assertThat(signed.serviceFrom()).isEqualTo(old.serviceTo().plusDays(1));
    assertThat(keys("service-year")).containsExactly(second.value());
    assertThat(keys("project")).containsExactly(second.value());
    assertThat(officer.goTo("/cases/" + second.value()).text()).contains("服务年度");
    officer.picture("retendered");
  }

  /** Two pictures of the same lot, one year apart, and 工作台 shows both as running (P1). */
  private void bothYearsRun(CaseKey first, CaseKey second) {
    assertThat(second.year()).isEqualTo(first.year() + 1);
    assertThat(keys("project")).containsExactlyInAnyOrder(first.value(), second.value());
    assertThat(keys("service-year")).containsExactly(first.value());
    assertThat(browsers.as(OFFICER).goTo("/").text())
        .contains(first.year() + "年 进行中", second.year() + "年 进行中");
  }

  private List<String> keys(String process) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
        .map(ProcessInstance::getBusinessKey)
        .toList();
  }
}
