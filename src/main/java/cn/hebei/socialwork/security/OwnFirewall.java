package cn.hebei.socialwork.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * What is no request of ours is a wrong one (400), whatever page it is for: one with a NUL, which
 * the database does not keep, and in production one for another host than people type. Health is
 * asked by probes, which know the machine's address only.
 */
class OwnFirewall implements HttpFirewall {

  private static final String HEALTH = "/actuator/health";
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final StrictHttpFirewall anyHost = strict();
  private final StrictHttpFirewall ownHost = strict();

  /**
   * For one address.
   *
   * @param address such as https://shegong.example.cn, or blank for any host
   */
  OwnFirewall(String address) {
    if (!address.isBlank()) {
      String own = String.valueOf(URI.create(address.strip()).getHost()).toLowerCase(Locale.ROOT);
      ownHost.setAllowedHostnames(
          host -> {
            String asked = host.toLowerCase(Locale.ROOT);
            return asked.equals(own) || THIS_MACHINE.contains(asked);
          });
    }
  }

  private static StrictHttpFirewall strict() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    boolean probe = request.getRequestURI().startsWith(HEALTH);
    return (probe ? anyHost : ownHost).getFirewalledRequest(request);
  }

  @Override
  public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
    return ownHost.getFirewalledResponse(response);
  }
}
