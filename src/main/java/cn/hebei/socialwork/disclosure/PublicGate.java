package cn.hebei.socialwork.disclosure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of the public pages: what is in memory is answered at once, what must be made needs a
 * place in the public's share, and without one the answer is to come back. Nothing of that touches
 * a session or the database.
 */
class PublicGate extends OncePerRequestFilter {

  private final PublicBudget budget;
  private final PageCache pages;
  private final LongSupplier offset;
  private final String cacheControl;

  /**
   * A door.
   *
   * @param offset the rehearsal's, in milliseconds
   * @param kept how long browsers may keep a page that is the same for all
   */
  PublicGate(PublicBudget budget, PageCache pages, LongSupplier offset, Duration kept) {
    this.budget = budget;
    this.pages = pages;
    this.offset = offset;
    this.cacheControl = "public, max-age=" + kept.toSeconds();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean sameForAll = PageKey.sameForAll(request);
    Optional<PageKey> key = sameForAll ? PageKey.of(request, offset.getAsLong()) : Optional.empty();
    Optional<KeptPage> ready = key.flatMap(pages::ready);
    if (ready.isPresent()) {
      ready.get().send(request, response);
      return;
    }
    Semaphore share = budget.of(Limits.reads(request));
    if (!share.tryAcquire()) {
      turnAway(key.flatMap(pages::old), request, response);
      return;
    }
    HeldAnswer answer = new HeldAnswer(response);
    Optional<KeptPage> page;
    try {
      page = key.isPresent() ? keep(key.get(), request, answer, chain) : Optional.empty();
      if (page.isEmpty() && !answer.isMade()) {
        answer.make(sameForAll ? new Anybody(request) : request, chain);
      }
    } finally {
      share.release();
    }
    // Sent without the share: somebody with a slow line keeps nobody else out.
    if (page.isPresent()) {
      page.get().send(request, response);
    } else {
      answer.send(request);
    }
  }

  private Optional<KeptPage> keep(
      PageKey key, HttpServletRequest request, HeldAnswer answer, FilterChain chain)
      throws ServletException, IOException {
    return pages.make(
        key,
        () -> {
          // Set before the chain, so that Spring Security does not forbid keeping it.
          answer.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
          answer.make(new Anybody(request), chain);
          return answer.isWhole()
              ? Optional.of(KeptPage.of(answer, answer.getContentAsByteArray()))
              : Optional.empty();
        });
  }

  private static void turnAway(
      Optional<KeptPage> old, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (old.isPresent()) {
      old.get().send(request, response);
    } else {
      PlainAnswer.busy().send(request, response);
    }
  }
}
