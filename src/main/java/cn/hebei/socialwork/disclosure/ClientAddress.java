package cn.hebei.socialwork.disclosure;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Whom a limit counts for: an IPv4 address, or the 64 bits that one IPv6 customer is given. */
final class ClientAddress {

  /** What is no address shares one count: nobody gets a fresh one by sending nonsense. */
  static final String UNKNOWN = "unknown";

  private static final int CUSTOMER_BYTES = 8;
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private ClientAddress() {}

  /**
   * The key of a caller.
   *
   * @param remote as the server sees it, behind the trusted proxy
   */
  static String of(String remote) {
    if (!IPV4.matcher(remote).matches() && !IPV6.matcher(remote).matches()) {
      return UNKNOWN;
    }
    try {
      // Only literals come here, so no name is looked up.
      InetAddress address = InetAddress.getByName(remote);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), CUSTOMER_BYTES)) + "/64"
          : address.getHostAddress();
    } catch (UnknownHostException e) {
      return UNKNOWN;
    }
  }
}
