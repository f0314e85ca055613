package cn.hebei.socialwork.service;

import cn.hebei.socialwork.workflow.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

  private static final int YEAR = 12;
  private static final int HALF = 6;
  private static final int QUARTER = 3;
  private static final String QUARTERS = "一二三四";

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

  /**
   * The period in an office's words: 2025年第一季度, 2025年3月, 2025年上半年, 2025年; one that is none of these
   * by its days, such as 2025年3月15日至6月14日.
   */
  String title() {
    int months = wholeMonths();
    int first = from.getMonthValue() - 1;
    if (months == YEAR && first == 0) {
      return from.getYear() + "年";
    }
    if (months == HALF && first % HALF == 0) {
      return from.getYear() + "年" + (first == 0 ? "上半年" : "下半年");
    }
    if (months == QUARTER && first % QUARTER == 0) {
      return from.getYear() + "年第" + QUARTERS.charAt(first / QUARTER) + "季度";
    }
    return months == 1
        ? from.getYear() + "年" + from.getMonthValue() + "月"
        : Facts.date(from) + "至" + Facts.date(to);
  }

  /** How many calendar months it consists of; zero when it does not. */
  private int wholeMonths() {
    LocalDate end = to.plusDays(1);
    return from.getDayOfMonth() == 1 && end.getDayOfMonth() == 1
        ? (int) ChronoUnit.MONTHS.between(from, end)
        : 0;
  }
}
