package cn.hebei.socialwork.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.hebei.socialwork.rules.LawBook.Enactment;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each check stores the version it used, and a running case keeps its version. */
@ProcessSpec
class CaseRulesSpec {

  private static final String CASE = "130123-01-2025";
  private static final String ROUND = CASE + "/tender-1";
  private static final String BID_DAYS = "tender.bid-days";
  private static final LocalDate LATER = LocalDate.of(2024, 10, 8);

  @Autowired private CaseRules rules;
  @Autowired private LawBook law;
  @Autowired private World world;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @AfterEach
  void asBefore() {
    jdbc.sql("truncate rule_use, rule_pin, statutory_term_move, statutory_term").update();
    jdbc.sql("delete from rule_value where changed_by = 'admin'").update();
    jdbc.sql("update rule_value set effective_to = null where key in (?, 'notice.days')")
        .param(BID_DAYS)
        .update();
  }

  private void lawChanges(String value) {
    assertThat(
            law.enact(new Enactment(BID_DAYS, value, "政府采购法第35条（修订）", "V", LATER, "法律修订"), "admin"))
        .isEmpty();
  }

  @Test
  void aRunningCaseKeepsItsVersionAndANewOneAsksForTheNewOne() {
    assertThat(rules.whole(ROUND, BID_DAYS, "核对投标截止时间")).isEqualTo(20);
    lawChanges("25");
    world.goTo(LATER);
    assertThat(rules.whole(ROUND, BID_DAYS, "顺延投标截止时间")).isEqualTo(20);
    assertThat(rules.shown(ROUND, BID_DAYS).value()).isEqualTo("20");
    assertThat(rules.whole(CASE + "/tender-2", BID_DAYS, "核对投标截止时间")).isEqualTo(25);
  }

  @Test
  void eachCheckIsStoredOnceWithTheVersionItUsed() {
    rules.get(ROUND, BID_DAYS, "核对投标截止时间");
    rules.get(ROUND, BID_DAYS, "核对投标截止时间");
    rules.get(ROUND, BID_DAYS, "体检采购文件");
    rules.get("130125-01-2025", BID_DAYS, "核对投标截止时间");
    lawChanges("25");
    world.goTo(LATER);
    rules.get(CASE + "/tender-2", BID_DAYS, "核对投标截止时间");
    assertThat(rules.usedIn(CASE))
        .extracting(RuleUse::scope, use -> use.rule().value(), RuleUse::usedFor)
        .containsExactly(
            tuple(ROUND, "20", "核对投标截止时间"),
            tuple(ROUND, "20", "体检采购文件"),
            tuple(CASE + "/tender-2", "25", "核对投标截止时间"));
    assertThat(rules.usedIn(CASE).get(0).rule())
        .extracting(RuleValue::title, RuleValue::article, RuleValue::standing)
        .containsExactly("招标文件发出至投标截止", "政府采购法第35条", "已核对原文");
    assertThat(rules.usedIn("130123-01-202")).as("no other case's").isEmpty();
  }

  @Test
  void aCorrectionOfTheSameDayDoesNotReachACaseThatUsesTheFirstOne() {
    lawChanges("25");
    world.goTo(LATER);
    assertThat(rules.whole(ROUND, BID_DAYS, "核对投标截止时间")).isEqualTo(25);
    lawChanges("22");
    assertThat(rules.whole(ROUND, BID_DAYS, "顺延投标截止时间")).isEqualTo(25);
    assertThat(rules.whole(CASE + "/tender-2", BID_DAYS, "核对投标截止时间")).isEqualTo(22);
  }

  @Test
  void showingARuleStoresNothing() {
    assertThat(rules.shown(ROUND, BID_DAYS).value()).isEqualTo("20");
    assertThat(rules.usedIn(CASE)).isEmpty();
  }

  @Test
  void whatIsAskedIsReadAsWhatItIs() {
    assertThat(rules.number(ROUND, "bond.bid-share", "核对投标保证金")).isEqualByComparingTo("0.02");
    assertThat(rules.yes(ROUND, "relief.emergency", "选择采购方式")).isFalse();
    assertThat(rules.fraction(ROUND, "committee.expert-share", "组成评标委员会"))
        .isEqualTo(new Fraction(2, 3));
    assertThatThrownBy(() -> rules.get(ROUND, "unknown", "核对"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCheckThatIsUndoneLeavesNoTrace() {
    transaction.executeWithoutResult(
        tx -> {
          rules.get(ROUND, BID_DAYS, "核对投标截止时间");
          tx.setRollbackOnly();
        });
    assertThat(rules.usedIn(CASE)).isEmpty();
    lawChanges("25");
    world.goTo(LATER);
    assertThat(rules.whole(ROUND, BID_DAYS, "核对投标截止时间")).as("nothing is pinned").isEqualTo(25);
  }

  @Test
  void checksAtOnceWaitForEachOtherAndUseOneVersion() throws Exception {
    int workers = 4;
    CountDownLatch ready = new CountDownLatch(workers);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Integer>> seen = new ArrayList<>();
      for (int n = 0; n < workers; n++) {
        boolean turned = n % 2 == 1;
        String what = "核对" + n;
        seen.add(pool.submit(() -> bothKeys(turned, what, ready)));
      }
      for (Future<Integer> each : seen) {
        assertThat(each.get(1, TimeUnit.MINUTES)).isEqualTo(25);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(rules.usedIn(CASE)).hasSize(2 * workers);
    assertThat(jdbc.sql("select count(*) from rule_pin").query(Integer.class).single())
        .isEqualTo(2);
  }

  /** In turned order two of these would wait for each other for ever. */
  private Integer bothKeys(boolean turned, String what, CountDownLatch ready) {
    return transaction.execute(
        tx -> {
          ready.countDown();
          try {
            ready.await(1, TimeUnit.MINUTES);
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          int first = rules.whole(ROUND, turned ? "notice.days" : BID_DAYS, what);
          return first + rules.whole(ROUND, turned ? BID_DAYS : "notice.days", what);
        });
  }
}
