package cn.hebei.socialwork.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One report period of an agreement (R57).
 *
 * @param no its number, from 1
 * @param from first day
 * @param to last day
 */
record Period(int no, LocalDate from, LocalDate to) {

  /**
   * Cuts a term into periods of whole months, without gap or overlap. Every period is counted from
   * the first day of the term, so that a short month does not shift those after it; the last one
   * ends with the term, however short it is.
   *
   * @param months length of a period, at least one
   */
  static List<Period> of(LocalDate from, LocalDate to, int months) {
    if (months < 1 || to.isBefore(from)) {
      throw new IllegalArgumentException(
          "no periods of " + months + " months in " + from + "/" + to);
    }
    List<Period> result = new ArrayList<>();
    LocalDate start = from;
    for (int no = 1; !start.isAfter(to); no++) {
      LocalDate next = from.plusMonths((long) months * no);
      LocalDate end = next.isAfter(to) ? to : next.minusDays(1);
      result.add(new Period(no, start, end));
      start = next;
    }
    return result;
  }
}
