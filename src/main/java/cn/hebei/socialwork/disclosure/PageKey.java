package cn.hebei.socialwork.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which public page is asked for. With the rehearsal's offset: when the clock moves, what was kept
 * is not found again.
 *
 * @param path of the page
 * @param query its own parameters in a fixed order, others left out
 * @param offsetMillis the rehearsal's
 */
record PageKey(String path, List<String> query, long offsetMillis) {

  private static final Pattern SAME_FOR_ALL =
      Pattern.compile("/public/(notices(/\\d{1,18})?|intents)(\\.json)?");
  private static final List<String> PARAMETERS = List.of("region", "state", "page");
  private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z]{0,12}");

  /** Whether everybody gets the same page here, whoever is signed in. */
  static boolean sameForAll(HttpServletRequest request) {
    return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        && SAME_FOR_ALL.matcher(request.getRequestURI()).matches();
  }

  /** The key of a page worth keeping; empty for a query that no link of ours makes. */
  static Optional<PageKey> of(HttpServletRequest request, long offsetMillis) {
    List<String> query =
        PARAMETERS.stream()
            .map(name -> Objects.requireNonNullElse(request.getParameter(name), ""))
            .toList();
    return query.stream().allMatch(value -> PLAIN.matcher(value).matches())
        ? Optional.of(new PageKey(request.getRequestURI(), query, offsetMillis))
        : Optional.empty();
  }
}
