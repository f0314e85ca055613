package cn.hebei.socialwork.plan;

import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.PlanStory.RETURNED;
import static cn.hebei.socialwork.support.PlanStory.adopt;
import static cn.hebei.socialwork.support.PlanStory.consult;
import static cn.hebei.socialwork.support.PlanStory.draft;
import static cn.hebei.socialwork.support.World.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organs;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class PlanSpec {

  @Autowired private World world;
  @Autowired private Accounts accounts;
  @Autowired private LotYears years;
  @Autowired private Plans plans;
  @Autowired private JdbcClient jdbc;
  @Autowired private HappyYear year;
  @Autowired private Desk desk;
  @Autowired private Organs organs;

  @Test
  void aPlanWithOneCentLessThanFifteenPercentIsRefused() {
    world.newLot(2025);
    assertThat(world.refusal("130123-officer", "plan-draft", draft("1530000.01", "269999.99")))
        .contains("经费预算", "269,999.99元", "270,000.00元", "冀民〔2021〕22号五(三)");
  }

  @Test
  void aPlanWithExactlyFifteenPercentIsSentToThoseWhoAreConsulted() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft("1530000.00", "270000.00"));
    assertThat(world.openForms())
        .containsExactly("plan-ask-public", "plan-consult-business", "plan-consult-finance");
  }

  @Test
  void aTownshipBelongsToOneLotAYear() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    world.newLot(2025);
    assertThat(world.refusal("130123-officer", "plan-draft", draft()))
        .contains("覆盖的乡镇（街道）", "正定镇", "只能属于一个包");
  }

  @Test
  void ofTwoDraftsSentAtTheSameTimeOnlyOneGetsTheTownship() {
    world.newLot(2025);
    world.newLot(2025);
    List<Optional<String>> answers =
        world.open("plan-draft").parallelStream()
            .map(item -> desk.trySubmit("130123-officer", item, draft()))
            .toList();
    assertThat(answers)
        .satisfiesExactlyInAnyOrder(
            taken -> assertThat(taken).isEmpty(),
            refused -> assertThat(refused).get().asString().contains("只能属于一个包"));
  }

  @Test
  void aLotWhosePurchaseWasStoppedHoldsNoTownshipBack() {
    year.bidders(List.of()).change("tender-declare-failed", v -> v.put("next", "STOP"));
    world.newLot(2025);
    year.liveUntil(LocalDate.of(2024, 12, 1), "filing-check");
    assertThat(world.running("project")).isEmpty();
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    assertThat(world.open("plan-draft")).isEmpty();
  }

  @Test
  void aTownshipOfAnotherCountyIsRefused() {
    world.newLot(2025);
    assertThat(
            world.refusal(
                "130123-officer", "plan-draft", with(draft(), "towns", List.of("130682100"))))
        .contains("覆盖的乡镇（街道）");
  }

  @Test
  void serviceOfMoreThanOneYearIsRefused() {
    world.newLot(2025);
    assertThat(
            world.refusal("130123-officer", "plan-draft", with(draft(), "serviceTo", "2026-01-01")))
        .contains("服务结束日期", "一年一签");
  }

  @Test
  void serviceThatBeginsInAnotherYearThanThePlansIsRefused() {
    world.newLot(2025);
    Map<String, Object> mistyped =
        with(with(draft(), "serviceFrom", "2024-10-01"), "serviceTo", "2025-09-30");
    assertThat(world.refusal("130123-officer", "plan-draft", mistyped))
        .contains("服务开始日期", "2025年的年度计划");
    Map<String, Object> late =
        with(with(draft(), "serviceFrom", "2026-01-01"), "serviceTo", "2026-12-31");
    assertThat(world.refusal("130123-officer", "plan-draft", late)).contains("服务开始日期");
  }

  @Test
  void serviceFromTheFirstToTheLastDayOfTheYearIsTaken() {
    world.newLot(2025);
    Map<String, Object> last =
        with(with(draft(), "serviceFrom", "2025-12-31"), "serviceTo", "2026-12-30");
    world.submit("130123-officer", "plan-draft", last);
    assertThat(world.open("plan-draft")).isEmpty();
  }

  @Test
  void serviceThatIsOverAlreadyIsRefused() {
    world.newLot(2024);
    Map<String, Object> over =
        with(with(draft(), "serviceFrom", "2024-01-01"), "serviceTo", "2024-09-01");
    assertThat(world.refusal("130123-officer", "plan-draft", over))
        .contains("服务结束日期", "2024年9月1日", "已经过去");
    world.submit(
        "130123-officer",
        "plan-draft",
        with(with(over, "serviceTo", "2024-09-02"), "milestones", due("2024-09-02")));
  }

  /** R71: a timetable, here of at least one step. */
  @Test
  void aPlanWithoutASingleDatedStepIsRefused() {
    world.newLot(2025);
    assertThat(
            world.refusal("130123-officer", "plan-draft", with(draft(), "milestones", List.of())))
        .contains("时间节点", "至少填写一行");
    Map<String, Object> none = draft();
    none.remove("milestones");
    assertThat(world.refusal("130123-officer", "plan-draft", none)).contains("时间节点");
  }

  @Test
  void aStepMayFallOnTheLastDayOfServiceButNotAfterIt() {
    world.newLot(2025);
    assertThat(
            world.refusal(
                "130123-officer", "plan-draft", with(draft(), "milestones", due("2026-01-01"))))
        .contains("时间节点", "年终总结", "2025年12月31日");
    world.submit("130123-officer", "plan-draft", with(draft(), "milestones", due("2025-12-31")));
  }

  @Test
  void theLeastShareThatAFormNamesIsTheRuleInForce() {
    world.newLot(2025);
    assertThat(world.view("130123-officer", "plan-draft", "facts").path("leastShare").asText())
        .isEqualTo("15%");
    jdbc.sql("update rule_value set value = '0.2' where key = 'budget.support-share'").update();
    try {
      assertThat(world.view("130123-officer", "plan-draft", "facts").path("leastShare").asText())
          .isEqualTo("20%");
      assertThat(world.refusal("130123-officer", "plan-draft", draft()))
          .contains("低于20%", "360,000.00元");
    } finally {
      jdbc.sql("update rule_value set value = '0.15' where key = 'budget.support-share'").update();
    }
  }

  @ParameterizedTest
  @CsvSource({"PROJECT,1530000.00,在购买协议之外另行购买", "AGREEMENT,1800000.00,列入购买协议之内"})
  void theSettingSaysWhetherTheAgreementHoldsTheSupportItself(
      String base, BigDecimal most, String words) {
    jdbc.sql("update rule_value set value = ? where key = 'budget.support-base'")
        .param(base)
        .update();
    CaseKey key = world.newLot(2025);
    try {
      world.submit("130123-officer", "plan-draft", draft());
    } finally {
      jdbc.sql("update rule_value set value = 'PROJECT' where key = 'budget.support-base'")
          .update();
    }
    assertThat(plans.get(key).serviceBudget())
        .as("fixed by the plan, whatever the setting becomes")
        .isEqualByComparingTo(most);
    assertThat(plans.share(plans.get(key)).percent()).isEqualTo("15.00%");
    assertThat(world.view("130123-finance", "plan-consult-finance", "facts").toString())
        .contains(words);
  }

  /** R21, B4: needs first, then the plan; whoever reviews and decides reads what people said. */
  @Test
  void aPlanNeedsTheNeedsOfThePeopleAndShowsWhatTheySaid() {
    world.newLot(2025);
    assertThat(world.refusal("130123-officer", "plan-draft", with(draft(), "needs", " ")))
        .contains("群众需求");
    world.submit("130123-officer", "plan-draft", draft());
    assertThat(world.openForms()).doesNotContain("plan-review");
    Map<String, Object> survey =
        Map.of(
            "askedFrom", "2024-08-01",
            "askedTo", "2024-08-31",
            "channel", "公告栏",
            "replies", 12,
            "opinion", "多数希望增加探访");
    assertThat(
            world.refusal(
                "130123-officer", "plan-ask-public", with(survey, "askedTo", "2024-07-31")))
        .contains("征求意见结束日期");
    assertThat(
            world.refusal(
                "130123-officer", "plan-ask-public", with(survey, "askedTo", "2024-09-03")))
        .contains("还没有到");
    consult(world);
    String[] said = {"留守老人较多", "公告栏", "收到意见12条", "多数希望增加探访"};
    assertThat(world.view("130123-deputy", "plan-review", "facts").toString()).contains(said);
    world.submit("130123-deputy", "plan-review", AGREED);
    assertThat(world.view("130123-principal", "plan-approve", "facts").toString()).contains(said);
  }

  @Test
  void aPlanCitesOnlyWhatStandsInTheLibrary() {
    world.newLot(2025);
    assertThat(
            world.refusal("130123-officer", "plan-draft", with(draft(), "basis", List.of("某某办法"))))
        .contains("政策依据", "某某办法");
    assertThat(world.view("130123-officer", "plan-draft", "facts").path("policies").toString())
        .contains("冀民〔2021〕22号 推进全省", "（试行）", "中办发〔2020〕18号", "民发〔2012〕196号");
  }

  @Test
  void aRetiredPolicyIsNotOfferedAndNotTaken() {
    world.newLot(2025);
    jdbc.sql("update policy set retired_on = '2024-09-02' where number like '冀民%'").update();
    try {
      assertThat(world.view("130123-officer", "plan-draft", "facts").path("policies").toString())
          .doesNotContain("冀民〔2021〕22号");
      assertThat(world.refusal("130123-officer", "plan-draft", draft())).contains("已经停用");
    } finally {
      jdbc.sql("update policy set retired_on = null").update();
    }
  }

  @Test
  void theTendersDocumentsShowThePoliciesOfThePlan() {
    world.newLot(2025);
    adopt(world);
    PreparationStory.upToDocuments(world);
    assertThat(world.view("130123-officer", "tender-prepare-documents", "facts").toString())
        .contains("政策依据", "冀民〔2021〕22号");
  }

  @Test
  void theSecondYearsDraftMarksWhatDiffersFromLastYears() {
    CaseKey first = world.newLot(2025);
    adopt(world);
    years.openNext(first);
    world.runJobs();
    assertThat(world.view("130123-officer", "plan-draft", "facts").toString())
        .contains("与上年不同：服务期", "与上年不同：时间节点", "2026年1月1日至2026年12月31日")
        .doesNotContain("与上年不同：预算总额", "与上年不同：群众需求");
    Map<String, Object> next =
        with(
            with(draft("1600000.00", "300000.00"), "serviceFrom", "2026-01-01"),
            "serviceTo",
            "2026-12-31");
    world.submit("130123-officer", "plan-draft", next);
    assertThat(world.view("130123-finance", "plan-consult-finance", "facts").toString())
        .contains("与上年不同：预算总额", "1,800,000.00元", "1,900,000.00元", "与上年不同：评估经费")
        .doesNotContain("与上年不同：群众需求", "与上年不同：时间节点");
  }

  @Test
  void aFirstYearHasNothingToDifferFrom() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    assertThat(world.view("130123-finance", "plan-consult-finance", "facts").toString())
        .doesNotContain("与上年不同");
  }

  private static List<Map<String, String>> due(String day) {
    return List.of(Map.of("what", "年终总结", "due", day));
  }

  @Test
  void anAmountWithThreeDecimalsIsRefusedByFieldAndRow() {
    world.newLot(2025);
    assertThat(world.refusal("130123-officer", "plan-draft", draft("1530000.001", "270000.00")))
        .isEqualTo("第1行“金额”最多两位小数，且不超过12位整数。");
  }

  @Test
  void anUnknownKeyIsRefused() {
    world.newLot(2025);
    assertThat(world.refusal("130123-officer", "plan-draft", with(draft(), "approved", true)))
        .contains("表单之外的项目");
  }

  @Test
  void anAdoptedPlanIsFiledWithTheCityAndTheTenderNeedNotWait() {
    world.newLot(2025);
    adopt(world);
    assertThat(world.open("filing-check"))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("130100-officer"));
    assertThat(world.running("plan")).isEmpty();
  }

  @Test
  void aPlanTheDeputyReturnsComesBackFilledInWithTheReason() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    consult(world);
    world.submit("130123-deputy", "plan-review", RETURNED);
    assertThat(
            world
                .view("130123-officer", "plan-draft", "form")
                .path("lines")
                .get(1)
                .path("amount")
                .asText())
        .isEqualTo("270000.00");
    assertThat(world.view("130123-officer", "plan-draft", "facts").toString()).contains("请补充措施");
  }

  @Test
  void everyOpinionSaysWhichDraftItIsAbout() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    consult(world);
    world.submit("130123-deputy", "plan-review", RETURNED);
    world.submit("130123-officer", "plan-draft", draft());
    consult(world);
    assertThat(world.view("130123-deputy", "plan-review", "facts").toString())
        .contains("第1稿·分管领导审核", "第1稿·业务科会签", "第2稿·业务科会签");
  }

  @Test
  void aPlaceHasNinetyNineLotsAtMost() {
    jdbc.sql("insert into lot values ('130123', 98, 'x')").update();
    assertThat(years.isFull("130123")).isFalse();
    world.newLot(2025);
    assertThat(years.isFull("130123")).isTrue();
  }

  @Test
  void aPlanThePrincipalReturnsComesBackToTheOfficer() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    consult(world);
    world.submit("130123-deputy", "plan-review", AGREED);
    world.submit("130123-principal", "plan-approve", RETURNED);
    assertThat(world.openForms()).containsExactly("plan-draft");
    world
        .theOnly("plan")
        .isWaitingAtExactly("userTask_draft")
        .hasPassed("gateway_principalApproved")
        .hasNotPassed("sendTask_filePlan");
  }

  @Test
  void sectionFinanceAndPublicAreAskedAtOnceAndBeforeTheDeputy() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    world
        .theOnly("plan")
        .isWaitingAtExactly(
            "userTask_consultBusiness", "userTask_consultFinance", "userTask_askPublic");
    consult(world);
    world
        .theOnly("plan")
        .isWaitingAtExactly("userTask_reviewByDeputy")
        .hasNotPassed("userTask_approveByPrincipal");
  }

  @Test
  void whoeverReturnsAPlanGivesAReason() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", draft());
    consult(world);
    assertThat(world.refusal("130123-deputy", "plan-review", Map.of("decision", "RETURN")))
        .contains("意见说明");
  }

  @Test
  void whoeverDraftedAPlanCannotApproveIt() {
    Post both = new Post("130123-officer", "130123", Role.DEPUTY);
    accounts.addPost(both);
    try {
      world.newLot(2025);
      world.submit("130123-officer", "plan-draft", draft());
      consult(world);
      assertThat(world.refusal("130123-officer", "plan-review", AGREED)).contains("起草与审批分离");
    } finally {
      accounts.removePost(both);
    }
  }

  @Test
  void whereNobodyIsInFinanceThePrincipalIsOfferedTheTask() {
    List<Account> holders = organs.holders("130123", Role.FINANCE);
    holders.forEach(a -> accounts.setStatus(a.userId(), Account.Status.LOCKED));
    try {
      world.newLot(2025);
      world.submit("130123-officer", "plan-draft", draft());
      assertThat(world.open("plan-consult-finance"))
          .singleElement()
          .satisfies(
              i ->
                  assertThat(i.candidates())
                      .containsExactlyInAnyOrder("130123-finance", "130123-principal"));
      world.submit("130123-principal", "plan-consult-finance", AGREED);
    } finally {
      holders.forEach(a -> accounts.setStatus(a.userId(), Account.Status.ACTIVE));
    }
  }
}
