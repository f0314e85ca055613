package cn.hebei.socialwork.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.calendar.LoadedYears;
import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.filing.Filing;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.support.Breakdown;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDateTime;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A step without people that failed for good stands still until somebody of ours lets it go on. */
@ProcessSpec
class StuckStepsSpec {

  private static final String YEAR_2027 =
      """
      日期,安排,节日
      2027-01-01,放假,元旦
      2027-05-01,放假,劳动节
      2027-10-01,放假,国庆节
      """;

  private static final String FILE_PLAN = "sendTask_filePlan";
  private static final String AGAIN = "重试自动办理";

  @Autowired private WebApplicationContext context;
  @Autowired private World world;
  @Autowired private Filings filings;
  @Autowired private ManagementService management;
  @Autowired private TimeSource time;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient jdbc;
  @Autowired private WorkingCalendar calendar;

  private Pages pages;
  private CaseKey key;

  @BeforeEach
  void aPlanThatWaitsForItsPrincipal() {
    pages = new Pages(context);
    key = world.newLot(2025);
    world.submit("130123-officer", "plan-draft", PlanStory.draft());
    PlanStory.consult(world);
    world.submit("130123-deputy", "plan-review", PlanStory.AGREED);
  }

  @AfterEach
  void forget2027() {
    LoadedYears.forgetFrom(2027, jdbc, calendar);
  }

  @Test
  void whatFailedBecauseAYearWasNotLoadedGoesOnAfterItsImport() throws Exception {
    new TestClock(time).set(LocalDateTime.of(2026, 12, 30, 9, 0));
    filingGetsStuck();
    assertThat(pages.read("admin", "/stuck"))
        .contains(
            "第一包", "年度计划", "报送备案", "2026年12月30日 09:", "2027年的节假日安排尚未导入，无法计算期限，请联系系统管理员导入工作日历。");
    pages.upload("admin", "/calendar", YEAR_2027).andExpect(flash().attributeExists("done"));
    world.runJobs();
    assertThat(filings.of(key)).singleElement().extracting(Filing::status).hasToString("SUBMITTED");
    assertThat(pages.read("admin", "/stuck")).contains("目前没有自动办理出错的事项");
    assertThat(audit.events(key.value()))
        .anyMatch(e -> e.actor().equals("admin") && e.outcome().equals(AGAIN));
    assertThat(audit.verify(key.value()).whole()).isTrue();
  }

  @Test
  void theImportOfAnotherYearLeavesItWhereItIs() throws Exception {
    new TestClock(time).set(LocalDateTime.of(2026, 12, 30, 9, 0));
    filingGetsStuck();
    pages.upload("admin", "/calendar", YEAR_2027.replace("2027", "2028"));
    assertThat(pages.read("admin", "/stuck")).contains("2027年的节假日安排尚未导入");
  }

  @Test
  void whatFailedOtherwiseGoesOnWhenAnAdministratorSaysSo() throws Exception {
    Breakdown broken = Breakdown.ofTheDecision(jdbc);
    suspendFiling(true);
    approve();
    suspendFiling(false);
    for (int tries = 0; tries < 3; tries++) {
      broken.during(() -> catchThrowable(() -> management.executeJob(job().getId())));
    }
    assertThat(job().getRetries()).isZero();
    String page = pages.read("admin", "/stuck");
    assertThat(page)
        .contains("数据库没有完成操作，详见运行日志。")
        .doesNotContain("insert", "space left", "SQL", "Exception");
    String id = job().getId();
    pages
        .submit("admin", "/stuck", "id", id)
        .andExpect(flash().attribute("done", containsString("已安排重试")));
    world.runJobs();
    assertThat(filings.of(key)).hasSize(1);
    assertThat(audit.events(key.value()))
        .anyMatch(e -> e.what().equals("plan/" + FILE_PLAN) && e.outcome().equals(AGAIN));
    assertThat(audit.verify(key.value()).whole()).isTrue();
    pages
        .submit("admin", "/stuck", "id", id)
        .andExpect(flash().attribute("refused", "该事项已不在出错之列，无须重试。"));
  }

  @Test
  void nobodyElseOpensThePageOrRetries() throws Exception {
    for (String other :
        new String[] {"130123-officer", "130123-principal", "130000-officer", "auditor"}) {
      assertThat(pages.status(other, "/stuck")).as(other).isEqualTo(403);
      pages.submit(other, "/stuck", "id", "1").andExpect(status().isForbidden());
    }
  }

  private void approve() {
    world.submit("130123-principal", "plan-approve", PlanStory.AGREED);
  }

  /** As often as its model lets it. */
  private void filingGetsStuck() {
    assertThat(catchThrowable(this::approve)).isNotNull();
    while (job().getRetries() > 0) {
      Job job = job();
      assertThat(catchThrowable(() -> management.executeJob(job.getId()))).isNotNull();
    }
  }

  private void suspendFiling(boolean held) {
    if (held) {
      management.suspendJobDefinitionById(definition(), true);
    } else {
      management.activateJobDefinitionById(definition(), true);
    }
  }

  private Job job() {
    return management.createJobQuery().jobDefinitionId(definition()).singleResult();
  }

  private String definition() {
    return Objects.requireNonNull(
        management
            .createJobDefinitionQuery()
            .processDefinitionKey("plan")
            .activityIdIn(FILE_PLAN)
            .singleResult()
            .getId());
  }
}
