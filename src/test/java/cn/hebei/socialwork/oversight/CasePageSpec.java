package cn.hebei.socialwork.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.support.YearStory;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Workflow;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** P39, and who may look at all. */
@ProcessSpec
class CasePageSpec {

  private static final String PAGE = "/cases/130123-01-2025";

  @Autowired private WebApplicationContext context;
  @Autowired private World world;
  @Autowired private LotYears years;
  @Autowired private HappyYear year;
  @Autowired private Workflow workflow;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;

  private Pages pages;

  @BeforeEach
  void openPages() {
    pages = new Pages(context);
  }

  @Test
  void itTellsTheWholeLifeOfTheYear() throws Exception {
    CaseKey key = world.adoptedLot();
    years.openNext(key);
    assertThat(pages.read("130123-officer", PAGE))
        .contains("正定县第一包（2025年）", "正定县民政局", "进行中", "尚未确定")
        .contains("当前环节", "登记需求调查", "备案审查", "石家庄市民政局")
        .contains("年度计划", "1,800,000.00元", "2024年9月2日批准")
        .contains("年度计划备案", "2024年9月9日", "已报送")
        .contains("年度计划 · 主要负责同志审批", "同意", "陈玉洁（正定县民政局）")
        .contains("/cases/130123-01-2026", "下一年度（2026年）");
    assertThat(pages.read("130123-officer", "/cases/130123-01-2026")).contains("上一年度（2025年）");
  }

  @Test
  void afterAYearEveryStepHasItsSection() throws Exception {
    CaseKey key = world.newLot(2025);
    year.liveUntil(LocalDate.of(2026, 1, 31));
    assertThat(years.get(key).outcome()).isEqualTo(LotYear.Outcome.RENEW);
    assertThat(pages.read("130100-officer", PAGE))
        .contains("<h2>采购</h2>", "中标金额", "1,470,000.00元", "已公告结果")
        .contains("<h2>协议</h2>", "协议编号", "签订日期")
        .contains("<h2>站点设置与人员到岗</h2>", "社会工作服务站", "已启用")
        .contains("<h2>服务和报告</h2>", "第4期", "已通过", "已核实支出")
        .contains("<h2>年度绩效评估</h2>", "87分", "良好");
  }

  @Test
  void itTellsNeitherBiddersNorScoresBeforeTheirTime() throws Exception {
    world.newLot(2025);
    year.workUntil("bid-opening-open-bids");
    assertThat(pages.read("130123-principal", PAGE))
        .contains("<h2>采购</h2>", "正在招标", "投标截止时间")
        .doesNotContain("徐志强", "高彩霞", "周玉洁", "示例1", "示例2", "示例3", "1,470,000.00元");
    year.liveUntil(LocalDate.of(2025, 11, 30), "plan-draft", "evaluation-review");
    assertThat(world.open("evaluation-review")).isNotEmpty();
    assertThat(pages.read("130123-principal", PAGE)).doesNotContain("87分", "年度绩效评估</h2>");
  }

  @Test
  void theWinnerFindsTheCaseOnceTheResultIsPublishedAndNotBefore() throws Exception {
    world.newLot(2025);
    year.liveUntil(LocalDate.of(2024, 11, 30), "tender-publish-result");
    assertThat(world.open("tender-publish-result")).hasSize(1);
    assertThat(pages.status("agency-3", PAGE)).isEqualTo(403);
    assertThat(pages.read("130123-finance", PAGE))
        .contains("尚未确定", "唱标报价1,470,000.00元")
        .doesNotContain("中标金额");
    year.workUntil("agreement-draft");
    assertThat(pages.status("agency-3", PAGE)).isEqualTo(200);
    assertThat(pages.read("130123-finance", PAGE))
        .contains("中标金额", "1,470,000.00元")
        .doesNotContain("尚未确定");
  }

  @Test
  void onlyThosePlacesThatCoverTheCaseAndTheAuditorSeeIt() throws Exception {
    world.newLot(2025);
    for (String may :
        new String[] {"130123-finance", "130100-officer", "130000-officer", "auditor"}) {
      assertThat(pages.status(may, PAGE)).as(may).isEqualTo(200);
    }
    for (String mayNot :
        new String[] {
          "130125-officer",
          "130682-officer",
          "130600-officer",
          "130123100-officer",
          "agency-1",
          "expert-1",
          "supervisor-1",
          "admin"
        }) {
      assertThat(pages.status(mayNot, PAGE)).as(mayNot).isEqualTo(403);
      assertThat(pages.status(mayNot, "/audit/130123-01-2025")).as(mayNot).isEqualTo(403);
    }
    assertThat(pages.status("130123-officer", "/cases/130123-09-2025")).isEqualTo(404);
    assertThat(pages.status("130125-officer", "/cases/130123-09-2025"))
        .as("no hint")
        .isEqualTo(403);
    assertThat(pages.status("130123-officer", "/cases/nonsense")).isEqualTo(403);
  }

  @Test
  void theAgencyOfTheCaseSeesItsNameAndItsOwnDatesOnly() throws Exception {
    YearStory story = new YearStory(world, workflow, jdbc);
    story.underAgreement(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), 1);
    assertThat(pages.read("agency-1", PAGE))
        .contains("正定县第一包（2025年）", "2025年1月1日至2025年12月31日", "本机构的在办事项")
        .doesNotContain("1,800,000.00元")
        .doesNotContain("办理记录");
    assertThat(pages.status("agency-2", PAGE)).isEqualTo(403);
    assertThat(pages.status("agency-1", "/audit/130123-01-2025")).isEqualTo(403);
  }

  @Test
  void theAuditPageNamesTheFirstLinkThatDoesNotHold() throws Exception {
    world.adoptedLot();
    assertThat(pages.read("130100-officer", "/audit/130123-01-2025")).contains("全部完好");
    jdbc.sql("update audit_event set outcome = '退回' where seq = 3").update();
    assertThat(pages.read("auditor", "/audit/130123-01-2025")).contains("第3条内容与摘要不符");
  }

  @Test
  void theTaskListLearnsWhoHasATaskAndSinceWhen() throws Exception {
    world.newLot(2025);
    world.goTo(LocalDate.of(2024, 9, 4));
    String path = "/shegong/tasks/" + world.open("plan-draft").get(0).taskId() + "/holder";
    JsonNode open = json.readTree(pages.read("130123-deputy", path));
    assertThat(open.get("holder").isNull()).isTrue();
    assertThat(open.get("organ").asText()).isEqualTo("正定县民政局");
    assertThat(open.get("role").asText()).isEqualTo("社工科经办");
    assertThat(open.get("candidates").get(0).asText()).isEqualTo("朱立新");
    assertThat(open.get("phone").asText()).isEqualTo("0311-12345678");
    assertThat(open.get("days").asInt()).isEqualTo(2);
    assertThat(open.get("claimable").asBoolean()).as("by the deputy").isFalse();
    assertThat(json.readTree(pages.read("130123-officer", path)).get("claimable").asBoolean())
        .as("by the officer")
        .isTrue();
    assertThat(open.get("caseUrl").asText()).isEqualTo(PAGE);
    assertThat(open.get("caseTitle").asText()).isEqualTo("正定县第1包 · 2025年");
    tasks.setAssignee(world.open("plan-draft").get(0).taskId(), "130123-officer");
    assertThat(json.readTree(pages.read("130123-officer", path)).get("claimable").asBoolean())
        .as("what is claimed already")
        .isFalse();
    assertThat(json.readTree(pages.read("130100-officer", path)).get("holder").asText())
        .isEqualTo("朱立新");
  }

  @Test
  void aTaskThatTheEngineDoesNotShowHasNoHolderEither() throws Exception {
    world.newLot(2025);
    String path = "/shegong/tasks/" + world.open("plan-draft").get(0).taskId() + "/holder";
    for (String other : new String[] {"130125-officer", "130682-officer", "agency-1", "admin"}) {
      assertThat(pages.status(other, path)).as(other).isEqualTo(404);
    }
    assertThat(pages.status("130123-officer", "/shegong/tasks/unknown/holder")).isEqualTo(404);
    assertThat(pages.openUnsigned(path).getStatus()).isNotEqualTo(200);
  }
}
