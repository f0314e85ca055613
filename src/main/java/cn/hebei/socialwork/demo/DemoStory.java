package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One lot of the demo: who buys, who bids and wins, and before which tasks of which year its people
 * leave off, so that there is a lot in every step. The stories are data: {@code demo/stories.json}.
 *
 * @param tells what the visitor finds, in English
 * @param region the purchaser
 * @param lot its number within the region
 * @param town the township it serves
 * @param bidders the agencies that bid; the first bids least
 * @param opened the day its officer opens the first year
 * @param year the first year
 * @param renewable whether its documents announce renewal within the cycle (B37); true when absent
 * @param firstExpert the number of the first of its five experts; 1 when absent
 * @param stops the tasks nobody works
 */
record DemoStory(
    String tells,
    String region,
    int lot,
    String town,
    List<String> bidders,
    LocalDate opened,
    int year,
    @Nullable Boolean renewable,
    @Nullable Integer firstExpert,
    List<Stop> stops) {

  /** When the demo's past begins. */
  static final LocalDate PAST = LocalDate.of(2022, 9, 5);

  /** When the visitor comes: the evaluation of 2024 runs, the plans of 2025 are under way. */
  static final LocalDate PRESENT = LocalDate.of(2024, 10, 21);

  private static final int COMMITTEE = 5;
  private static final String NOTICE_CHANGE = "notice-change-";

  /**
   * Where the people of a lot leave off.
   *
   * @param year the lot-year
   * @param form process and task, which is the name of its form
   * @param from the first day on which nobody works it; always when absent
   */
  record Stop(int year, String form, @Nullable LocalDate from) {

    boolean holds(int lotYear, String formId, LocalDate today) {
      return year == lotYear && form.equals(formId) && (from == null || !from.isAfter(today));
    }
  }

  /** The lot-year of this year. */
  CaseKey key(int ofYear) {
    return CaseKey.of(region, lot, ofYear);
  }

  /** The lot-year it begins with. */
  CaseKey firstKey() {
    return key(year);
  }

  /** Whether a lot-year is of this lot. */
  boolean tellsOf(CaseKey key) {
    return key.namesLotYear()
        && key.region().equals(region)
        && key.lotNo() == lot
        && key.year() >= year;
  }

  /** Whether its people leave this task of a lot-year open today. */
  boolean leavesOff(int lotYear, String form, LocalDate today) {
    return stops.stream().anyMatch(s -> s.holds(lotYear, form, today));
  }

  /** Whether its officer begins a change as soon as the notice is out (B15). */
  boolean changesNotice() {
    return stops.stream().anyMatch(s -> s.form().startsWith(NOTICE_CHANGE));
  }

  boolean announcesRenewal() {
    return !Boolean.FALSE.equals(renewable);
  }

  /** The members of its committee. */
  List<String> experts() {
    int first = firstExpert == null ? 1 : firstExpert;
    return IntStream.range(first, first + COMMITTEE).mapToObj(n -> "expert-" + n).toList();
  }
}
