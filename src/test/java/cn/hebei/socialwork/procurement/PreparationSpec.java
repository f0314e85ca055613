package cn.hebei.socialwork.procurement;

import static cn.hebei.socialwork.support.PlanStory.AGREED;
import static cn.hebei.socialwork.support.PlanStory.RETURNED;
import static cn.hebei.socialwork.support.PreparationStory.APPROVE_METHOD;
import static cn.hebei.socialwork.support.PreparationStory.APPROVE_SCHEME;
import static cn.hebei.socialwork.support.PreparationStory.BUSINESS;
import static cn.hebei.socialwork.support.PreparationStory.METHOD;
import static cn.hebei.socialwork.support.PreparationStory.OFFICER;
import static cn.hebei.socialwork.support.PreparationStory.PRINCIPAL;
import static cn.hebei.socialwork.support.PreparationStory.REVIEW;
import static cn.hebei.socialwork.support.PreparationStory.SCHEME;
import static cn.hebei.socialwork.support.PreparationStory.SURVEY;
import static cn.hebei.socialwork.support.PreparationStory.method;
import static cn.hebei.socialwork.support.PreparationStory.prepare;
import static cn.hebei.socialwork.support.PreparationStory.review;
import static cn.hebei.socialwork.support.PreparationStory.reviewer;
import static cn.hebei.socialwork.support.PreparationStory.scheme;
import static cn.hebei.socialwork.support.PreparationStory.survey;
import static cn.hebei.socialwork.support.World.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Post;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes before a tender's documents (P13, P20, P21, P22, B1, B2, B9, B10, B49). */
@ProcessSpec
class PreparationSpec {

  private static final String PAGE = "/cases/130123-01-2025";

  @Autowired private World world;
  @Autowired private JdbcClient jdbc;
  @Autowired private Accounts accounts;
  @Autowired private CaseRules rules;
  @Autowired private Environment environment;

  private void planned() {
    world.newLot(2025);
    PlanStory.adopt(world);
  }

  private String facts(String user, String form) {
    return world.view(user, form, "facts").toString();
  }

  private String casePage() {
    return Caller.signedIn(environment, OFFICER).get(PAGE).body();
  }

  // Demand (P13)

  @Test
  void fewerThanThreeSubjectsAreRefusedUnlessThereIsAReasonWhichThePrincipalPassesWithHis() {
    planned();
    Map<String, Object> two =
        with(
            survey(),
            "subjects",
            List.of(Map.of("name", "甲机构", "advice", "可行"), Map.of("name", "乙机构", "advice", "可行")));
    assertThat(world.refusal(OFFICER, SURVEY, two))
        .contains("只有2家", "不少于3家", "22号第10条）")
        .doesNotContain("待法务确认");
    world.submit(OFFICER, SURVEY, with(two, "fewerReason", "县域内只有两家机构"));
    world.submit(BUSINESS, REVIEW, review(world));
    world.submit(OFFICER, SCHEME, scheme());
    assertThat(facts(PRINCIPAL, APPROVE_SCHEME)).contains("须写明放行理由", "县域内只有两家机构");
    assertThat(world.refusal(PRINCIPAL, APPROVE_SCHEME, AGREED)).contains("放行理由");
    world.submit(PRINCIPAL, APPROVE_SCHEME, Map.of("decision", "APPROVE", "opinion", "情况属实，同意放行"));
    assertThat(casePage()).contains("县域内只有两家机构", "情况属实，同意放行");
  }

  @Test
  void theSameSubjectTwiceCountsOnce() {
    planned();
    Map<String, Object> row = Map.of("name", "甲机构", "advice", "可行");
    assertThat(world.refusal(OFFICER, SURVEY, with(survey(), "subjects", List.of(row, row, row))))
        .contains("重复");
  }

  @Test
  void aDemandThatFailsItsReviewGoesBackAndBothRecordsStay() {
    planned();
    world.submit(OFFICER, SURVEY, survey());
    assertThat(world.refusal(BUSINESS, REVIEW, unexplained())).contains("第1行“说明”");
    world.submit(BUSINESS, REVIEW, review(world, 6));
    assertThat(facts(OFFICER, SURVEY)).contains("第1次审查", "未通过", "评审因素没有量化", "王审查（财务科，财务）");
    assertThat(world.view(OFFICER, SURVEY, "form").toString()).contains("冀中社会工作服务中心");
    world.submit(OFFICER, SURVEY, survey());
    world.submit(BUSINESS, REVIEW, review(world));
    assertThat(facts(OFFICER, SCHEME)).contains("第1次审查", "第2次审查");
  }

  private Map<String, Object> unexplained() {
    List<Map<String, String>> items =
        Arrays.stream(ReviewItem.values())
            .map(i -> Map.of("item", i.title(), "result", "FAIL"))
            .toList();
    return with(review(world), "items", items);
  }

  /** 财库〔2021〕22号33: the purchaser's own offices review, or the principal passes the reason. */
  @Test
  void aReviewWithoutOneOfThePurchasersOwnOfficesNeedsAReasonWhichThePrincipalPassesWithHis() {
    planned();
    world.submit(OFFICER, SURVEY, survey());
    Map<String, Object> alone =
        with(review(world), "reviewers", List.of(reviewer("王审查", "财务科", "FINANCE")));
    assertThat(world.refusal(BUSINESS, REVIEW, alone)).contains("没有采购、业务、监督方面的", "第33条", "待法务确认");
    world.submit(BUSINESS, REVIEW, with(alone, "lackingReason", "局内只有财务科一名在岗"));
    world.submit(OFFICER, SCHEME, scheme());
    assertThat(facts(PRINCIPAL, APPROVE_SCHEME)).contains("须写明放行理由", "局内只有财务科一名在岗");
    assertThat(world.refusal(PRINCIPAL, APPROVE_SCHEME, AGREED)).contains("放行理由");
    world.submit(PRINCIPAL, APPROVE_SCHEME, Map.of("decision", "APPROVE", "opinion", "情况属实"));
    assertThat(casePage()).contains("局内只有财务科一名在岗");
  }

  @Test
  void whoeverAskedTheMarketDoesNotReviewTheDemand() {
    Post both = new Post(OFFICER, "130123", Role.BUSINESS);
    accounts.addPost(both);
    try {
      planned();
      world.submit(OFFICER, SURVEY, survey());
      assertThat(world.refusal(OFFICER, REVIEW, review(world))).contains("调查与审查分离");
    } finally {
      accounts.removePost(both);
    }
  }

  // Scheme (P21, B3) and counted days (P22)

  @Test
  void theSchemeIsApprovedBeforeAnyDocumentAndComesBackWithTheReason() {
    planned();
    world.submit(OFFICER, SURVEY, survey());
    world.submit(BUSINESS, REVIEW, review(world));
    assertThat(world.view(OFFICER, SCHEME, "form").toString()).contains("留守老人较多", "2025-01-01");
    world.submit(OFFICER, SCHEME, scheme());
    world.submit(PRINCIPAL, APPROVE_SCHEME, RETURNED);
    assertThat(facts(OFFICER, SCHEME)).contains("请补充措施");
    assertThat(world.open("tender-prepare-documents")).isEmpty();
  }

  @Test
  void everySubmittedVersionOfTheSchemeStaysWithItsAnswerOnTheCasePage() {
    planned();
    world.submit(OFFICER, SURVEY, survey());
    world.submit(BUSINESS, REVIEW, review(world));
    world.submit(OFFICER, SCHEME, with(scheme(), "acceptance", "按月核实后付款。"));
    assertThat(casePage()).contains("购买服务方案第1稿", "2024年9月2日提交，待审批", "按月核实后付款。");
    world.submit(PRINCIPAL, APPROVE_SCHEME, RETURNED);
    world.submit(OFFICER, SCHEME, scheme());
    world.submit(PRINCIPAL, APPROVE_SCHEME, AGREED);
    assertThat(casePage())
        .contains("购买服务方案第1稿", "退回修改", "按月核实后付款。", "请补充措施")
        .contains("购买服务方案第2稿", "2024年9月2日批准", "按季度核实服务量后付款。");
  }

  @Test
  void theDaysCountBackFromTheWantedFirstDayOfService() {
    planned();
    world.submit(OFFICER, SURVEY, survey());
    world.submit(BUSINESS, REVIEW, review(world));
    assertThat(facts(OFFICER, SCHEME))
        .contains("首日服务2025年1月1日", "最迟2024年10月29日", "政府采购法第35条", "最迟2024年12月31日")
        .doesNotContain("倒排工期提醒");
    world.submit(OFFICER, SCHEME, with(scheme(), "firstDay", "2024-11-01"));
    assertThat(facts(PRINCIPAL, APPROVE_SCHEME))
        .contains("倒排工期提醒", "“发布采购公告”最迟应在2024年8月29日办理", "赶不上2024年11月1日首日服务", "最早");
    assertThat(world.view(PRINCIPAL, APPROVE_SCHEME, "facts").path("alerts").asText())
        .as("red on the form")
        .startsWith("倒排工期提醒：“发布采购公告”");
    world.submit(PRINCIPAL, APPROVE_SCHEME, AGREED);
    assertThat(casePage())
        .contains("倒排工期提醒", "最迟应在2024年8月29日")
        .containsPattern("<tr class=\"late\">\\s*<th scope=\"row\">倒排工期提醒");
  }

  @Test
  void anIntentThatWasNotPublishedNeedsAReason() {
    planned();
    world.submit(OFFICER, SURVEY, survey());
    world.submit(BUSINESS, REVIEW, review(world));
    Map<String, Object> none = with(with(scheme(), "intentOn", ""), "intentUrl", "");
    assertThat(world.refusal(OFFICER, SCHEME, none)).contains("采购意向公开日期", "待法务确认");
    assertThat(world.refusal(OFFICER, SCHEME, with(scheme(), "intentUrl", "公告栏"))).contains("http");
    world.submit(OFFICER, SCHEME, with(none, "intentWaiver", "预算追加较晚"));
    assertThat(world.refusal(PRINCIPAL, APPROVE_SCHEME, AGREED)).contains("预算追加较晚", "放行理由");
  }

  // Method (B1, B2, B9, B10, B49, P20)

  @Test
  void aPurchaseAboveTheLimitWithoutItsBudgetOrItsFiledPlanComesBack() {
    planned();
    prepare(world);
    assertThat(facts(OFFICER, METHOD)).contains("样例，待核实", "1,530,000.00元", "政府采购");
    world.submit(OFFICER, METHOD, Map.of("ground", "OPEN"));
    assertThat(facts(OFFICER, METHOD)).contains("上次核对结果", "政府采购实施计划", "第29条");
    world.submit(OFFICER, METHOD, with(method(), "budgetNo", ""));
    assertThat(facts(OFFICER, METHOD)).contains("须有预算", "预算编号", "政府采购法第33条");
    world.submit(OFFICER, METHOD, method());
    assertThat(facts(PRINCIPAL, APPROVE_METHOD))
        .contains("按政府采购规定办理", "石财预〔2024〕8号", "石财采计〔2024〕1号");
    world.submit(PRINCIPAL, APPROVE_METHOD, RETURNED);
    assertThat(facts(OFFICER, METHOD)).contains("请补充措施");
    world.submit(OFFICER, METHOD, method());
    world.submit(PRINCIPAL, APPROVE_METHOD, AGREED);
    assertThat(facts(OFFICER, "tender-prepare-documents")).contains("政策依据");
    assertThat(rules.usedIn("130123-01-2025/method-1"))
        .extracting(use -> use.rule().key())
        .contains("threshold.limit.county", "threshold.open.county");
  }

  @Test
  void aPurchaseBelowTheLimitTakesTheSameWayLabelledAsInternal() {
    world.newLot(2025);
    PlanStory.adopt(world, PlanStory.draft("200000.00", "40000.00"));
    prepare(world);
    world.submit(OFFICER, METHOD, Map.of("ground", "OPEN"));
    assertThat(facts(PRINCIPAL, APPROVE_METHOD)).contains("按内控采购办理");
    world.submit(PRINCIPAL, APPROVE_METHOD, AGREED);
    assertThat(casePage()).contains("内控采购（低于采购限额标准");
  }

  @Test
  void twoLotsBelowTheLimitThatReachItTogetherAreOnePurchase() {
    world.newLot(2025);
    PlanStory.adopt(world, PlanStory.draft("200000.00", "40000.00"));
    world.newLot(2025);
    PlanStory.adopt(
        world,
        with(
            with(PlanStory.draft("150000.00", "40000.00"), "lotName", "正定县第二包"),
            "towns",
            List.of("130123102")));
    prepare(world);
    assertThat(facts(OFFICER, METHOD)).contains("350,000.00元", "正定县第二包150,000.00元", "化整为零提醒");
    world.submit(OFFICER, METHOD, Map.of("ground", "OPEN"));
    assertThat(facts(OFFICER, METHOD)).contains("政府采购实施计划", "备案编号");
    assertThat(world.open(APPROVE_METHOD)).isEmpty();
  }

  @Test
  void anotherMethodThanOpenTenderSaysWhy() {
    planned();
    prepare(world);
    Map<String, Object> consultation = with(method(), "ground", "CONSULT_SERVICES");
    assertThat(world.refusal(OFFICER, METHOD, consultation)).contains("采用理由", "214号第3条");
    world.submit(OFFICER, METHOD, with(consultation, "reason", "服务内容需要磋商"));
    assertThat(world.open(APPROVE_METHOD)).hasSize(1);
  }

  @Test
  void aMethodThatIsNotOfferedIsRefusedWithWhatToChooseInstead() {
    planned();
    prepare(world);
    Map<String, Object> reasoned = with(method(), "reason", "时间紧");
    for (String ground : List.of("NEGOTIATE_FAILED", "NEGOTIATE_URGENT", "INVITED_SPECIAL")) {
      assertThat(world.refusal(OFFICER, METHOD, with(reasoned, "ground", ground)))
          .contains("没有开通", "请改选竞争性磋商", "或者公开招标");
    }
    assertThat(world.refusal(OFFICER, METHOD, with(reasoned, "ground", "INQUIRY_GOODS")))
        .contains("不能选择询价", "只适用于货物", "请改选竞争性磋商");
  }

  /** 财库〔2026〕12号 is off until somebody enters a dated version that switches it on (B54). */
  @Test
  void theEmergencyGroundIsNamedOnlyOnceADatedRuleSwitchesItOn() {
    planned();
    prepare(world);
    Map<String, Object> urgent =
        with(with(method(), "ground", "SINGLE_EMERGENCY"), "reason", "洪涝灾害救助");
    assertThat(world.refusal(OFFICER, METHOD, urgent)).contains("应急采购", "没有启用");
    jdbc.sql(
            "insert into rule_value (key, value, unit, title, article, basis, effective_from,"
                + " changed_by, revision, reason) values ('relief.emergency', 'true', '是否',"
                + " '适用应急采购便利措施', '财库〔2026〕12号', 'S', date '2024-09-01', 'admin', 1,"
                + " '自本日启用')")
        .update();
    try {
      world.submit(OFFICER, METHOD, urgent);
      assertThat(world.open(APPROVE_METHOD)).hasSize(1);
    } finally {
      jdbc.sql("delete from rule_use where key = 'relief.emergency'").update();
      jdbc.sql("delete from rule_pin where key = 'relief.emergency'").update();
      jdbc.sql("delete from rule_value where key = 'relief.emergency' and changed_by = 'admin'")
          .update();
    }
  }

  @Test
  void whoeverProposedTheMethodCannotApproveIt() {
    Post both = new Post(OFFICER, "130123", Role.PRINCIPAL);
    accounts.addPost(both);
    try {
      planned();
      prepare(world);
      world.submit(OFFICER, METHOD, method());
      assertThat(world.refusal(OFFICER, APPROVE_METHOD, AGREED)).contains("拟定与审批分离");
    } finally {
      accounts.removePost(both);
    }
  }
}
