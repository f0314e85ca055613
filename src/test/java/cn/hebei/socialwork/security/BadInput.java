package cn.hebei.socialwork.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What nobody types into a field, or sends in place of a form, without meaning harm or erring. */
final class BadInput {

  /** Values of one field, percent-encoded as they go over the wire. */
  static final Map<String, String> VALUES = values();

  /** Bodies in place of a form, by content type. */
  static final Map<String, String> BODIES = bodies();

  private BadInput() {}

  private static Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("NUL", "%00");
    values.put("NUL inside", "a%00b");
    values.put("NUL in two bytes", "%C0%80");
    values.put("ten thousand signs", "x".repeat(10_000));
    values.put("four thousand Chinese signs", encode("社".repeat(4000)));
    values.put("blank", "");
    values.put("a space", "+");
    values.put("a line break", "a%0D%0Ab");
    values.put("an emoji", encode("😀"));
    values.put("half a pair", "%ED%A0%BD");
    values.put("no UTF-8", "%FF%FE");
    values.put("right to left", encode("\u202Eabc"));
    values.put("no sign at all", encode("\uFFFF"));
    values.put("a percent sign", "%25");
    values.put("broken percent encoding", "%zz");
    values.put("negative", "-1");
    values.put("least number", "-9223372036854775808");
    values.put("huge number", "9".repeat(40));
    values.put("most of an int", "2147483647");
    values.put("no number", "NaN");
    values.put("no day of the year", "2025-02-30");
    values.put("the year 0", "0000-01-01");
    values.put("a year of nine digits", "%2B999999999-12-31");
    values.put("markup", encode("<script>'\"${1+1}--"));
    values.put("a path", encode("../../etc"));
    return values;
  }

  private static Map<String, String> bodies() {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("application/x-www-form-urlencoded", "&&==&%&=x");
    bodies.put("application/x-www-form-urlencoded;charset=nonsense", "a=b");
    bodies.put("application/json", "{\"year\":");
    bodies.put("text/plain", "year=2025");
    bodies.put("application/xml", "<a><b></a>");
    bodies.put("no/type;;;=", "year=2025");
    bodies.put("multipart/form-data", "--x\r\n");
    bodies.put(
        "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"f");
    bodies.put("multipart/form-data; boundary=y", part("y", "file", "text/csv;charset=nonsense"));
    bodies.put("multipart/form-data; boundary=z", part("z", "no\0name", "text/plain"));
    bodies.put("multipart/form-data; boundary=w", "");
    bodies.put("multipart/form-data; boundary=v", many());
    return bodies;
  }

  private static String part(String boundary, String name, String type) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"\0.csv\"\r\n"
            .formatted(boundary, name)
        + "Content-Type: %s\r\n\r\n\0\0\r\n--%s--\r\n".formatted(type, boundary);
  }

  private static String many() {
    return IntStream.range(0, 2000)
            .mapToObj(
                n -> "--v\r\nContent-Disposition: form-data; name=\"f" + n + "\"\r\n\r\n1\r\n")
            .collect(Collectors.joining())
        + "--v--\r\n";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
