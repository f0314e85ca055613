package cn.hebei.socialwork.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hebei.socialwork.disclosure.RateLimits.Kind;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Three pages, two forms and two sign-ins a minute for one address, four forms for all. */
class RateLimitsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimits limits =
      new RateLimits(
          Settings.small(),
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  private boolean passes(Kind kind, String address) {
    return limits.refuse(kind, address).isEmpty();
  }

  @Test
  void theFourthPageWithinAMinuteIsRefusedAndTheSecondsToWaitAreTold() {
    for (int n = 0; n < 3; n++) {
      assertThat(passes(Kind.READ, "203.0.113.7")).isTrue();
    }
    assertThat(limits.refuse(Kind.READ, "203.0.113.7").getAsLong()).isBetween(20L, 21L);
    nanos.addAndGet(Duration.ofSeconds(21).toNanos());
    assertThat(passes(Kind.READ, "203.0.113.7")).isTrue();
    assertThat(passes(Kind.READ, "203.0.113.7")).isFalse();
  }

  @Test
  void anotherAddressIsNotKeptOut() {
    for (int n = 0; n < 4; n++) {
      limits.refuse(Kind.READ, "203.0.113.7");
    }
    assertThat(passes(Kind.READ, "203.0.113.8")).isTrue();
  }

  @Test
  void neighboursInOneIpv6NetworkShareTheirCount() {
    for (int n = 1; n <= 3; n++) {
      assertThat(passes(Kind.READ, "2001:db8::" + n)).isTrue();
    }
    assertThat(passes(Kind.READ, "2001:db8::4")).isFalse();
    assertThat(passes(Kind.READ, "2001:db8:0:1::4")).isTrue();
  }

  @Test
  void readingDoesNotUseUpWhatIsForFormsAndSignIns() {
    for (int n = 0; n < 4; n++) {
      limits.refuse(Kind.READ, "203.0.113.7");
    }
    assertThat(passes(Kind.SEND, "203.0.113.7")).isTrue();
    assertThat(passes(Kind.SIGN_IN, "203.0.113.7")).isTrue();
  }

  @Test
  void theFifthFormOfAllIsRefusedWhereverItComesFrom() {
    for (int n = 1; n <= 4; n++) {
      assertThat(passes(Kind.SEND, "203.0.113." + n)).isTrue();
    }
    assertThat(passes(Kind.SEND, "203.0.113.5")).isFalse();
    assertThat(passes(Kind.SIGN_IN, "203.0.113.5")).isTrue();
  }

  @Test
  void whatOneAddressSendsBeyondItsOwnShareTakesNothingFromAll() {
    for (int n = 0; n < 10; n++) {
      limits.refuse(Kind.SEND, "203.0.113.7");
    }
    assertThat(passes(Kind.SEND, "203.0.113.8")).isTrue();
    assertThat(passes(Kind.SEND, "203.0.113.8")).isTrue();
    assertThat(passes(Kind.SEND, "203.0.113.9")).isFalse();
  }

  @Test
  void aPageIsKeptFiveSecondsAtTheMost() {
    assertThat(Settings.kept(Duration.ofSeconds(5)).kept()).hasSeconds(5);
    assertThatThrownBy(() -> Settings.kept(Duration.ofMillis(5001)))
        .hasMessageContaining("at most 5s");
  }

  @Test
  void thePublicsShareIsLessThanHalfOfThreadsAndOfConnections() {
    assertThat(new PublicBudget(Settings.small(), 200, 7).of(true).availablePermits()).isEqualTo(2);
    assertThatThrownBy(() -> new PublicBudget(Settings.small(), 200, 6))
        .hasMessageContaining("less than half");
    assertThatThrownBy(() -> new PublicBudget(Settings.small(), 6, 40))
        .hasMessageContaining("less than half");
  }
}
