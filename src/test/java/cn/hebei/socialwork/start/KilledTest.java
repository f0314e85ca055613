package cn.hebei.socialwork.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9, in the first start and in the middle of work: nothing committed is lost. */
@Tag("nightly")
class KilledTest {

  private static final int ENOUGH = 4;
  private static final String DEPLOYED =
      "select count(*) || ' ' || max(version_) from act_re_procdef"
          + " union all select count(*)::text from act_re_deployment";

  /** Lots without their case, and cases without their lot. */
  private static final String HALF =
      "select coalesce(y.case_key, e.business_key_) from lot_year y full join"
          + " (select business_key_ from act_ru_execution where parent_id_ is null"
          + " and super_exec_ is null) e on e.business_key_ = y.case_key"
          + " where y.case_key is null or e.business_key_ is null";

  /** Tasks completed without their audit event or draft, and the other way round. */
  private static final String UNEVEN =
      "select coalesce(t.k, a.k, p.case_key) from"
          + " (select i.business_key_ k, count(*) n from act_hi_taskinst t join act_hi_procinst i"
          + " on i.id_ = t.proc_inst_id_ where t.delete_reason_ = 'completed' group by 1) t"
          + " full join (select case_key k, count(*) n from audit_event"
          + " where what = 'plan/userTask_draft' group by 1) a on a.k = t.k"
          + " full join plan p on p.case_key = coalesce(t.k, a.k)"
          + " where t.n is distinct from a.n or p.case_key is null or t.k is null";

  @TempDir private Path data;

  @Test
  void nothingCommittedIsLostAndTheNextStartWorks() throws Exception {
    killInTheFirstStart();
    Demo first = Demo.start(data, "killed");
    assertThat(initialising()).as("what the killed start left").isEmpty();
    List<String> deployed = first.ask(DEPLOYED);
    Queue<String> towns =
        new ConcurrentLinkedQueue<>(
            first.ask("select code from region where parent_code = '130123' order by code"));
    List<Worker> workers = List.of(new Worker(first, towns), new Worker(first, towns));
    killDuringWork(first, workers);
    assertThat(first.databaseRuns()).as("the database server is orphaned").isTrue();

    Demo second = Demo.start(data, "restarted");
    try {
      assertThat(second.ask(DEPLOYED)).as("nothing is deployed anew").isEqualTo(deployed);
      nothingIsLost(second, workers);
      assertThat(second.ask(HALF)).as("half a case").isEmpty();
      assertThat(second.ask(UNEVEN)).as("half a task").isEmpty();
      assertThat(Demo.verifyAudit(data)).as("every chain is whole").isZero();
      Worker next = new Worker(second, towns);
      await().atMost(Duration.ofMinutes(1)).until(() -> draftsOneMore(next));
    } finally {
      second.stop();
    }
    assertThat(second.databaseRuns()).as("stopped with the application").isFalse();
    assertThat(second.output()).doesNotContain("ERROR", "WARN", "Exception");
  }

  private void killInTheFirstStart() throws Exception {
    Demo none = Demo.begin(data, "interrupted");
    await().pollInterval(Duration.ofMillis(20)).until(() -> !initialising().isEmpty());
    none.kill();
  }

  private List<Path> initialising() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files.filter(f -> f.getFileName().toString().startsWith("initialising-")).toList();
    }
  }

  private static void killDuringWork(Demo demo, List<Worker> workers) throws Exception {
    List<Thread> threads = workers.stream().map(Thread::new).toList();
    threads.forEach(Thread::start);
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> workers.stream().mapToInt(w -> w.drafted().size()).sum() >= ENOUGH);
    demo.kill();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void nothingIsLost(Demo demo, List<Worker> workers) throws Exception {
    List<String> done =
        demo.ask("select id_ from act_hi_taskinst where delete_reason_ = 'completed'");
    assertThat(done).containsAll(workers.stream().flatMap(w -> w.drafted().stream()).toList());
    int opened = workers.stream().mapToInt(w -> w.opened().size()).sum();
    assertThat(demo.ask("select case_key from lot_year"))
        .hasSizeBetween(opened, opened + workers.size());
  }

  private static boolean draftsOneMore(Worker worker) {
    worker.work();
    return !worker.drafted().isEmpty();
  }
}
