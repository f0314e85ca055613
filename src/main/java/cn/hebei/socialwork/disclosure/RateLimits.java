package cn.hebei.socialwork.disclosure;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A bucket of tokens for each address and kind of request, refilled within a minute. A bucket left
 * alone for a minute is full again, so that forgetting it afterwards changes nothing.
 */
class RateLimits {

  private static final int MOST_ADDRESSES = 100_000;
  private static final Duration REFILL = Duration.ofMinutes(1);

  private final PublicSettings settings;
  private final TimeMeter meter;
  private final LoadingCache<Key, Bucket> buckets;
  private final Bucket sendsOfAll;

  RateLimits(PublicSettings settings, TimeMeter meter) {
    this.settings = settings;
    this.meter = meter;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(REFILL.plusSeconds(1))
            .build(key -> bucket(perMinute(key.kind)));
    this.sendsOfAll = bucket(settings.sendsOfAllPerMinute());
  }

  /**
   * Counts a request.
   *
   * @param remote the caller's address
   * @return seconds after which to try again, or empty when it may pass
   */
  OptionalLong refuse(Kind kind, String remote) {
    Bucket own = buckets.get(new Key(kind, ClientAddress.of(remote)));
    Stream<Bucket> counted = kind == Kind.SEND ? Stream.of(own, sendsOfAll) : Stream.of(own);
    return counted
        .map(b -> b.tryConsumeAndReturnRemaining(1))
        .filter(probe -> !probe.isConsumed())
        .mapToLong(RateLimits::seconds)
        .findFirst();
  }

  private static long seconds(ConsumptionProbe probe) {
    return Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
  }

  private int perMinute(Kind kind) {
    return switch (kind) {
      case READ -> settings.readsPerMinute();
      case SEND -> settings.sendsPerMinute();
      case SIGN_IN -> settings.signInsPerMinute();
    };
  }

  private Bucket bucket(int tokens) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, REFILL))
        .withCustomTimePrecision(meter)
        .build();
  }

  /** What is asked. */
  enum Kind {
    READ,
    SEND,
    SIGN_IN
  }

  private record Key(Kind kind, String address) {}
}
