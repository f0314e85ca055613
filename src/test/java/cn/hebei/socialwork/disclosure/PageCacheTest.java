package cn.hebei.socialwork.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Pages kept four seconds: renewed after two, gone after four. */
class PageCacheTest {

  private static final PageKey KEY = new PageKey("/public/notices", List.of("", "", ""), 0);

  private final AtomicLong nanos = new AtomicLong();
  private final PageCache cache = new PageCache(Duration.ofSeconds(4), nanos::get);
  private final AtomicInteger made = new AtomicInteger();

  private static KeptPage page(String text) {
    return new KeptPage(
        Map.of(), List.of(text.getBytes(StandardCharsets.UTF_8)), "\"" + text + "\"");
  }

  private Optional<KeptPage> make() throws Exception {
    return cache.make(KEY, () -> Optional.of(page("page " + made.incrementAndGet())));
  }

  private void pass(double seconds) {
    nanos.addAndGet((long) (seconds * 1_000_000_000));
  }

  @Test
  void aFreshPageComesFromMemory() throws Exception {
    assertThat(cache.ready(KEY)).isEmpty();
    make();
    pass(1.9);
    assertThat(cache.ready(KEY)).map(KeptPage::etag).hasValue("\"page 1\"");
    make();
    assertThat(made).hasValue(1);
  }

  @Test
  void anOldPageIsRenewedByOneWhileTheOthersStillGetIt() throws Exception {
    make();
    pass(2.1);
    assertThat(cache.ready(KEY)).as("the one who renews").isEmpty();
    assertThat(cache.ready(KEY)).map(KeptPage::etag).hasValue("\"page 1\"");
    make();
    assertThat(cache.ready(KEY)).map(KeptPage::etag).hasValue("\"page 2\"");
  }

  @Test
  void nobodySeesAPageOfMoreThanFourSeconds() throws Exception {
    make();
    pass(3.9);
    assertThat(cache.old(KEY)).isPresent();
    pass(0.2);
    assertThat(cache.old(KEY)).isEmpty();
    assertThat(cache.ready(KEY)).isEmpty();
  }

  @Test
  void whenTheOneWhoRenewsFailsTheNextOneTries() throws Exception {
    make();
    pass(2.1);
    assertThat(cache.ready(KEY)).isEmpty();
    assertThatThrownBy(
            () ->
                cache.make(
                    KEY,
                    () -> {
                      throw new IllegalStateException("no database");
                    }))
        .hasMessage("no database");
    assertThat(cache.ready(KEY)).as("the next one").isEmpty();
    assertThat(cache.ready(KEY)).isPresent();
  }

  @Test
  void whenTheOneWhoRenewsFindsNoPlaceTheNextOneTries() throws Exception {
    make();
    pass(2.1);
    assertThat(cache.ready(KEY)).isEmpty();
    assertThat(cache.old(KEY)).isPresent();
    assertThat(cache.ready(KEY)).isEmpty();
  }

  @Test
  void aPageAskedForByManyAtOnceIsMadeOnce() throws Exception {
    CountDownLatch making = new CountDownLatch(1);
    CompletableFuture<KeptPage> database = new CompletableFuture<>();
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      Future<Optional<KeptPage>> first =
          people.submit(
              () ->
                  cache.make(
                      KEY,
                      () -> {
                        making.countDown();
                        return Optional.of(database.join());
                      }));
      making.await();
      Future<Optional<KeptPage>> second = people.submit(this::make);
      database.complete(page("the one"));
      assertThat(first.get()).map(KeptPage::etag).hasValue("\"the one\"");
      assertThat(second.get()).map(KeptPage::etag).hasValue("\"the one\"");
      assertThat(made).hasValue(0);
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void whatIsNothingToKeepIsNotKept() throws Exception {
    assertThat(cache.make(KEY, Optional::empty)).isEmpty();
    assertThat(cache.ready(KEY)).isEmpty();
  }

  @Test
  void whenTheClockMovesNothingOfBeforeIsShown() throws Exception {
    make();
    assertThat(cache.ready(new PageKey(KEY.path(), KEY.query(), 60_000))).isEmpty();
  }
}
