package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.YearStory;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserSpec
@Tag("nightly")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ReportStoryTest {

  @Autowired private Browsers browsers;
  @Autowired private LotYears years;
  @Autowired private Workflow workflow;
  @Autowired private JdbcClient jdbc;

  @Test
  void anAgencyCorrectsItsReportAndTheCountyAcceptsIt() {
    CaseKey key = years.openNew("130123", 2025, "130123-officer");
    YearStory.agree(jdbc, key, LocalDate.of(2024, 6, 1), LocalDate.of(2024, 8, 31), 1);
    workflow.start("service-year", key, key.region(), Map.of());
    agencyReports();
    assertThat(browsers.as("130123-officer").take("审核工作和财务报告").text())
        .contains("120户次", "50,000.00元");
    browsers.as("130123-officer").tick("通过").submit();
  }

  private void agencyReports() {
    Official agency = browsers.as("agency-1").take("填报工作和财务报告");
    fill(agency, "0", "期初在案个案", "结案个案", "儿童福利", "社区治理", "社会事务");
    fill(agency, "0", "交通", "物资", "办公宣传", "培训", "税费", "管理费");
    agency
        .fill("走访", "120")
        .fill("新开个案", "3")
        .fill("小组", "1")
        .fill("社区活动", "2")
        .fill("社会救助", "80")
        .fill("养老服务", "200")
        .fill("期末在岗驻站人数", "2")
        .fill("人员经费", "40000")
        .fill("专业服务活动", "10000")
        .fill("本期支出合计", "50000.01")
        .fill("主要工作", "入户走访")
        .fill("服务质量和成效", "反映良好");
    agency.picture("agency-report");
    assertThat(agency.submitAndBeRefused()).contains("本期支出合计", "50,000.00元");
    assertThat(agency.value("人员经费", 1)).isEqualTo("40000");
    agency.fill("本期支出合计", "50000").submit();
  }

  private static void fill(Official person, String value, String... labels) {
    for (String label : labels) {
      person.fill(label, value);
    }
  }
}
