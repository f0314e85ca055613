package cn.hebei.socialwork.agency;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.Stranger;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** P9, P12: who takes part elsewhere is entered once, whoever enters it. */
@ProcessSpec
class OutsideAgenciesSpec {

  @Autowired private OutsideAgencies outside;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private final ExecutorService another = Executors.newSingleThreadExecutor();

  @AfterEach
  void theStrangerIsGone() {
    another.shutdownNow();
    Stranger.isGone(jdbc);
  }

  @Test
  void twoPurchasersWhoEnterTheSameAgencyAtTheSameTimeMeanTheSameOne() throws Exception {
    Entered entered =
        Objects.requireNonNull(
            new TransactionTemplate(transactions)
                .execute(
                    s -> {
                      String first = enter("130123-officer");
                      Future<String> second = another.submit(() -> enter("130682-officer"));
                      waitForTheOther(second);
                      return new Entered(first, second);
                    }));
    assertThat(entered.second().get(20, TimeUnit.SECONDS)).isEqualTo(entered.first());
  }

  private String enter(String officer) {
    return outside.enter(officer, Stranger.NAME, Stranger.CODE);
  }

  /** Until the other waits for this transaction, or is done without waiting. */
  private void waitForTheOther(Future<String> second) {
    while (!second.isDone() && waiting() == 0) {
      Thread.onSpinWait();
    }
  }

  private int waiting() {
    return jdbc.sql("select count(*) from pg_locks where not granted")
        .query(Integer.class)
        .single();
  }

  private record Entered(String first, Future<String> second) {}
}
