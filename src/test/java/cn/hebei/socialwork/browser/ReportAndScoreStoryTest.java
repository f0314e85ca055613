package cn.hebei.socialwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.YearStory;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserSpec
class ReportAndScoreStoryTest {

  @Autowired private Browsers browsers;
  @Autowired private LotYears years;
  @Autowired private Workflow workflow;
  @Autowired private JdbcClient jdbc;

  @Test
  void anAgencyReportsAndTheCountyScoresWithAVeto() {
    CaseKey key = years.openNew("130123", 2025, "130123-officer");
    YearStory.agree(jdbc, key, LocalDate.of(2024, 6, 1), LocalDate.of(2024, 8, 31), 1);
    workflow.start("service-year", key, key.region(), Map.of());
    agencyReports();
    assertThat(browsers.as("130123-officer").take("审核工作和财务报告").text())
        .contains("120户次", "50,000.00元");
    browsers.as("130123-officer").tick("通过").submit();
    workflow.start("evaluation", key, key.region(), Map.of());
    agencyAssessesItself();
    countyScores();
    assertThat(browsers.as("agency-1").take("对初评结果提出意见").text()).contains("不合格", "服务转包", "转包合同复印件");
    browsers.as("agency-1").tick("有异议").fill("意见和理由", "请复核").submit();
    assertThat(browsers.as("130123-deputy").take("分管领导审核").text()).contains("有异议。请复核");
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

  private void agencyAssessesItself() {
    browsers
        .as("agency-1")
        .take("年度自评")
        .fill("站点建设得分", "28")
        .fill("项目实施得分", "65.5")
        .fill("主要成效", "建档完整")
        .fill("存在不足", "督导不足")
        .fill("改进打算", "增加督导")
        .submit();
  }

  private void countyScores() {
    Official officer = browsers.as("130123-officer").take("评估打分");
    assertThat(officer.text()).contains("合计93.5分", "已核实走访").doesNotContain("否决事项");
    officer
        .fill("站点建设得分", "28")
        .fill("项目实施得分", "67")
        .fill("有效服务对象意见数", "40")
        .fill("服务对象满意率", "92.5")
        .tick("是")
        .choose("否决事项", "服务转包")
        .fill("否决依据和证据", "转包合同复印件")
        .fill("评分说明", "转包属实");
    officer.picture("evaluation-score");
    officer.submit();
  }
}
