package cn.hebei.socialwork.service;

import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.PlanStory.RETURNED;
import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.support.YearStory.report;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.support.YearStory;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import cn.hebei.socialwork.workflow.Workflow;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class ServiceYearSpec {

  private static final String WRITE = "agency-report-write";
  private static final String CHECK = "service-year-check-report";
  private static final String AGENCY = "agency-1";
  private static final String OFFICER = "130123-officer";

  /** Two quarters and a month. */
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

  private static final LocalDate TO = LocalDate.of(2025, 7, 31);

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private JdbcClient jdbc;
  @Autowired private Reports reports;

  private CaseKey key = new CaseKey("");

  @BeforeEach
  void serviceBegins() {
    YearStory story = new YearStory(world, workflow, jdbc);
    key = story.underAgreement(FROM, TO, 1);
    story.start("service-year", key);
  }

  @Test
  void noReportIsAskedForBeforeThePeriodIsOver() {
    world.goTo(LocalDate.of(2025, 3, 31));
    assertThat(world.open(WRITE)).isEmpty();
    world.goTo(LocalDate.of(2025, 4, 1));
    assertThat(world.open(WRITE))
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.candidates()).containsExactly("agency-1-agency");
              assertThat(i.key()).isEqualTo(key.sub("report", 1));
            });
  }

  @Test
  void theAgencyReadsWhatItIsToReportAndUntilWhen() {
    world.goTo(LocalDate.of(2025, 4, 1));
    assertThat(world.view(AGENCY, WRITE, "facts").toString())
        .contains("第1期，2025年1月1日至2025年3月31日", "2025年4月8日前", "200,000.00元");
  }

  @Test
  void anAcceptedReportClosesItsPeriodAndTheAgencysCase() {
    world.goTo(LocalDate.of(2025, 4, 1));
    world.submit(AGENCY, WRITE, report());
    assertThat(world.view(OFFICER, CHECK, "facts").toString())
        .contains("120户次", "280人次", "40,000.00元", "50,000.00元", "入户走访和政策宣传");
    world.submit(OFFICER, CHECK, AGREED);
    assertThat(world.running("agency-report")).isEmpty();
    assertThat(reports.period(key, 1).status()).isEqualTo(ReportPeriod.Status.ACCEPTED);
  }

  @Test
  void aReturnedReportComesBackFilledInWithTheReasonAndIsSentAgain() {
    world.goTo(LocalDate.of(2025, 4, 1));
    world.submit(AGENCY, WRITE, report());
    world.submit(OFFICER, CHECK, RETURNED);
    assertThat(world.view(AGENCY, WRITE, "facts").toString()).contains("退回意见", "请补充措施");
    assertThat(world.view(AGENCY, WRITE, "form").path("visits").asInt()).isEqualTo(120);
    assertThat(world.view(AGENCY, WRITE, "form").path("spentActivities").asText())
        .isEqualTo("9000.50");
    world.submit(AGENCY, WRITE, with(report(), "visits", 121));
    assertThat(world.view(OFFICER, CHECK, "facts").toString()).contains("121户次", "第2次报送");
    world.submit(OFFICER, CHECK, AGREED);
    assertThat(world.running("agency-report")).isEmpty();
  }

  @Test
  void whoeverReturnsAReportGivesAReason() {
    world.goTo(LocalDate.of(2025, 4, 1));
    world.submit(AGENCY, WRITE, report());
    assertThat(world.refusal(OFFICER, CHECK, Map.of("decision", "RETURN"))).contains("意见说明");
  }

  @Test
  void twoPeriodsThatWaitAtOnceDoNotTakeEachOthersReport() {
    world.goTo(LocalDate.of(2025, 7, 1));
    assertThat(world.open(WRITE)).extracting(Desk.Item::key).hasSize(2);
    world.submit(AGENCY, WRITE, report());
    world.submit(OFFICER, CHECK, RETURNED);
    assertThat(world.open(WRITE)).hasSize(2);
    assertThat(world.open(CHECK)).isEmpty();
    world.submit(AGENCY, WRITE, with(report(), "casesBefore", 3));
    assertThat(world.view(OFFICER, CHECK, "facts").toString()).contains("第2期");
    world.submit(OFFICER, CHECK, AGREED);
    assertThat(reports.periods(key))
        .extracting(ReportPeriod::status)
        .containsExactly(
            ReportPeriod.Status.RETURNED,
            ReportPeriod.Status.ACCEPTED,
            ReportPeriod.Status.PLANNED);
  }

  @Test
  void theYearEndsWhenEveryReportIsAcceptedAndTheAgreementIsOver() {
    world.goTo(LocalDate.of(2025, 8, 1));
    for (int no = 1; no <= 3; no++) {
      assertThat(world.running("service-year")).hasSize(1);
      world.submit(AGENCY, WRITE, with(report(), "casesBefore", 3 * (no - 1)));
      world.submit(OFFICER, CHECK, AGREED);
    }
    assertThat(world.running("service-year")).isEmpty();
  }

  @Test
  void cumulativeSpendingBeyondTheAgreementIsRefused() {
    world.goTo(LocalDate.of(2025, 7, 1));
    world.submit(
        AGENCY,
        WRITE,
        with(with(report(), "spentPersonnel", "190000.00"), "spentTotal", "200000.00"));
    world.submit(OFFICER, CHECK, AGREED);
    assertThat(world.refusal(AGENCY, WRITE, with(report(), "casesBefore", 3)))
        .contains("累计250,000.00元", "协议金额200,000.00元");
  }

  @Test
  void anIdentityNumberInATextIsRefused() {
    world.goTo(LocalDate.of(2025, 4, 1));
    assertThat(world.refusal(AGENCY, WRITE, with(report(), "summary", "走访13012319900101123X一次")))
        .contains("主要工作", "身份证号码");
  }

  @Test
  void aCountThatIsMissingOrNegativeIsRefusedByName() {
    world.goTo(LocalDate.of(2025, 4, 1));
    assertThat(world.refusal(AGENCY, WRITE, with(report(), "visits", "")))
        .isEqualTo("“走访”没有填写，没有发生的填0。");
    assertThat(world.refusal(AGENCY, WRITE, with(report(), "groups", -1))).isEqualTo("“小组”不能为负数。");
  }
}
