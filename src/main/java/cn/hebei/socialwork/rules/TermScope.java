package cn.hebei.socialwork.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose a period is: a lot-year's, or a part's of it. Bids and the work of reviewers have keys of
 * their own and never a period on a list: it would tell who bids (P15).
 *
 * @param scope the case or a part of it
 * @param caseKey the lot-year
 * @param region the purchaser's place
 */
record TermScope(String scope, String caseKey, String region) {

  private static final Pattern LOT_YEAR = Pattern.compile("((\\d{6,9})-\\d{2}-\\d{4})(/.+)?");

  /**
   * Reads a scope.
   *
   * @throws IllegalArgumentException when it belongs to no lot-year
   */
  static TermScope of(String scope) {
    Matcher parts = LOT_YEAR.matcher(scope);
    if (!parts.matches()) {
      throw new IllegalArgumentException("a period belongs to a lot-year, not to " + scope);
    }
    return new TermScope(scope, parts.group(1), parts.group(2));
  }
}
