package cn.hebei.socialwork.workflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The business key of a case: {@code <region>-<lot>-<year>}, such as {@code 130123-01-2025}, or of
 * a sub-case of it, such as {@code 130123-01-2025/filing-17}, or one that names no lot (bids,
 * scoring).
 *
 * @param value the key as the engine stores it
 */
public record CaseKey(String value) {

  private static final Pattern LOT_YEAR = Pattern.compile("(\\d{6,9})-(\\d{2})-(\\d{4})");

  /** The key of a lot-year. */
  public static CaseKey of(String region, int lotNo, int year) {
    return new CaseKey("%s-%02d-%d".formatted(region, lotNo, year));
  }

  /** The lot-year this case belongs to: itself, or what stands before the slash. */
  public CaseKey root() {
    int slash = value.indexOf('/');
    return slash < 0 ? this : new CaseKey(value.substring(0, slash));
  }

  /** A sub-case, such as {@code filing-17}. */
  public CaseKey sub(String kind, Object id) {
    return new CaseKey(root().value + "/" + kind + "-" + id);
  }

  /**
   * What stands behind the last dash of a sub-case, such as {@code 17}.
   *
   * @throws IllegalStateException when this is no sub-case
   */
  public String subId() {
    int slash = value.indexOf('/');
    if (slash < 0) {
      throw new IllegalStateException(value + " is no sub-case");
    }
    return value.substring(value.indexOf('-', slash) + 1);
  }

  /** Whether the key names a lot-year; bids and scoring do not. */
  public boolean namesLotYear() {
    return LOT_YEAR.matcher(root().value).matches();
  }

  /**
   * The purchaser's region code.
   *
   * @throws IllegalStateException when the key names no lot-year
   */
  public String region() {
    return part(1);
  }

  /** The calendar year of the lot-year. */
  public int year() {
    return Integer.parseInt(part(3));
  }

  /** The number of the lot within its region. */
  public int lotNo() {
    return Integer.parseInt(part(2));
  }

  private String part(int group) {
    Matcher m = LOT_YEAR.matcher(root().value);
    if (!m.matches()) {
      throw new IllegalStateException(value + " names no lot-year");
    }
    return m.group(group);
  }

  @Override
  public String toString() {
    return value;
  }
}
