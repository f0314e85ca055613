package cn.hebei.socialwork.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.hebei.socialwork.agency.Agencies;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.Desk;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@ProcessSpec
class WorkbenchSpec {

  private static final Post FINANCE = new Post("130123-finance", "130123", Role.FINANCE);

  @Autowired private WebApplicationContext context;
  @Autowired private World world;
  @Autowired private HappyYear year;
  @Autowired private LotYears years;
  @Autowired private Accounts accounts;
  @Autowired private Agencies agencies;

  private Pages pages;

  @BeforeEach
  void openPages() {
    pages = new Pages(context);
  }

  @Test
  void itGreetsWithTheOrganAndTheDayOfTheRehearsal() throws Exception {
    assertThat(pages.read("130123-officer", "/"))
        .contains("朱立新，您好", "今天是2024年9月2日", "演练时钟：2024年9月2日");
  }

  @Test
  void anEmptyDeskSaysWhatToDoNext() throws Exception {
    assertThat(pages.read("130123-officer", "/")).contains("新设第一个包");
    assertThat(pages.read("130123-deputy", "/")).contains("县级社工科经办发起年度项目后，会显示在这里");
    assertThat(pages.read("agency-1", "/")).contains("目前没有在办的事项");
  }

  @Test
  @Transactional
  void anAgencyThatSignedUpMayBidAndIsRemindedOfWhatItsProfileLacks() throws Exception {
    Agencies.SignUp answer =
        agencies.signUp(
            new Agencies.Application(
                "某社工中心", "52130100MJ0999996D", "王一鸣", "第三条 社会工作服务", "某街1号", "0311-86009999"),
            "Passw0rd-1234");
    String id = ((Agencies.SignUp.Done) answer).id();
    assertThat(pages.read(id, "/")).contains("机构资料还没有填写：机构类型", "/agency/profile");
    assertThat(pages.read("agency-1", "/")).doesNotContain("机构资料还没有填写");
    assertThat(pages.read("130123-officer", "/")).doesNotContain("机构资料还没有填写");
  }

  @Test
  void aLotShowsItsStepAndWhoHasTheBall() throws Exception {
    world.newLot(2025);
    world.goTo(LocalDate.of(2024, 9, 5));
    assertThat(pages.read("130123-officer", "/"))
        .contains("起草年度计划", "正定县民政局 社工科经办（朱立新）", "电话 0311-12345678", "已等待3天");
  }

  @Test
  void theCountsAreThoseOfTheTaskList() throws Exception {
    world.newLot(2025);
    assertThat(pages.read("130123-officer", "/")).containsPattern("<b>1</b><span>本单位待办</span>");
    assertThat(pages.read("130123-deputy", "/")).containsPattern("<b>0</b><span>本单位待办</span>");
  }

  @Test
  void anUnansweredFilingIsSoonDueAndShowsItsLastDay() throws Exception {
    world.adoptedLot();
    assertThat(pages.read("130100-officer", "/")).contains("期限2024年9月9日");
    world.goTo(LocalDate.of(2024, 9, 4));
    assertThat(pages.read("130100-officer", "/")).containsPattern("<b>1</b><span>即将到期</span>");
  }

  @Test
  void aFilingThatWasNotAnsweredIsFlaggedAtTheAuthorityForThirtyDays() throws Exception {
    world.adoptedLot();
    assertThat(pages.read("130100-officer", "/")).doesNotContain("期满未答复（视为收到）");
    world.goTo(LocalDate.of(2024, 9, 10));
    assertThat(pages.read("130100-officer", "/"))
        .contains("期满未答复（视为收到）", "正定县民政局", "2025年 年度计划", "2024年9月9日");
    for (String other : List.of("130123-officer", "130682-officer", "130000-officer", "admin")) {
      assertThat(pages.read(other, "/")).as(other).doesNotContain("期满未答复（视为收到）");
    }
    world.goTo(LocalDate.of(2024, 10, 11));
    assertThat(pages.read("130100-officer", "/")).doesNotContain("期满未答复（视为收到）");
  }

  @Test
  void aCitySeesItsCountiesAndFiltersThem() throws Exception {
    years.openNew("130123", 2025, "130123-officer");
    years.openNew("130125", 2025, "130125-officer");
    years.openNew("130682", 2025, "130682-officer");
    assertThat(pages.read("130100-officer", "/"))
        .contains("130123-01-2025", "130125-01-2025")
        .doesNotContain("130682-01-2025");
    assertThat(pages.read("130100-officer", "/?county=130125"))
        .contains("130125-01-2025")
        .doesNotContain("130123-01-2025");
    assertThat(pages.read("130123-officer", "/")).doesNotContain("130125-01-2025");
    assertThat(pages.read("130000-officer", "/")).contains("130682-01-2025");
  }

  @Test
  void onlyAPurchasersOfficerOpensALotForThisYearOrTheNext() throws Exception {
    pages
        .submit("130123-officer", "/lots", "year", "2025")
        .andExpect(flash().attributeExists("done"));
    pages
        .submit("130123-officer", "/lots", "year", "2026")
        .andExpect(flash().attribute("refused", "“计划年度”只能是2024年或者2025年。"));
    pages.submit("130123-deputy", "/lots", "year", "2025").andExpect(status().isForbidden());
    pages.submit("130100-officer", "/lots", "year", "2025").andExpect(status().isForbidden());
    assertThat(years.of(List.of("130123", "130100"))).hasSize(1);
  }

  @Test
  void aVacancyIsShownToTheOrganAndTheLevelAboveAsksToAppoint() throws Exception {
    accounts.removePost(FINANCE);
    try {
      world.newLot(2025);
      world.submit("130123-officer", "plan-draft", PlanStory.draft());
      assertThat(pages.read("130123-officer", "/")).contains("岗位空缺", "请本单位指定人员");
      assertThat(pages.read("130100-officer", "/")).contains("岗位空缺", "请其指定人员");
      assertThat(pages.read("130682-officer", "/")).doesNotContain("岗位空缺");
      urge("130682-officer").andExpect(status().isForbidden());
      urge("130123-officer").andExpect(status().isForbidden());
      urge("130100-officer").andExpect(status().is3xxRedirection());
      assertThat(pages.read("130123-officer", "/"))
          .contains("已被上级提醒（2024年9月2日）", "正定县民政局 财务空缺，主要负责同志代办（陈玉洁）");
      assertThat(financesTask().name()).endsWith(" · 财务审核资金来源（代办）");
      assertThat(pages.read("130123-principal", "/")).containsPattern("<b>1</b><span>本单位待办</span>");
    } finally {
      accounts.addPost(FINANCE);
    }
    assertThat(pages.read("130100-officer", "/")).doesNotContain("岗位空缺");
    assertThat(financesTask().name()).endsWith(" · 财务审核资金来源");
    assertThat(pages.read("130123-principal", "/"))
        .as("the role is held again: its task is nobody else's")
        .containsPattern("<b>0</b><span>本单位待办</span>");
  }

  private Desk.Item financesTask() {
    return world.open("plan-consult-finance").get(0);
  }

  @Test
  void theListsHoldWhatOnesOwnOrganMayDoAndNothingOfThoseBelow() throws Exception {
    world.newLot(2025);
    year.liveUntil(LocalDate.of(2024, 11, 15), "agreement-review");
    assertThat(world.open("agreement-review")).hasSize(1);
    world.goTo(LocalDate.of(2024, 12, 2));
    assertThat(pages.read("130123-deputy", "/")).containsPattern("<b>1</b><span>已逾期</span>");
    for (String other : List.of("130123-principal", "130100-officer")) {
      assertThat(pages.read(other, "/")).as(other).containsPattern("<b>0</b><span>已逾期</span>");
    }
  }

  private org.springframework.test.web.servlet.ResultActions urge(String userId) throws Exception {
    return pages.submit(userId, "/vacancies/urge", "organ", "130123", "role", "FINANCE");
  }

  @Test
  void eachSeesTheDoorsHeMayOpen() throws Exception {
    assertThat(pages.read("130123-officer", "/")).contains("待办事项").doesNotContain("流程监控");
    assertThat(pages.read("130100-officer", "/")).contains("待办事项", "流程监控");
    assertThat(pages.read("auditor", "/")).contains("流程监控").doesNotContain("待办事项");
    assertThat(pages.read("admin", "/")).contains("人员与账号", "规则与设置", "工作日历", "演练时钟");
  }
}
