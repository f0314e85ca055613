package cn.hebei.socialwork.demo;

import cn.hebei.socialwork.workflow.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One county's lot in the demo: when it is opened, and before which form its people leave off, so
 * that there is a lot in every step.
 *
 * @param region the purchaser
 * @param opened the day its officer opens the first year
 * @param year the first year
 * @param bidders the agencies that bid
 * @param stops the forms nobody works
 */
record DemoStory(
    String region, LocalDate opened, int year, List<String> bidders, Set<String> stops) {

  private static final List<String> THREE = List.of("agency-1", "agency-2", "agency-3");

  /** When the demo's past begins. */
  static final LocalDate PAST = LocalDate.of(2022, 9, 5);

  /** When the visitor comes: the evaluation of 2024 runs, the plans of 2025 are under way. */
  static final LocalDate PRESENT = LocalDate.of(2024, 10, 21);

  private static final LocalDate LAST_YEAR = LocalDate.of(2023, 9, 4);
  private static final LocalDate THIS_YEAR = LocalDate.of(2024, 8, 5);

  /** The stories: several counties of 石家庄, and 定州市 which stands at city level itself. */
  static final List<DemoStory> ALL =
      List.of(
          // A finished year, renewed; its second year is being evaluated.
          new DemoStory("130123", PAST, 2023, THREE, Set.of("evaluation-score", "plan-draft")),
          // In service; the last report is overdue.
          story("130102", LAST_YEAR, 2024, "agency-report-write", "self-assessment-assess"),
          story("130111", LAST_YEAR, 2024, "evaluation-decide", "plan-review"),
          story("130682", LAST_YEAR, 2024, "evaluation-score", "plan-approve"),
          story("130104", THIS_YEAR, 2025, "plan-consult-finance"),
          story("130105", THIS_YEAR, 2025, "tender-approve-documents"),
          story("130107", THIS_YEAR, 2025, "tender-award"),
          new DemoStory(
              "130125", THIS_YEAR, 2025, THREE.subList(0, 2), Set.of("tender-declare-failed")),
          story("130109", THIS_YEAR, 2025, "agreement-review"),
          story("130110", THIS_YEAR, 2025, "onboarding-accept-stations"),
          story("130126", THIS_YEAR, 2025, "filing-check"),
          story("130108", LocalDate.of(2024, 10, 8), 2025));

  private static DemoStory story(String region, LocalDate opened, int year, String... stops) {
    return new DemoStory(region, opened, year, THREE, Set.of(stops));
  }

  /** The story an open task belongs to; none for bids and scores, whose keys name no lot. */
  static @Nullable DemoStory of(Desk.Item item) {
    return ALL.stream()
        .filter(s -> item.key().namesLotYear() && item.key().region().equals(s.region))
        .findFirst()
        .orElse(null);
  }

  /** Whether the demo's people work this task: never in a lot that a visitor has opened. */
  static boolean works(Desk.Item item, boolean leavingOff) {
    if (!item.key().namesLotYear()) {
      return true;
    }
    DemoStory story = of(item);
    return story != null
        && item.key().lotNo() == 1
        && !(leavingOff && story.stops.contains(item.formId()));
  }
}
