package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.workflow.CaseProgress;
import cn.hebei.socialwork.workflow.CaseProgress.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lots that 工作台 shows: newest first, a page at a time, each with the steps it is in. */
@Component
class Workbench {

  private static final int PAGE = 30;

  private final LotYears years;
  private final Regions regions;
  private final CaseProgress progress;

  Workbench(LotYears years, Regions regions, CaseProgress progress) {
    this.years = years;
    this.regions = regions;
    this.progress = progress;
  }

  /**
   * The lots of a place and of those below it that are seen from it.
   *
   * @param county only this county's, or null for all
   * @param page counted from 1
   */
  Lots lots(String place, @Nullable String county, int page) {
    List<String> places = regions.withCountiesBelow(place);
    List<LotYear> all = years.of(places);
    Map<String, Region> purchasers = purchasers(all);
    List<LotYear> wanted =
        all.stream()
            .filter(y -> county == null || county.isEmpty() || y.regionCode().equals(county))
            .toList();
    int pages = Math.max(1, (wanted.size() + PAGE - 1) / PAGE);
    int at = Math.min(Math.max(1, page), pages);
    return new Lots(
        rows(wanted.stream().skip((at - 1L) * PAGE).limit(PAGE).toList(), purchasers),
        purchasers.values().stream().sorted(Comparator.comparing(Region::code)).toList(),
        places.size() > 1,
        wanted.size(),
        at,
        pages);
  }

  /** The places these lots are bought by, townships among them (R43). */
  private Map<String, Region> purchasers(List<LotYear> lots) {
    Map<String, Region> known =
        regions.purchasers().stream().collect(Collectors.toMap(Region::code, Function.identity()));
    return lots.stream()
        .map(LotYear::regionCode)
        .distinct()
        .map(code -> Optional.ofNullable(known.get(code)).orElseGet(() -> regions.get(code)))
        .collect(Collectors.toMap(Region::code, Function.identity()));
  }

  private List<Row> rows(List<LotYear> lots, Map<String, Region> purchasers) {
    Map<String, List<Step>> steps = progress.of(lots.stream().map(LotYear::key).toList());
    return lots.stream()
        .map(
            lot ->
                new Row(
                    lot,
                    Objects.requireNonNull(purchasers.get(lot.regionCode())).name(),
                    CaseState.of(lot, steps.containsKey(lot.caseKey())),
                    steps.getOrDefault(lot.caseKey(), List.of())))
        .toList();
  }

  /**
   * A page of lots.
   *
   * @param rows the lots
   * @param counties the places that have any, for the filter
   * @param wide whether other places are seen from this one
   * @param total how many there are in all
   * @param page this page, from 1
   * @param pages how many pages
   */
  record Lots(
      List<Row> rows, List<Region> counties, boolean wide, int total, int page, int pages) {}

  /**
   * A lot-year.
   *
   * @param lot the lot-year
   * @param county name of the purchaser's place
   * @param state whether it runs, or how it ended
   * @param steps its open steps, what people have to do first
   */
  record Row(LotYear lot, String county, CaseState state, List<Step> steps) {

    private static final int SHOWN = 3;

    /** The first steps; the case page shows all. */
    public List<Step> shown() {
      return steps.stream().limit(SHOWN).toList();
    }

    /** How many steps are not shown. */
    public int more() {
      return Math.max(0, steps.size() - SHOWN);
    }

    /** Whether some task is overdue. */
    public boolean late() {
      return steps.stream().anyMatch(Step::late);
    }
  }
}
