package cn.hebei.socialwork.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a limit counts for. */
class ClientAddressTest {

  @Test
  void anIpv4AddressCountsForItself() {
    assertThat(ClientAddress.of("203.0.113.7"))
        .isEqualTo("203.0.113.7")
        .isNotEqualTo(ClientAddress.of("203.0.113.8"));
  }

  @Test
  void anIpv6CustomerCountsOnceWhicheverOfItsAddressesItUses() {
    assertThat(ClientAddress.of("2001:db8:1:2::1"))
        .isEqualTo(ClientAddress.of("2001:db8:1:2:ffff:ffff:ffff:ffff"))
        .isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
  }

  @Test
  void anIpv4AddressWrittenAsIpv6IsTheSameOne() {
    assertThat(ClientAddress.of("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
  }

  @Test
  void whatIsNoAddressSharesOneCountAndIsNotLookedUp() {
    for (String nonsense :
        new String[] {
          "", "localhost", "abc", "999.1.1.1", "1.2.3", "::g", ":::::", "a b", "1.2.3.4.5"
        }) {
      assertThat(ClientAddress.of(nonsense)).as(nonsense).isEqualTo(ClientAddress.UNKNOWN);
    }
  }
}
