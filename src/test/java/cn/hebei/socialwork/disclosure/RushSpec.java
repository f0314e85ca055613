package cn.hebei.socialwork.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.ProcessSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A rush on the public pages leaves threads and connections to those at work. */
@ProcessSpec
class RushSpec {

  @Autowired private Environment environment;
  @Autowired private PublicBudget budget;
  @Autowired private PublicSettings settings;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void withThePublicsShareTakenTheNextStrangerIsTurnedAwayAndTasklistAnswers() throws Exception {
    Caller officer = Caller.signedIn(environment, "130123-officer");
    ExecutorService people = Executors.newFixedThreadPool(settings.readers() + 1);
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try {
      Future<?> lock = people.submit(() -> holdNotices(slow, over));
      slow.await();
      List<Future<Answer>> readers = new ArrayList<>();
      for (int n = 1; n <= settings.readers(); n++) {
        String page = "/public/notices/" + n;
        readers.add(people.submit(() -> Caller.anonymous(environment).get(page)));
      }
      await().until(() -> budget.of(true).availablePermits() == 0);

      int sessions = sessions();
      Answer turnedAway = Caller.anonymous(environment).open("/public/notices/999");
      assertThat(turnedAway.status()).isEqualTo(503);
      assertThat(turnedAway.header("Retry-After")).containsExactly("2");
      assertThat(turnedAway.body()).contains("现在访问的人较多，请稍后刷新页面再试。");
      assertThat(Caller.anonymous(environment).get("/public/notices/999.json").refusal())
          .isEqualTo("现在访问的人较多，请稍后刷新页面再试。");
      assertThat(sessions()).isEqualTo(sessions);
      assertThat(officer.engine("GET", "/task/count").status()).isEqualTo(200);
      assertThat(officer.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);

      over.countDown();
      lock.get();
      for (Future<Answer> reader : readers) {
        assertThat(reader.get().status()).isEqualTo(404);
      }
      assertThat(Caller.anonymous(environment).get("/public/notices").status()).isEqualTo(200);
      await().until(() -> budget.of(true).availablePermits() == settings.readers());
    } finally {
      over.countDown();
      people.shutdownNow();
    }
  }

  /** Whoever reads a notice waits until this is over. */
  private void holdNotices(CountDownLatch slow, CountDownLatch over) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            tx -> {
              jdbc.sql("lock table tender_notice in access exclusive mode").update();
              slow.countDown();
              try {
                over.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private int sessions() {
    return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
  }

  @Test
  void whoSendsFormsTakesNothingFromThoseWhoRead() throws Exception {
    assertThat(budget.of(false).tryAcquire(settings.senders())).isTrue();
    try {
      assertThat(Caller.anonymous(environment).get("/public/notices").status()).isEqualTo(200);
      assertThat(
              Caller.anonymous(environment)
                  .form("/public/agencies/new", "/public/agencies/new", java.util.Map.of())
                  .status())
          .isEqualTo(503);
    } finally {
      budget.of(false).release(settings.senders());
    }
  }
}
