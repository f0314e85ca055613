package cn.hebei.socialwork.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** 法定时限台 and what the case page tells of periods and versions of rules. */
@ProcessSpec
class TermsPageSpec {

  private static final String CASE = "130123-01-2025";
  private static final String ROUND = CASE + "/tender-1";
  private static final LocalDate MONDAY = LocalDate.of(2024, 9, 2);

  @Autowired private WebApplicationContext context;
  @Autowired private World world;
  @Autowired private LotYears years;
  @Autowired private Terms terms;
  @Autowired private CaseRules rules;

  private Pages pages;

  @BeforeEach
  void openPages() {
    pages = new Pages(context);
  }

  private void open(String scope, String key, LocalDate from) {
    terms.open(scope, key, new Terms.Start("公告发布", from, "期满即可开标", "社工科经办"));
  }

  @Test
  void everyRunningPeriodIsListedWithArticleLastDayAndWhatHappensThen() throws Exception {
    world.newLot(2025);
    open(ROUND, "notice.days", MONDAY);
    open(ROUND, "consult.response-days", MONDAY);
    assertThat(pages.read("130123-officer", "/terms"))
        .contains("正定县第1包（2025年）", "采购公告期限：5工作日", "财政部令第87号第16条")
        .contains("公告发布", "2024年9月2日", "2024年9月9日", "还有5个工作日", "社工科经办", "期满即可开标")
        .contains("待法务确认")
        .doesNotContain("已经逾期");
    assertThat(pages.read("130123-officer", "/")).contains("href=\"/terms\"");
  }

  @Test
  void whatIsOverdueComesFirst() throws Exception {
    world.newLot(2025);
    open(ROUND, "tender.bid-days", MONDAY);
    open(ROUND, "notice.days", MONDAY);
    world.goTo(LocalDate.of(2024, 9, 9));
    assertThat(pages.read("130123-officer", "/terms")).contains("今天到期").doesNotContain("已经逾期");
    world.goTo(LocalDate.of(2024, 9, 11));
    String page = pages.read("130123-officer", "/terms");
    assertThat(page).contains("有1个期限已经逾期", "已逾期2个工作日");
    assertThat(page.indexOf("采购公告期限")).isLessThan(page.indexOf("招标文件发出至投标截止"));
  }

  @Test
  void whatEndsAtAMomentShowsItsMinutes() throws Exception {
    world.newLot(2025);
    terms.openUntil(
        ROUND,
        "opening.confirm-minutes",
        new Terms.Start("宣读投标文件", MONDAY, "视同认可", "投标人"),
        TimeSource.at(MONDAY.atTime(10, 1)));
    assertThat(pages.read("130123-officer", "/terms"))
        .contains("宣读投标文件", "2024年9月2日 09:0", "2024年9月2日 10:01", "今天到期");
    world.goTo(MONDAY.atTime(10, 1));
    assertThat(pages.read("130123-officer", "/terms"))
        .contains("有1个期限已经逾期", ">已逾期<")
        .doesNotContain("已逾期0个");
    assertThat(pages.read("130123-officer", "/cases/" + CASE))
        .contains("起60分钟，至2024年9月2日 10:01；已逾期");
  }

  @Test
  void eachSeesThePeriodsOfTheCasesHeMaySee() throws Exception {
    years.openNew("130123", 2025, "130123-officer");
    years.openNew("130682", 2025, "130682-officer");
    open("130123-01-2025", "notice.days", MONDAY);
    open("130682-01-2025", "notice.days", MONDAY);
    assertThat(pages.read("130100-officer", "/terms"))
        .contains("/cases/130123-01-2025")
        .doesNotContain("/cases/130682-01-2025");
    assertThat(pages.read("130682-officer", "/terms"))
        .contains("/cases/130682-01-2025")
        .doesNotContain("/cases/130123-01-2025");
    for (String all : new String[] {"130000-officer", "auditor"}) {
      assertThat(pages.read(all, "/terms"))
          .as(all)
          .contains("/cases/130123-01-2025", "/cases/130682-01-2025");
      assertThat(pages.read(all, "/terms?county=130682")).doesNotContain("/cases/130123-01-2025");
    }
    assertThat(pages.read("130682-officer", "/terms?county=130123"))
        .as("a filter opens no other place")
        .doesNotContain("/cases/130123-01-2025");
    assertThat(pages.read("130123100-officer", "/terms"))
        .as("a township's own purchases only (P20)")
        .contains("目前没有正在计算的法定期限");
    for (String none : new String[] {"agency-1", "expert-1", "admin"}) {
      assertThat(pages.status(none, "/terms")).as(none).isEqualTo(403);
    }
  }

  @Test
  void aLongListHasPages() throws Exception {
    years.openNew("130123", 2025, "130123-officer");
    for (int n = 1; n <= 51; n++) {
      open(CASE + "/challenge-" + n, "challenge.answer-days", MONDAY);
    }
    assertThat(pages.read("130123-officer", "/terms")).contains("第1页，共2页（51个）");
    assertThat(pages.read("130123-officer", "/terms?page=99")).contains("第2页，共2页");
  }

  @Test
  void theCasePageTellsItsPeriodsAndTheVersionsItUses() throws Exception {
    world.newLot(2025);
    open(ROUND, "notice.days", MONDAY);
    terms.move(ROUND, "notice.days", LocalDate.of(2024, 9, 4), "发布更正公告");
    open(ROUND, "documents.days", MONDAY);
    terms.close(ROUND, "documents.days", "提供期满");
    rules.number(ROUND, "bond.bid-share", "核对投标保证金");
    assertThat(pages.read("130123-officer", "/cases/" + CASE))
        .contains("<h2>法定时限</h2>", "公告发布（2024年9月4日）起5工作日，至2024年9月11日；正在计算")
        .contains("原至2024年9月9日，改为至2024年9月11日：发布更正公告", "提供期满", "期满后：期满即可开标")
        .contains("<h2>所依据的规则版本</h2>", "投标保证金最高占采购预算", "0.02（2%）", "用于：核对投标保证金");
  }

  @Test
  void aCaseWithoutPeriodsShowsNoEmptySection() throws Exception {
    world.newLot(2025);
    assertThat(pages.read("130123-officer", "/cases/" + CASE))
        .doesNotContain("<h2>法定时限</h2>")
        .doesNotContain("所依据的规则版本");
    assertThat(pages.read("130123-officer", "/terms")).contains("目前没有正在计算的法定期限");
  }
}
