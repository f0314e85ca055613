package cn.hebei.socialwork.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/**
 * The days on which offices worked from 2021 to 2026, laid out one by one from the file and counted
 * with the finger: another way than the calendar's, to compare with.
 */
final class CountedDays {

  static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private final NavigableSet<LocalDate> working = new TreeSet<>();

  CountedDays() {
    for (LocalDate monday = LocalDate.of(2020, 12, 28);
        !monday.isAfter(LAST);
        monday = monday.plusWeeks(1)) {
      for (int weekday = 0; weekday < 5; weekday++) {
        working.add(monday.plusDays(weekday));
      }
    }
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource("data/cn-workdays.csv").getInputStream(),
                StandardCharsets.UTF_8))) {
      rows.lines().skip(1).map(row -> row.split(",", -1)).forEach(this::apply);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    working.removeIf(day -> day.isBefore(FIRST) || day.isAfter(LAST));
  }

  private void apply(String[] row) {
    if (row[1].equals("workday")) {
      working.add(LocalDate.parse(row[0]));
    } else {
      working.remove(LocalDate.parse(row[0]));
    }
  }

  /** The so-manieth working day after this one. */
  LocalDate after(LocalDate day, int count) {
    return at(working.tailSet(day, false).iterator(), count);
  }

  /** The so-manieth working day back from this one, which counts as none when it is one itself. */
  LocalDate before(LocalDate day, int count) {
    return at(working.headSet(day, true).descendingSet().iterator(), count + 1);
  }

  /** The first working day that is not before this one. */
  LocalDate notBefore(LocalDate day) {
    return working.tailSet(day, true).first();
  }

  /** The last working day that is not after this one. */
  LocalDate notAfter(LocalDate day) {
    return working.headSet(day, true).last();
  }

  boolean works(LocalDate day) {
    return working.contains(day);
  }

  /** How many working days lie after the one day and not after the other. */
  int within(LocalDate start, LocalDate end) {
    return working.subSet(start, false, end, true).size();
  }

  private static LocalDate at(Iterator<LocalDate> days, int count) {
    LocalDate day = days.next();
    for (int n = 1; n < count; n++) {
      day = days.next();
    }
    return day;
  }
}
