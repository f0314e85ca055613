package cn.hebei.socialwork.tender;

import static cn.hebei.socialwork.support.World.with;
import static cn.hebei.socialwork.tender.BondStory.FINANCE;
import static cn.hebei.socialwork.tender.BondStory.RECORD;
import static cn.hebei.socialwork.tender.BondStory.REFUND;
import static cn.hebei.socialwork.tender.BondStory.paid;
import static cn.hebei.socialwork.tender.BondStory.paidBy;
import static cn.hebei.socialwork.tender.BondStory.settled;
import static cn.hebei.socialwork.tender.TenderStory.DEADLINE;
import static cn.hebei.socialwork.tender.TenderStory.FIVE;
import static cn.hebei.socialwork.tender.TenderStory.OFFICER;
import static cn.hebei.socialwork.tender.TenderStory.PRINCIPAL;
import static cn.hebei.socialwork.tender.TenderStory.documents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.hebei.socialwork.agreement.AgreementStory;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.Desk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** B18, B50: the bid bond, its limit, its ledger and the clocks of its refund. */
@ProcessSpec
class BondSpec {

  private static final CaseKey CASE = new CaseKey("130123-01-2025");
  private static final String PAGE = "/cases/130123-01-2025";
  private static final String LOSERS = "bond.refund-losers-days";
  private static final String WINNER = "bond.refund-winner-days";
  private static final String WITHDRAWN = "bond.refund-withdrawn-days";
  private static final String FAILED = "bond.refund-failed-days";

  @Autowired private World world;
  @Autowired private Desk desk;
  @Autowired private Bidding bidding;
  @Autowired private Tenders tenders;
  @Autowired private Bonds bonds;
  @Autowired private Bids bids;
  @Autowired private BidChanges withdrawals;
  @Autowired private BondReceipts receipts;
  @Autowired private PublicNotices pages;
  @Autowired private ChangeOffers changes;
  @Autowired private Terms terms;
  @Autowired private CaseRules rules;
  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;
  @Autowired private ObjectMapper json;

  private TenderStory story;

  @BeforeEach
  void tellTheStory() {
    story = new TenderStory(world, desk, bidding, tenders, json);
  }

  private Term term(String rule) {
    return terms.of(CASE.value()).stream()
        .filter(t -> t.rule().key().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + rule));
  }

  // At most two per cent, never in cash

  @Test
  void aBondAboveTwoPercentOfTheBudgetIsRefused() {
    story.planned();
    assertThat(world.view(OFFICER, "tender-prepare-documents", "facts").toString())
        .contains("不超过采购预算的2%，即30,600.00元");
    assertThat(
            world.refusal(
                OFFICER, "tender-prepare-documents", with(documents(), "bond", "30600.01")))
        .contains("投标保证金", "30,600.01元", "2%", "最高为30,600.00元", "政府采购法实施条例第33条");
    world.submit(OFFICER, "tender-prepare-documents", with(documents(), "bond", "30600.00"));
    assertThat(rules.usedIn(CASE.value()))
        .extracting(use -> use.rule().key(), use -> use.usedFor())
        .contains(tuple("bond.bid-share", "核对投标保证金"));
  }

  @Test
  void theNoticeSaysWhatBondIsAskedAndThatItIsNotPaidInCash() {
    long tender = story.noticedWithBond("20000.00");
    assertThat(pages.find(tender).orElseThrow().rows().toString())
        .contains("投标保证金", "20,000.00元", "支票", "保函", "非现金");
    world.goTo(DEADLINE.plusMinutes(1));
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "无人投标", "STOP"));
    assertThat(
            world.refusal(
                FINANCE,
                RECORD,
                Map.of("bonds", List.of(with(paidBy("agency-1"), "payment", "CASH")))))
        .contains("交纳方式");
  }

  @Test
  void aRoundThatAsksForNoBondHasNoCaseOfBonds() {
    long tender = story.threeBids();
    world.submit(OFFICER, "bid-opening-open-bids", TenderStory.opening());
    assertThat(world.running("bid-bond")).isEmpty();
    assertThat(pages.find(tender).orElseThrow().rows().toString()).contains("不收取");
    assertThat(terms.of(CASE.value())).noneMatch(t -> t.rule().key().startsWith("bond."));
  }

  // Before the opening nothing links an agency to the tender (P15)

  @Test
  void beforeTheOpeningNobodyIsAskedWhoPaidAndNoRowSaysSo() {
    long tender = story.noticedWithBond("20000.00");
    assertThat(world.running("bid-bond")).hasSize(1);
    story.threeBids(tender);
    assertThat(world.open(RECORD)).isEmpty();
    assertThat(count("bid_bond") + count("bid_bond_ledger")).isZero();
    world.submit(OFFICER, "bid-opening-open-bids", TenderStory.opening());
    assertThat(world.open(RECORD))
        .singleElement()
        .satisfies(i -> assertThat(i.candidates()).contains(FINANCE));
    assertThat(world.view(FINANCE, RECORD, "form").path("bonds")).hasSize(3);
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  @Test
  void theLedgerTakesEachAgencyOnceAndNoDayToCome() {
    opened();
    assertThat(world.refusal(FINANCE, RECORD, paid("agency-1", "agency-1"))).contains("重复");
    assertThat(world.refusal(FINANCE, RECORD, paid("agency-99"))).contains("交纳机构");
    assertThat(
            world.refusal(
                FINANCE,
                RECORD,
                Map.of("bonds", List.of(with(paidBy("agency-1"), "paidOn", "2024-09-24")))))
        .contains("到账日期");
  }

  // Who withdraws in time (87令38)

  /** Withdrawn on the 3rd: five working days after it are over on Tuesday the 10th. */
  @Test
  void whoWithdrawsInTimeGetsItsBackWithinFiveWorkingDaysAfterTheWithdrawal() {
    long tender = story.noticedWithBond("20000.00");
    for (int n = 1; n <= 4; n++) {
      story.bids(tender, "agency-" + n, "1400000.00");
    }
    world.goTo(LocalDate.of(2024, 9, 3));
    assertThat(Caller.signedIn(environment, "agency-4").get("/tenders/receipts").body())
        .as("beside the button that withdraws: B18 against B16")
        .contains("两项规定在此有冲突", "第38条", "第28条", "开标后才告知采购人办理退还");
    assertThat(withdrawals.withdraw(own("agency-4"), "agency-4", "agency-4")).isEmpty();
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(terms.of(CASE.value()))
        .as("before the opening nothing tells of a withdrawal")
        .noneMatch(t -> t.rule().key().equals(WITHDRAWN));
    world.submit(OFFICER, "bid-opening-open-bids", TenderStory.opening());
    story.confirms();
    world.submit(FINANCE, RECORD, paid("agency-1", "agency-4"));
    assertThat(term(WITHDRAWN))
        .extracting(Term::from, Term::until, Term::actor, Term::running)
        .containsExactly(LocalDate.of(2024, 9, 3), LocalDate.of(2024, 9, 10), "财务", true);
    assertThat(world.view(FINANCE, REFUND, "facts").toString())
        .contains("收到撤回通知（2024年9月3日）", "2024年9月10日前办结", "agency-4-账户6222")
        .contains("两项规定在此有冲突", "期限仍从撤回之日起算")
        .doesNotContain("agency-1-账户6222");
    world.submit(FINANCE, REFUND, settled(world, Map.of("settledOn", "2024-09-09")));
    assertThat(term(WITHDRAWN).outcome()).isEqualTo("已按期办结");
    assertThat(receipts.of("agency-4").get(0).state()).contains("2024年9月9日已退还");
    world.theOnly("bid-bond").isWaitingAt("receiveTask_awaitOutcome");
  }

  @Test
  void whoWithdrewAndBidAnewIsALoserLikeTheOthers() {
    long tender = story.noticedWithBond("20000.00");
    story.bids(tender, "agency-1", "1500000.00");
    assertThat(withdrawals.withdraw(own("agency-1"), "agency-1", "agency-1")).isEmpty();
    world.runJobs();
    story.threeBids(tender);
    world.submit(OFFICER, "bid-opening-open-bids", TenderStory.opening());
    story.confirms();
    world.submit(FINANCE, RECORD, paid("agency-1"));
    assertThat(terms.of(CASE.value())).noneMatch(t -> t.rule().key().equals(WITHDRAWN));
  }

  private String own(String agency) {
    return bids.of(agency).get(0).key();
  }

  // The losers' (87令38)

  @Test
  void theLosersGetTheirsBackWithinFiveWorkingDaysAfterTheAwardNotice() {
    awarded();
    assertThat(term(LOSERS))
        .extracting(Term::from, Term::until, Term::actor, Term::running)
        .containsExactly(LocalDate.of(2024, 9, 23), LocalDate.of(2024, 9, 29), "财务", true);
    assertThat(world.view(FINANCE, REFUND, "facts").toString())
        .contains("发出中标通知书（2024年9月23日）", "2024年9月29日前办结", "agency-2-账户6222", "agency-3-账户6222")
        .doesNotContain("agency-1-账户6222");
    world.goTo(LocalDate.of(2024, 9, 29));
    world.submit(FINANCE, REFUND, settled(world));
    assertThat(term(LOSERS).outcome()).isEqualTo("已按期办结");
    world.theOnly("bid-bond").isWaitingAt("receiveTask_awaitOutcome");
  }

  @Test
  void theWholeAmountGoesBackOnADayThatHasComeWithAVoucherAndTheFormListsEachBond() {
    awarded();
    assertThat(refused(Map.of("amount", "19999.99"))).contains("第1行", "全额20,000.00元");
    assertThat(refused(Map.of("settledOn", "2024-09-24"))).contains("办理日期");
    assertThat(refused(Map.of("settledOn", "2024-09-22"))).contains("办理日期", "2024年9月23日");
    assertThat(refused(Map.of("voucher", ""))).contains("付款凭证号");
    assertThat(refused(Map.of("outcome", "CONVERTED"))).contains("只有中标机构的可以");
    assertThat(refused(Map.of("outcome", "WITHHELD"))).contains("说明");
    assertThat(refused(Map.of("outcome", "LATER"))).contains("至少办结一笔");
    assertThat(refused(Map.of("bond", "第9笔"))).contains("刷新页面");
  }

  private String refused(Map<String, Object> change) {
    return world.refusal(FINANCE, REFUND, settled(world, change));
  }

  @Test
  void oneMayBeSettledNowAndTheOtherLater() {
    awarded();
    List<Map<String, Object>> rows = BondStory.rows(world, Map.of());
    world.submit(
        FINANCE,
        REFUND,
        Map.of("bonds", List.of(rows.get(0), with(rows.get(1), "outcome", "LATER"))));
    assertThat(world.view(FINANCE, REFUND, "form").path("bonds")).hasSize(1);
    assertThat(term(LOSERS).running()).isTrue();
    world.submit(FINANCE, REFUND, settled(world));
    assertThat(term(LOSERS).running()).isFalse();
  }

  // Too late

  @Test
  void aLateRefundOwesInterestAndSaysByWhom() {
    awarded();
    world.goTo(LocalDate.of(2024, 10, 8));
    assertThat(term(LOSERS).overdue()).isTrue();
    assertThat(world.view(FINANCE, REFUND, "facts").toString()).contains("已逾期", "上浮20%");
    assertThat(refused(Map.of())).contains("超期资金占用费", "2024年9月29日", "上浮20%");
    world.submit(FINANCE, REFUND, settled(world, Map.of("interest", "23.45")));
    assertThat(bonds.of(tenders.get(CASE).id()))
        .filteredOn(Bond::settled)
        .hasSize(2)
        .allSatisfy(b -> assertThat(Objects.requireNonNull(b.refund()).late()).isTrue());
    assertThat(term(LOSERS).outcome()).isEqualTo("办结，有逾期退还的");
    String page = Caller.signedIn(environment, OFFICER).get(PAGE).body();
    assertThat(page).contains("逾期退还", "另付23.45元", "经办：" + name(FINANCE));
    assertThat(rules.usedIn(CASE.value())).anyMatch(u -> u.rule().key().equals("bond.late-uplift"));
  }

  @Test
  void whereTheBidderIsTheCauseOfTheDelayNoInterestIsOwed() {
    awarded();
    world.goTo(LocalDate.of(2024, 10, 8));
    world.submit(FINANCE, REFUND, settled(world, Map.of("note", "机构账户注销，十月八日才提供新账户")));
    assertThat(receipts.of("agency-2").get(0).state()).contains("账户注销");
  }

  private String name(String user) {
    return jdbc.sql("select display_name from account where user_id = ?")
        .param(user)
        .query(String.class)
        .single();
  }

  // The winner's

  @Test
  void theWinnerGetsItsBackWithinFiveWorkingDaysAfterTheSignature() {
    awarded();
    world.submit(FINANCE, REFUND, settled(world));
    world.goTo(LocalDate.of(2024, 9, 24));
    signed();
    assertThat(term(WINNER))
        .extracting(Term::from, Term::until)
        .containsExactly(LocalDate.of(2024, 9, 24), LocalDate.of(2024, 9, 30));
    assertThat(world.view(FINANCE, REFUND, "facts").toString())
        .contains("签订协议（2024年9月24日）", "2024年9月30日前办结", "agency-1-账户6222");
    world.submit(FINANCE, REFUND, settled(world, Map.of("outcome", "CONVERTED", "voucher", "")));
    assertThat(term(WINNER).running()).isFalse();
    assertThat(world.running("bid-bond")).isEmpty();
    assertThat(receipts.of("agency-1").get(0).state()).contains("已转为履约保证金");
  }

  @Test
  void aWinnerThatWillNotSignMayLoseItsBondForTheReasonTheDocumentsState() {
    awarded();
    world.submit(FINANCE, REFUND, settled(world));
    world.submit(OFFICER, "agreement-draft", with(AgreementStory.draft(), "amount", "1400000.00"));
    world.submit(
        "agency-1",
        "agreement-confirmation-confirm",
        Map.of("decision", "DECLINE", "opinion", "人员不足", "noTransfer", false));
    world.submit(
        FINANCE,
        REFUND,
        settled(world, Map.of("outcome", "WITHHELD", "note", "采购文件第六章：无正当理由拒签的不予退还")));
    assertThat(receipts.of("agency-1").get(0).state()).contains("不予退还", "拒签");
    assertThat(world.running("bid-bond")).isEmpty();
  }

  // All of them: failed, stopped (B50)

  @Test
  void aFailedRoundGivesEveryBondBackWithinFiveWorkingDays() {
    long tender = story.noticedWithBond("20000.00");
    story.bids(tender, "agency-1", "1400000.00");
    story.bids(tender, "agency-2", "1300000.00");
    world.goTo(DEADLINE.plusMinutes(1));
    assertThat(world.open(RECORD)).isEmpty();
    world.submit(OFFICER, "tender-declare-failed", TenderStory.failed(world, "不足三家", "AGAIN"));
    assertThat(term(FAILED).until()).isEqualTo("2024-09-29");
    assertThat(world.view(FINANCE, RECORD, "form").path("bonds")).isEmpty();
    world.submit(FINANCE, RECORD, paid("agency-1", "agency-2"));
    assertThat(Caller.signedIn(environment, OFFICER).get(PAGE).body())
        .as("who took part in a round that is repeated is named to finance only")
        .contains("共收到2笔")
        .doesNotContain("示例1");
    world.submit(FINANCE, REFUND, settled(world));
    assertThat(term(FAILED).outcome()).isEqualTo("已按期办结");
    assertThat(world.running("bid-bond")).isEmpty();
  }

  @Test
  void aStoppedPurchaseGivesEveryBondBackWithinFiveWorkingDaysWithWhatItEarned() {
    long tender = story.noticedWithBond("20000.00");
    story.bids(tender, "agency-1", "1400000.00");
    changes.begin(OFFICER, tender);
    world.runJobs();
    world.submit(OFFICER, "notice-change-draft", NoticeChangeSpec.termination());
    world.submit(PRINCIPAL, "notice-change-approve", PlanStory.AGREED);
    world.submit(
        OFFICER,
        "notice-change-publish",
        Map.of(
            "action", "PUBLISH",
            "medium", "中国政府采购网",
            "url", "https://www.ccgp.gov.cn/change/1",
            "publishedOn", "2024-09-02"));
    assertThat(term("stop.refund-days").until()).isEqualTo("2024-09-09");
    world.submit(FINANCE, RECORD, paid("agency-1"));
    world.submit(FINANCE, REFUND, settled(world, Map.of("interest", "1.10")));
    assertThat(receipts.of("agency-1").get(0).state()).contains("已退还", "另付1.10元");
    assertThat(world.running("bid-bond")).isEmpty();
  }

  @Test
  void aRoundForWhichNobodyPaidIsSettledAtOnce() {
    opened();
    world.submit(FINANCE, RECORD, Map.of("bonds", List.of()));
    assertThat(world.running("bid-bond")).isEmpty();
  }

  /** The browser leaves out a list without rows, and with it a form that asks nothing else. */
  @Test
  void soIsOneWhoseLedgerIsSentWithoutAnyValue() {
    opened();
    Caller finance = Caller.signedIn(environment, FINANCE);
    String task = "/task/" + world.open(RECORD).get(0).taskId();
    assertThat(finance.engine("POST", task + "/claim", Map.of("userId", FINANCE)).status())
        .isEqualTo(204);
    assertThat(
            finance.engine("POST", task + "/submit-form", Map.of("variables", Map.of())).status())
        .isEqualTo(204);
    world.runJobs();
    assertThat(world.running("bid-bond")).isEmpty();
  }

  // Who sees what

  @Test
  void anAgencySeesItsOwnBondAndNobodyElses() {
    awarded();
    String page = Caller.signedIn(environment, "agency-2").get("/tenders/receipts").body();
    assertThat(page).contains("投标保证金", "20,000.00元", "尚未退还，应于2024年9月29日前退还");
    assertThat(receipts.of("agency-2")).hasSize(1);
    assertThat(receipts.of("agency-4")).isEmpty();
    assertThat(Caller.signedIn(environment, "agency-4").get("/tenders/receipts").body())
        .doesNotContain("投标保证金</h2>");
    for (String agency : new String[] {"agency-1", "agency-2"}) {
      assertThat(Caller.signedIn(environment, agency).get(PAGE).body())
          .as(agency)
          .doesNotContain("账户6222")
          .doesNotContain("共收到3笔");
    }
  }

  private void opened() {
    story.threeBids(story.noticedWithBond("20000.00"));
    world.submit(OFFICER, "bid-opening-open-bids", TenderStory.opening());
    story.confirms();
  }

  /** agency-1 has won, the result is out, finance has entered three bonds. */
  private void awarded() {
    opened();
    world.submit(FINANCE, RECORD, paid("agency-1", "agency-2", "agency-3"));
    assertThat(world.open(REFUND)).isEmpty();
    world.submit(OFFICER, "open-tender-qualify", story.qualification(Map.of()));
    world.submit(OFFICER, "open-tender-form-committee", TenderStory.committee(FIVE));
    FIVE.forEach(e -> story.scores(e, "40", "30", "35"));
    world.submit(PRINCIPAL, "tender-award", Map.of("bid", "1"));
    world.submit(OFFICER, "tender-publish-result", TenderStory.result());
  }

  private void signed() {
    AgreementStory.approve(world, with(AgreementStory.draft(), "amount", "1400000.00"));
    world.submit(OFFICER, "agreement-record-signing", AgreementStory.signing(world.today()));
  }
}
