package cn.hebei.socialwork.disclosure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Public pages of the last seconds. A page is made by one request at a time; when it has grown old
 * one request renews it while the others still get the old one, at most twice its age.
 */
class PageCache {

  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private final Duration fresh;
  private final Ticker ticker;
  private final Cache<PageKey, Kept> pages;
  private final ConcurrentMap<PageKey, CompletableFuture<Optional<KeptPage>>> making =
      new ConcurrentHashMap<>();

  /**
   * A cache.
   *
   * @param longest age of a page at the most; it is renewed at half of it
   */
  PageCache(Duration longest, Ticker ticker) {
    this.fresh = longest.dividedBy(2);
    this.ticker = ticker;
    this.pages =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(longest)
            .maximumWeight(MOST_BYTES)
            .weigher((PageKey key, Kept kept) -> kept.page.size())
            .build();
  }

  /** The page, unless it must be made or this request is the one to renew it. */
  Optional<KeptPage> ready(PageKey key) {
    return kept(key)
        .filter(k -> isFresh(k) || !k.renewing.compareAndSet(false, true))
        .map(k -> k.page);
  }

  /** The page as it was, for when nobody has the time to renew it. */
  Optional<KeptPage> old(PageKey key) {
    Optional<Kept> kept = kept(key);
    kept.ifPresent(k -> k.renewing.set(false));
    return kept.map(k -> k.page);
  }

  /**
   * Makes the page, or waits for whoever is making it.
   *
   * @return empty when it is nothing to keep
   */
  Optional<KeptPage> make(PageKey key, Maker maker) throws ServletException, IOException {
    CompletableFuture<Optional<KeptPage>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<KeptPage>> others = making.putIfAbsent(key, mine);
    if (others != null) {
      return others.join();
    }
    try {
      Optional<KeptPage> page = kept(key).filter(this::isFresh).map(k -> k.page);
      if (page.isEmpty()) {
        page = maker.make();
        page.ifPresent(p -> pages.put(key, new Kept(p, ticker.read(), new AtomicBoolean())));
      }
      mine.complete(page);
      return page;
    } finally {
      mine.complete(Optional.empty());
      making.remove(key, mine);
      kept(key).filter(k -> !isFresh(k)).ifPresent(k -> k.renewing.set(false));
    }
  }

  /** Forgets every page. */
  void forget() {
    pages.invalidateAll();
  }

  private Optional<Kept> kept(PageKey key) {
    return Optional.ofNullable(pages.getIfPresent(key));
  }

  private boolean isFresh(Kept kept) {
    return ticker.read() - kept.madeAt < fresh.toNanos();
  }

  /** Makes a page. */
  interface Maker {

    /** The page, or empty when it is nothing to keep. */
    Optional<KeptPage> make() throws ServletException, IOException;
  }

  private record Kept(KeptPage page, long madeAt, AtomicBoolean renewing) {}
}
