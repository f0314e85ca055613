package cn.hebei.socialwork.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts natural and working days (B48: 87令85, 86 and 94令42): the first day is not counted, a last
 * day on a public holiday rolls on to the next working day.
 *
 * <p>The special days of a year are kept in memory, because loops ask day by day. An import forgets
 * them on its own node at once; other nodes read them anew within a minute.
 */
@Component
public class WorkingCalendar {

  private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final JdbcClient jdbc;
  private final Map<Integer, Days> years = new ConcurrentHashMap<>();

  WorkingCalendar(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The last day of a period of working days that starts on this day.
   *
   * @param start the day of the event, itself not counted
   * @param days how many working days, at least one
   * @throws YearNotLoadedException when the count reaches past the loaded years
   */
  public LocalDate plusWorkingDays(LocalDate start, int days) {
    LocalDate day = start;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /**
   * The last day of a period of natural days that starts on this day; rolls on to a working day.
   *
   * @param start the day of the event, itself not counted
   * @param days how many days, at least one
   * @throws YearNotLoadedException when the count reaches past the loaded years
   */
  public LocalDate plusDays(LocalDate start, int days) {
    LocalDate day = start.plusDays(days);
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /**
   * The last working day on which something may begin, so that a period of working days from it has
   * ended by this day: the way back of {@link #plusWorkingDays} (P22).
   *
   * @param end the last day that the period may have
   * @param days how many working days, at least one
   * @throws YearNotLoadedException when the count reaches before the loaded years
   */
  public LocalDate minusWorkingDays(LocalDate end, int days) {
    LocalDate day = lastWorkingDay(end);
    for (int left = days; left > 0; left--) {
      day = lastWorkingDay(day.minusDays(1));
    }
    return day;
  }

  /**
   * The last working day on which something may begin, so that a period of natural days from it has
   * ended by this day: the way back of {@link #plusDays} (P22), and the last day for what must be
   * done so many days before another (B15).
   *
   * @param end the last day that the period may have
   * @param days how many days, at least one
   * @throws YearNotLoadedException when the count reaches before or past the loaded years
   */
  public LocalDate minusDays(LocalDate end, int days) {
    LocalDate day = lastWorkingDay(end.minusDays(days));
    while (plusDays(day, days).isAfter(end)) {
      day = lastWorkingDay(day.minusDays(1));
    }
    return day;
  }

  /**
   * How many working days a period from one day to another holds, its first day not counted and its
   * last day included; negative when the other day lies before.
   *
   * @throws YearNotLoadedException when a year of the period is not loaded
   */
  public int workingDaysBetween(LocalDate start, LocalDate end) {
    if (end.isBefore(start)) {
      return -workingDaysBetween(end, start);
    }
    return (int) start.plusDays(1).datesUntil(end.plusDays(1)).filter(this::isWorkingDay).count();
  }

  private LocalDate lastWorkingDay(LocalDate latest) {
    LocalDate day = latest;
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /**
   * Whether offices work on this day.
   *
   * @throws YearNotLoadedException when the table does not hold the year
   */
  public boolean isWorkingDay(LocalDate day) {
    return Optional.ofNullable(specialDays(day.getYear()).get(day))
        .map("workday"::equals)
        .orElse(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
  }

  /** Reads every year anew when it is next asked for. */
  void forget() {
    years.clear();
  }

  private Map<LocalDate, String> specialDays(int year) {
    Days known = years.get(year);
    if (known == null || System.nanoTime() - known.readAt() > KEPT_NANOS) {
      known = new Days(System.nanoTime(), read(Year.of(year)));
      if (known.special().isEmpty()) {
        throw new YearNotLoadedException(year);
      }
      years.put(year, known);
    }
    return known.special();
  }

  private Map<LocalDate, String> read(Year year) {
    return jdbc
        .sql("select day, kind from special_day where day between ? and ?")
        .param(year.atDay(1))
        .param(year.atDay(year.length()))
        .query((rs, i) -> Map.entry(rs.getObject(1, LocalDate.class), rs.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private record Days(long readAt, Map<LocalDate, String> special) {}
}
