package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.ConsultationStory.ASK;
import static cn.hebei.socialwork.tender.ConsultationStory.CHANGE;
import static cn.hebei.socialwork.tender.ConsultationStory.CONSULT;
import static cn.hebei.socialwork.tender.ConsultationStory.DEADLINE;
import static cn.hebei.socialwork.tender.ConsultationStory.DECLARE;
import static cn.hebei.socialwork.tender.ConsultationStory.EXAMINE;
import static cn.hebei.socialwork.tender.ConsultationStory.FORM;
import static cn.hebei.socialwork.tender.ConsultationStory.OFFICER;
import static cn.hebei.socialwork.tender.ConsultationStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.ConsultationStory.PUBLISH;
import static cn.hebei.socialwork.tender.ConsultationStory.QUOTE;
import static cn.hebei.socialwork.tender.ConsultationStory.QUOTES;
import static cn.hebei.socialwork.tender.ConsultationStory.REPLACE;
import static cn.hebei.socialwork.tender.ConsultationStory.THREE;
import static cn.hebei.socialwork.tender.ConsultationStory.group;
import static cn.hebei.socialwork.tender.ConsultationStory.nonconforming;
import static cn.hebei.socialwork.tender.ConsultationStory.notice;
import static cn.hebei.socialwork.tender.ConsultationStory.quotation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.calendar.TestClock;
import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.PreparationStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** P11, B13, B15, B21, B24: 竞争性磋商 by its own course, from its notice to its award. */
@ProcessSpec
class ConsultationSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Notices notices;
  @Autowired private Openings openings;
  @Autowired private FinalQuotations quotations;
  @Autowired private ChangeOffers changes;
  @Autowired private Receipts receipts;
  @Autowired private PublicNotices pages;
  @Autowired private Awards awards;
  @Autowired private Terms terms;
  @Autowired private Environment environment;
  @Autowired private ObjectMapper json;
  @Autowired private TimeSource time;

  private ConsultationStory story;

  @BeforeEach
  void tellTheStory() {
    story = new ConsultationStory(world, desk, bidding, tenders, json);
  }

  // Periods (B13, B15) and weight of the price (B24)

  @Test
  void documentsAreAvailableFiveWorkingDaysAndResponsesDueAfterTenDaysAtTheEarliest() {
    story.prepared();
    assertThat(refusedNotice("bidsCloseAt", "2024-09-11T23:59"))
        .contains("首次响应截止时间", "不少于10日", "2024年9月12日", "财库〔2014〕214号");
    assertThat(refusedNotice("documentsUntil", "2024-09-08"))
        .contains("磋商文件提供截止日", "不少于5个工作日", "2024年9月9日");
    assertThat(refusedNotice("bidsCloseAt", "2024-11-30T10:00")).contains("过晚", "60日");
    assertThat(refusedNotice("url", "ccgp")).contains("公告网址");
    assertThat(refusedNotice("medium", "某报")).contains("发布媒体", "指定媒体", "第11条");
    world.submit(OFFICER, PUBLISH, notice());
    assertThat(world.open(FORM)).hasSize(1);
  }

  /** R79, P11: its suppliers respond, and nobody bids. */
  @Test
  void theListAndTheDataNameAFirstResponseAndItsDeadline() {
    long id = story.noticed();
    Caller anybody = Caller.anonymous(environment);
    String list = "/public/notices";
    assertThat(row(anybody.get(list).body()))
        .contains("竞争性磋商", "首次响应截止时间", "2024年9月12日 10:00", ">正在接收首次响应</span>")
        .doesNotContain("投标", "招标");
    JsonNode tender = anybody.get(list + "/" + id + ".json").json().at("/releases/0/tender");
    assertThat(tender.path("statusDetails").asText()).isEqualTo("正在接收首次响应");
    assertThat(tender.path("procurementMethod").asText()).isEqualTo("open");
    assertThat(tender.path("procurementMethodDetails").asText()).isEqualTo("竞争性磋商");
    assertThat(tender.path("tenderPeriod").path("endDate").asText())
        .isEqualTo("2024-09-12T10:00:00+08:00");
    world.goTo(DEADLINE.plusSeconds(1));
    String after = row(anybody.get(list).body());
    assertThat(after).contains("已截止</span>").doesNotContain("投标");
  }

  /** P11: the list of periods has it to the minute, and names none of those who may quote. */
  @Test
  void theFinalQuotationsStandOnTheListOfPeriodsUntilTheyAreOpened() {
    long id = story.asked();
    String scope = tenders.find(id).orElseThrow().scope();
    assertThat(terms.running(scope, AskQuotationsForm.MINUTES).orElseThrow().untilAt())
        .isEqualTo(TimeSource.at(QUOTES));
    assertThat(Caller.signedIn(environment, OFFICER).get("/terms").body())
        .contains("要求提交最后报价", "2024年9月13日 10:00", "停止接收，开启最后报价；没有提交的视为退出磋商。")
        .doesNotContain("示例1）", "示例2）", "示例3）");
    world.goTo(QUOTES.plusSeconds(1));
    assertThat(terms.running(scope, AskQuotationsForm.MINUTES)).isEmpty();
    assertThat(terms.of(CASE.value()))
        .filteredOn(t -> t.rule().key().equals(AskQuotationsForm.MINUTES))
        .extracting(Term::outcome)
        .containsExactly("最后报价截止");
  }

  private static String row(String page) {
    return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
  }

  private String refusedNotice(String field, String value) {
    return world.refusal(OFFICER, PUBLISH, with(notice(), field, value));
  }

  /** P19: S stops as well, but the principal may pass it with a recorded reason. */
  @Test
  void aPeriodThatAwaitsTheLegalOfficerIsShorterOnceThePrincipalHasSaidWhy() {
    story.prepared();
    assertThat(refusedNotice("bidsCloseAt", "2024-09-11T10:00"))
        .contains("财库〔2014〕214号第10条，待法务确认", "由主要负责同志审批采购文件时写明理由");
    assertThat(refusedNotice("documentsUntil", "2024-09-06")).contains("待法务确认");
  }

  @Test
  void andTheReasonStandsOnTheCasePageAndOnTheClock() {
    world.adoptedLot();
    PreparationStory.prepare(world);
    world.submit(OFFICER, PreparationStory.METHOD, ConsultationStory.method());
    world.submit(PRINCIPAL, PreparationStory.APPROVE_METHOD, PlanStory.AGREED);
    world.submit(OFFICER, "tender-prepare-documents", TenderStory.documents());
    assertThat(world.view(PRINCIPAL, "tender-approve-documents", "facts").toString())
        .contains("写明理由可以缩短的期限", "10日（财库〔2014〕214号第10条，待法务确认）", "30日（财库〔2020〕10号");
    world.submit(
        PRINCIPAL,
        "tender-approve-documents",
        with(PlanStory.AGREED, "shortenReason", "汛后安置急需站点开门"));
    Map<String, Object> sooner =
        with(with(notice(), "documentsUntil", "2024-09-05"), "bidsCloseAt", "2024-09-09T10:00");
    assertThat(world.refusal(OFFICER, PUBLISH, with(sooner, "documentsUntil", "2024-09-01")))
        .contains("磋商文件提供截止日");
    world.submit(OFFICER, PUBLISH, sooner);
    String scope = tenders.get(CASE).scope();
    assertThat(terms.running(scope, "consult.response-days").orElseThrow().until())
        .isEqualTo("2024-09-09");
    assertThat(Caller.signedIn(environment, OFFICER).get("/cases/" + CASE).body())
        .contains("主要负责同志批准缩短期限的理由", "改为至2024年9月9日：主要负责同志批准缩短：汛后安置急需站点开门");
    assertThat(pages.find(tenders.get(CASE).id()).orElseThrow().rows().toString())
        .doesNotContain("汛后");
  }

  /** B11: 财库〔2015〕135号; the three clocks of the notice end with the first responses. */
  @Test
  void itsNoticeStandsThreeWorkingDaysAndItsClocksEndWithTheFirstResponses() {
    long id = story.noticed();
    String scope = tenders.get(CASE).scope();
    Term stands = terms.running(scope, "consult.notice-days").orElseThrow();
    assertThat(stands.until()).isEqualTo("2024-09-05");
    assertThat(stands.rule().standing()).isEqualTo("待法务确认");
    assertThat(terms.running(scope, "notice.days")).isEmpty();
    story.tender().bids(id, "agency-1", "1400000.00");
    story.tender().bids(id, "agency-2", "1300000.00");
    world.goTo(LocalDateTime.of(2024, 9, 10, 9, 0));
    assertThat(bidding.begin(id, "agency-3"))
        .hasValueSatisfying(s -> assertThat(s).contains("磋商文件提供期限", "待法务确认"));
    world.goTo(DEADLINE);
    assertThat(world.open(DECLARE)).hasSize(3);
    assertThat(terms.of(CASE.value()))
        .filteredOn(t -> t.scope().equals(scope) && !t.actor().equals("磋商小组"))
        .hasSize(3)
        .noneMatch(Term::running);
  }

  @Test
  void thePriceOfAConsultationWeighsTenToThirtyPerCent() {
    world.adoptedLot();
    PreparationStory.prepare(world);
    world.submit(OFFICER, "tender-method-propose", ConsultationStory.method());
    world.submit(PRINCIPAL, "tender-method-approve", PlanStory.AGREED);
    Map<String, Object> dear =
        with(
            with(TenderStory.documents(), "pricePoints", "40"),
            "factors",
            List.of(
                TenderStory.factor("服务团队", "CAPABILITY", "30"),
                TenderStory.factor("服务方案", "QUALITY", "30")));
    world.submit(OFFICER, "tender-prepare-documents", dear);
    assertThat(world.view(PRINCIPAL, "tender-approve-documents", "facts").toString())
        .contains("价格分", "10分至30分", "财库〔2014〕214号第24条");
  }

  @Test
  void aClarificationFiveDaysBeforeTheDeadlineLeavesItAndALaterOneMovesIt() {
    long id = story.noticed();
    story.tender().begins(id, "agency-1");
    story.tender().begins(id, "agency-2");
    clarifies(LocalDateTime.of(2024, 9, 6, 9, 0));
    assertThat(notices.get(id).localClose()).isEqualTo(DEADLINE);
    clarifies(LocalDateTime.of(2024, 9, 9, 9, 0));
    assertThat(notices.get(id).localClose()).isEqualTo(LocalDateTime.of(2024, 9, 14, 10, 0));
    world.submit("agency-1", "bid-submit", TenderStory.bid("1400000.00"));
    world.submit("agency-2", "bid-submit", TenderStory.bid("1300000.00"));
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(world.open(DECLARE)).isEmpty();
    world.goTo(LocalDateTime.of(2024, 9, 14, 10, 0));
    assertThat(world.open(DECLARE)).hasSize(3);
  }

  private void clarifies(LocalDateTime at) {
    world.goTo(at);
    changes.begin(OFFICER, CASE);
    world.runJobs();
    world.submit(
        OFFICER,
        "notice-change-draft",
        Map.of("kind", "CLARIFY", "content", "明确每站每月入户二十次", "unchanged", true));
    world.submit(PRINCIPAL, "notice-change-approve", PlanStory.AGREED);
    world.submit(
        OFFICER,
        "notice-change-publish",
        Map.of(
            "action", "PUBLISH",
            "medium", "中国政府采购网",
            "url", "https://www.ccgp.gov.cn/change/1",
            "publishedOn", at.toLocalDate().toString()));
  }

  @Test
  void aConsultationMayBeStoppedForGreatCauseAndWhatWasHandedInStaysSealed() {
    long id = story.noticed();
    story.tender().bids(id, "agency-1", "1400000.00");
    changes.begin(OFFICER, CASE);
    world.runJobs();
    world.submit(
        OFFICER,
        "notice-change-draft",
        Map.of(
            "kind", "TERMINATE",
            "content", "终止采购",
            "reason", "区划调整，任务取消",
            "greatChange", true));
    world.submit(PRINCIPAL, "notice-change-approve", PlanStory.AGREED);
    world.submit(
        OFFICER,
        "notice-change-publish",
        Map.of(
            "action", "PUBLISH",
            "medium", "中国政府采购网",
            "url", "https://www.ccgp.gov.cn/change/1",
            "publishedOn", "2024-09-02"));
    assertThat(world.running("consultation")).isEmpty();
    assertThat(world.running("bid")).isEmpty();
    assertThat(openings.of(id)).isEmpty();
  }

  // How many respond (P11: never three)

  @Test
  void oneResponseEndsIt() {
    long id = story.responds(1);
    assertThat(world.open(DECLARE)).isEmpty();
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .contains("提交响应文件", "不足2家");
    assertThat(openings.of(id)).isEmpty();
  }

  @Test
  void twoResponsesMayGoOn() {
    story.responds(2);
    assertThat(world.open(DECLARE)).hasSize(3);
    assertThat(world.open("tender-declare-failed")).isEmpty();
  }

  // The group (B21, B22)

  @Test
  void aGroupHasThreeOrMoreMembersOddAndOneOfThemLeads() {
    story.prepared();
    world.submit(OFFICER, PUBLISH, notice());
    assertThat(world.refusal(OFFICER, FORM, group(THREE.subList(0, 2), "expert-1")))
        .contains("磋商小组成员", "3人以上的单数", "财库〔2014〕214号");
    assertThat(
            world.refusal(
                OFFICER,
                FORM,
                group(List.of("expert-1", "expert-2", "expert-3", "expert-4"), "expert-1")))
        .contains("单数");
    assertThat(world.refusal(OFFICER, FORM, group(THREE, "expert-9"))).contains("磋商小组组长");
    assertThat(world.refusal(OFFICER, FORM, group(List.of("expert-1", "agency-1", "x"), "x")))
        .contains("不在专家名单上");
  }

  @Test
  void aMemberSeesNamesOnlyBeforeEverybodyHasDeclaredInterests() {
    story.responds(3);
    assertThat(story.tender().view("expert-2", DECLARE, "facts").toString())
        .contains("参加的机构")
        .doesNotContain("入户二十次", "1411111", "1,411,111");
    story.tender().submitOwn("expert-1", DECLARE, TenderStory.STAYS);
    story.tender().submitOwn("expert-2", DECLARE, TenderStory.STAYS);
    assertThat(world.open(EXAMINE)).isEmpty();
    story.tender().submitOwn("expert-3", DECLARE, TenderStory.STAYS);
    assertThat(world.open(EXAMINE)).hasSize(1);
  }

  @Test
  void aLeaderWhoStandsBackIsReplacedBeforeAnythingIsUnsealed() {
    long id = story.responds(3);
    story.tender().submitOwn("expert-1", DECLARE, TenderStory.RECUSED);
    story.tender().submitOwn("expert-2", DECLARE, TenderStory.STAYS);
    story.tender().submitOwn("expert-3", DECLARE, TenderStory.STAYS);
    assertThat(world.open(EXAMINE)).isEmpty();
    assertThat(world.refusal(OFFICER, REPLACE, group(List.of("expert-1"), "expert-1")))
        .contains("已经参加过");
    assertThat(world.refusal(OFFICER, REPLACE, group(List.of("expert-4", "expert-5"), "expert-4")))
        .contains("选了2人", "为1人");
    assertThat(world.refusal(OFFICER, REPLACE, group(List.of("expert-4"), "expert-1")))
        .contains("磋商小组组长");
    world.submit(OFFICER, REPLACE, group(List.of("expert-4"), "expert-2"));
    assertThat(openings.of(id)).isEmpty();
    story.tender().submitOwn("expert-4", DECLARE, TenderStory.STAYS);
    assertThat(world.open(EXAMINE))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).containsExactly("expert-2-expert"));
  }

  /** Who stood back reads nothing afterwards either, and nobody waits for it (B22). */
  @Test
  void aMemberWhoStoodBackInTheGroupIsNotAskedToScore() {
    story.responds(3);
    story.tender().submitOwn("expert-3", DECLARE, TenderStory.RECUSED);
    story.tender().submitOwn("expert-1", DECLARE, TenderStory.STAYS);
    story.tender().submitOwn("expert-2", DECLARE, TenderStory.STAYS);
    world.submit(OFFICER, REPLACE, group(List.of("expert-4"), "expert-1"));
    story.tender().submitOwn("expert-4", DECLARE, TenderStory.STAYS);
    story.examines(Map.of());
    story.consults("");
    world.submit(OFFICER, ASK, ConsultationStory.asking());
    story.quotes("agency-1", quotation("1400000.00"));
    story.quotes("agency-2", quotation("1200000.00"));
    world.goTo(QUOTES);
    assertThat(world.open("scoring-score"))
        .flatExtracting(Desk.Item::candidates)
        .containsExactlyInAnyOrder("expert-1-expert", "expert-2-expert", "expert-4-expert");
    for (String e : List.of("expert-1", "expert-2", "expert-4")) {
      story.tender().submitOwn(e, "scoring-score", story.tender().sheet(e, "30", "30"));
    }
    assertThat(world.open("tender-award")).hasSize(1);
  }

  // Examined, consulted singly (P11)

  @Test
  void nothingIsOpenedInPublicAndNoBidderIsAskedToConfirm() {
    long id = story.declared();
    assertThat(world.open("bid-opening-open-bids")).isEmpty();
    story.examines(Map.of());
    story.consults("");
    assertThat(world.open("bid-confirm-opening")).isEmpty();
    assertThat(world.running("bid")).isEmpty();
    assertThat(openings.of(id)).hasSize(3);
  }

  @Test
  void aResponseThatDoesNotConformIsOutWithItsReasonAndItsSupplierIsTold() {
    long id = story.declared();
    assertThat(refusedExamination(Map.of("failed", List.of("RESPONSIVE")))).contains("审查说明");
    story.examines(Map.of(2, nonconforming()));
    assertThat(openings.qualified(id)).extracting(OpenedBid::no).containsExactly(1, 3);
    story.drafts("");
    assertThat(receipts.of("agency-2"))
        .singleElement()
        .satisfies(r -> assertThat(r.state()).doesNotContain("审查不通过"));
    story.sign();
    assertThat(receipts.of("agency-2"))
        .singleElement()
        .satisfies(r -> assertThat(r.state()).contains("审查不通过", "没有响应服务频次要求"));
    world.submit(OFFICER, ASK, ConsultationStory.asking());
    assertThat(world.open(QUOTE)).hasSize(2);
  }

  private String refusedExamination(Map<String, Object> change) {
    return world.refusal("expert-1", EXAMINE, story.examination(Map.of(1, change)));
  }

  @Test
  void oneConformingResponseEndsItWithoutConsultation() {
    long id = story.declared();
    story.examines(Map.of(1, nonconforming(), 3, nonconforming()));
    assertThat(world.open(CONSULT)).isEmpty();
    story.sign();
    assertThat(world.open("tender-declare-failed")).hasSize(1);
    assertThat(world.running("bid")).isEmpty();
    assertThat(openings.qualified(id)).hasSize(1);
  }

  @Test
  void eachSupplierIsConsultedSinglyAndTheChangeLeavesObjectAndConditionsAlone() {
    story.declared();
    story.examines(Map.of());
    assertThat(refusedTalks("unchanged", false)).contains("没有改变", "没有勾选");
    assertThat(refusedTalks("talks", List.of())).contains("没有填写");
    JsonNode form = story.tender().view("expert-1", CONSULT, "form").path("talks");
    assertThat(form).hasSize(3);
    assertThat(
            refusedTalks(
                "talks",
                List.of(
                    Map.of(
                        "bid", form.get(0).path("bid").asText(),
                        "heldAt", "2024-09-12T10:00",
                        "record", "只谈了一家"))))
        .contains("共3家");
    List<Map<String, Object>> early = new ArrayList<>();
    form.forEach(
        row ->
            early.add(
                Map.of(
                    "bid", row.path("bid").asText(),
                    "heldAt", "2024-09-12T09:59",
                    "record", "截止以前谈的")));
    assertThat(refusedTalks("talks", early)).contains("第1行", "磋商时间");
  }

  private String refusedTalks(String field, Object value) {
    return world.refusal("expert-1", CONSULT, with(story.talks(CHANGE), field, value));
  }

  // The written change and the final quotations (P11)

  @Test
  void everySupplierGetsTheSameWrittenChangeAndNobodyElsesConsultation() {
    story.asked();
    for (int n = 1; n <= 3; n++) {
      String facts = story.tender().view("agency-" + n, QUOTE, "facts").toString();
      assertThat(facts).contains(CHANGE, "2024年9月13日 10:00:00");
      for (int other = 1; other <= 3; other++) {
        assertThat(facts.contains(ConsultationStory.TALK + "：" + other)).isEqualTo(other == n);
        assertThat(facts.contains("1,4%d1,111.11元".formatted(other))).isEqualTo(other == n);
      }
    }
  }

  /** B6: a written change is checked like the documents before it is confirmed. */
  @Test
  void aWrittenChangeThatTreatsSuppliersDifferentlyIsRefusedAndAWarningIsConfirmedWithAReason() {
    story.declared();
    story.examines(Map.of());
    assertThat(world.refusal("expert-1", CONSULT, story.talks("供应商从业人员不得少于50人。")))
        .contains("变更内容体检未通过", "“从业人员”", "第87号第17条");
    story.consults("按人头结算调整为按月结算，按人头每月两千元。");
    assertThat(world.view(OFFICER, ASK, "facts").toString()).contains("体检提示", "按人头");
    assertThat(world.refusal(OFFICER, ASK, ConsultationStory.asking()))
        .contains("不同意或者放行的理由", "待法务确认");
    world.submit(OFFICER, ASK, with(ConsultationStory.asking(), "reason", "只作结算口径"));
    assertThat(world.open(QUOTE)).hasSize(3);
  }

  @Test
  void aChangeThatThePurchaserDoesNotConfirmIsToldToNobody() {
    story.declared();
    story.examines(Map.of());
    story.consults(CHANGE);
    Map<String, Object> no = with(ConsultationStory.asking(), "decision", "REFUSE");
    assertThat(world.refusal(OFFICER, ASK, no)).contains("不同意或者放行的理由");
    world.submit(OFFICER, ASK, with(no, "reason", "超出预算"));
    assertThat(story.tender().view("agency-1", QUOTE, "facts").toString())
        .contains("没有变动")
        .doesNotContain(CHANGE);
    story.quotes("agency-1", Map.of("decision", "QUOTE", "price", "1400000.00"));
  }

  @Test
  void theDeadlineOfFinalQuotationsLeavesTimeAndIsNotFarOff() {
    story.declared();
    story.examines(Map.of());
    story.consults("");
    Map<String, Object> asking = ConsultationStory.asking();
    assertThat(world.refusal(OFFICER, ASK, with(asking, "closesAt", "2024-09-12T10:29")))
        .contains("过早", "30分钟");
    assertThat(world.refusal(OFFICER, ASK, with(asking, "closesAt", "2024-09-23T00:00")))
        .contains("过晚", "10日");
  }

  @Test
  void aFinalQuotationAboveTheCeilingOrWithoutAnAnswerToTheChangeIsRefused() {
    story.asked();
    assertThat(refusedQuotation("price", "1500000.01")).contains("超过最高限价");
    assertThat(refusedQuotation("words", "")).contains("对书面变动的响应");
    assertThat(world.refusal("agency-1", QUOTE, Map.of("decision", "QUOTE", "words", "按变动响应")))
        .contains("“最后报价”没有填写");
  }

  private String refusedQuotation(String field, Object value) {
    return world.refusal("agency-1", QUOTE, with(quotation("1400000.00"), field, value));
  }

  @Test
  void finalQuotationsAreRefusedToTheSecondAndOpenedNotBefore() {
    long id = story.asked();
    Tender tender = tenders.find(id).orElseThrow();
    Notice notice = notices.get(id);
    assertThatThrownBy(() -> quotations.open(tender, notice))
        .isInstanceOf(IllegalStateException.class);
    new TestClock(time).set(QUOTES.minusSeconds(1));
    story.quotes("agency-1", quotation("1400000.00"));
    assertThat(openings.of(id)).extracting(OpenedBid::price).contains(new BigDecimal("1411111.11"));
    assertThat(receipts.of("agency-1").get(0).state())
        .contains("最后报价已于2024年9月13日 09:59:59密封递交", "摘要");
    new TestClock(time).set(QUOTES);
    assertThat(world.refusal("agency-2", QUOTE, quotation("1200000.00")))
        .contains("最后报价截止时间2024年9月13日 10:00:00已过", "视为退出");
  }

  @Test
  void whoGivesNoneOrLeavesHasWithdrawnAndTwoMayGoOn() {
    long id = story.asked();
    story.quotes("agency-1", quotation("1400000.00"));
    story.quotes("agency-2", quotation("1200000.00"));
    world.goTo(QUOTES);
    assertThat(openings.qualified(id)).extracting(OpenedBid::no).containsExactly(1, 2);
    assertThat(world.open("scoring-score")).hasSize(3);
  }

  @Test
  void oneFinalQuotationEndsIt() {
    story.asked();
    story.quotes("agency-1", quotation("1400000.00"));
    story.quotes("agency-2", Map.of("decision", "LEAVE"));
    world.goTo(QUOTES);
    assertThat(world.open("scoring-score")).isEmpty();
    assertThat(world.view(OFFICER, "tender-declare-failed", "form").path("reason").asText())
        .contains("最后报价", "不足2家");
  }

  // Scored and awarded by the final quotations alone (P11, B25)

  @Test
  void onlyTheFinalQuotationIsScoredAndIsThePriceOfTheAgreement() {
    long id = story.quoted();
    assertThat(world.open("scoring-declare")).isEmpty();
    assertThat(story.tender().view("expert-2", "scoring-score", "facts").toString())
        .contains("按每月二十四次安排");
    story.scored("30", "30", "30");
    JsonNode ranking = world.view(PRINCIPAL, "tender-award", "facts").path("ranking");
    assertThat(ranking.get(0).path("price").asText()).isEqualTo("1,200,000.00元");
    assertThat(ranking.get(0).path("priceScore").asText()).isEqualTo("20.00");
    assertThat(ranking.toString()).doesNotContain("1,411,111.11", "1,421,111.11");
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "2"));
    world.submit(
        OFFICER, "tender-publish-result", with(TenderStory.result(), "publishedOn", "2024-09-13"));
    assertThat(awards.of(CASE).orElseThrow().price()).isEqualByComparingTo("1200000.00");
    PublicNotices.Page page = pages.find(id).orElseThrow();
    assertThat(page.ranking()).isEmpty();
    assertThat(page.rows().toString())
        .contains("成交机构", "成交金额", "1,200,000.00元")
        .doesNotContain("1,300,000", "1,400,000", "1,411,111", "中标机构");
  }
}
