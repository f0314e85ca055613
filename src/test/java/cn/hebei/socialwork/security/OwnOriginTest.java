package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnOriginTest {

  private static final String OWN = "https://shegong.example.cn";

  private static boolean lets(String address, String method, String header, String value)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/lots");
    if (!header.isEmpty()) {
      request.addHeader(header, value);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain chain = new MockFilterChain();
    new OwnOrigin(address).doFilter(request, response, chain);
    assertThat(response.getStatus()).isEqualTo(chain.getRequest() == null ? 403 : 200);
    return chain.getRequest() != null;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://shegong.example.cn",
        "https://shegong.example.cn:8443",
        "https://shegong.example.cn.evil.example",
        "https://shegong.example.cn@evil.example",
        "null",
        "",
        "not an address"
      })
  void aChangeSentFromElsewhereIsRefused(String elsewhere) throws Exception {
    for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
      assertThat(lets(OWN, method, "Origin", elsewhere)).as(method).isFalse();
      assertThat(lets(OWN, method, "Referer", elsewhere)).as(method).isFalse();
    }
  }

  @Test
  void aChangeSentFromOurOwnPagesIsLetIn() throws Exception {
    assertThat(lets(OWN, "POST", "Origin", OWN)).isTrue();
    assertThat(lets(OWN, "POST", "Origin", "HTTPS://Shegong.example.cn:443")).isTrue();
    assertThat(lets(OWN, "POST", "Referer", OWN + "/accounts?organ=130123")).isTrue();
    assertThat(lets(OWN + "/", "POST", "Origin", OWN)).isTrue();
  }

  @Test
  void aForeignOriginCountsMoreThanAnOwnReferer() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/lots");
    request.addHeader("Origin", "https://evil.example");
    request.addHeader("Referer", OWN + "/");
    MockHttpServletResponse response = new MockHttpServletResponse();
    new OwnOrigin(OWN).doFilter(request, response, new MockFilterChain());
    assertThat(response.getStatus()).isEqualTo(403);
  }

  @Test
  void aChangeThatDoesNotSayWhereItComesFromIsRefused() throws Exception {
    assertThat(lets(OWN, "POST", "", "")).isFalse();
  }

  @Test
  void readingIsFreeFromEverywhere() throws Exception {
    assertThat(lets(OWN, "GET", "Origin", "https://evil.example")).isTrue();
  }

  @Test
  void withoutAnAddressTheTokensAloneGuard() throws Exception {
    assertThat(lets("", "POST", "Origin", "https://evil.example")).isTrue();
  }

  @Test
  void anAddressThatIsNoneStopsTheStart() {
    assertThatThrownBy(() -> new OwnOrigin("shegong.example.cn"))
        .hasMessageContaining("STATIONS_ORIGIN");
  }
}
