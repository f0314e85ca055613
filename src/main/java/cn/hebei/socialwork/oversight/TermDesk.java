package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.plan.LotYear;
import cn.hebei.socialwork.plan.LotYears;
import cn.hebei.socialwork.region.Region;
import cn.hebei.socialwork.region.Regions;
import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.rules.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The running statutory periods of the cases that somebody may see, a page at a time. */
@Component
class TermDesk {

  private static final int PAGE = 50;

  private final Terms terms;
  private final LotYears years;
  private final Regions regions;
  private final WorkingCalendar calendar;
  private final TimeSource time;

  TermDesk(
      Terms terms, LotYears years, Regions regions, WorkingCalendar calendar, TimeSource time) {
    this.terms = terms;
    this.years = years;
    this.regions = regions;
    this.calendar = calendar;
    this.time = time;
  }

  /**
   * What runs in the cases this person may see, the overdue first.
   *
   * @param county only this county's, or empty for all
   * @param page counted from 1
   */
  Shown shown(Visitor visitor, String county, int page) {
    Map<String, Region> purchasers =
        purchasers().collect(Collectors.toMap(Region::code, Function.identity()));
    List<String> places = places(visitor).stream().filter(purchasers::containsKey).toList();
    List<Term> all =
        terms.running(places.stream().filter(p -> county.isEmpty() || p.equals(county)).toList());
    Map<String, LotYear> lots =
        years.of(places).stream().collect(Collectors.toMap(LotYear::caseKey, Function.identity()));
    int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
    int at = Math.min(Math.max(1, page), pages);
    LocalDate today = time.today();
    return new Shown(
        all.stream()
            .skip((at - 1L) * PAGE)
            .limit(PAGE)
            .map(term -> row(term, lots, purchasers, today))
            .toList(),
        places.stream().map(purchasers::get).filter(Objects::nonNull).toList(),
        all.stream().filter(Term::overdue).count(),
        all.size(),
        at,
        pages);
  }

  /** Who buys: counties, and townships that have bought for themselves (R43, P20). */
  private Stream<Region> purchasers() {
    return Stream.concat(
            regions.purchasers().stream(),
            years.places().stream().flatMap(code -> regions.find(code).stream()))
        .distinct();
  }

  /**
   * The auditor's are all; a county's hold the townships that file with it, a township's itself.
   */
  private List<String> places(Visitor visitor) {
    if (visitor.is(Role.AUDITOR)) {
      return purchasers().map(Region::code).toList();
    }
    String place = visitor.place();
    return place == null
        ? Optional.ofNullable(visitor.buysFor()).stream().toList()
        : regions.withCountiesBelow(place);
  }

  private Row row(
      Term term, Map<String, LotYear> lots, Map<String, Region> purchasers, LocalDate today) {
    LotYear lot = lots.get(term.caseKey());
    Region region = lot == null ? null : purchasers.get(lot.regionCode());
    return new Row(
        term,
        region == null ? "" : region.name(),
        lot == null ? term.caseKey() : "%s（%d年）".formatted(lot.lotName(), lot.year()),
        TermWords.from(term),
        TermWords.until(term),
        left(term, today));
  }

  /** What is left in working days; a year that nobody has loaded yet does not hide the period. */
  private String left(Term term, LocalDate today) {
    Integer days = between(today, term.until());
    if (days == null || (term.overdue() && days == 0)) {
      return term.overdue() ? "已逾期" : "—";
    }
    if (term.overdue()) {
      return "已逾期%d个工作日".formatted(Math.abs(days));
    }
    return days == 0 ? "今天到期" : "还有%d个工作日".formatted(days);
  }

  private @Nullable Integer between(LocalDate today, LocalDate until) {
    try {
      return calendar.workingDaysBetween(today, until);
    } catch (YearNotLoadedException e) {
      return null;
    }
  }

  /**
   * A page of periods.
   *
   * @param rows the periods
   * @param counties the places there are, for the filter
   * @param overdue how many are overdue in all
   * @param total how many there are in all
   * @param page this page, from 1
   * @param pages how many pages
   */
  record Shown(
      List<Row> rows, List<Region> counties, long overdue, int total, int page, int pages) {}

  /**
   * A period.
   *
   * @param term the period
   * @param county the purchaser's place
   * @param lot lot and year
   * @param from the day or minute it runs from
   * @param until its last day or minute
   * @param left how many working days are left, in words
   */
  record Row(Term term, String county, String lot, String from, String until, String left) {}
}
