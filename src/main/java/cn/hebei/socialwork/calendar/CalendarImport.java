package cn.hebei.socialwork.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Loads the State Council's holidays and make-up days from CSV, whole years at a time (B48). */
@Component
public class CalendarImport {

  private static final String FILE = "data/cn-workdays.csv";
  private static final int LARGEST_FILE = 200_000;

  private final JdbcTemplate jdbc;
  private final WorkingCalendar calendar;

  CalendarImport(JdbcTemplate jdbc, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /**
   * Loads the repository's days unless there are some already.
   *
   * @return how many days were loaded
   * @throws IOException when the file cannot be read
   */
  @Transactional
  public int loadIfEmpty() throws IOException {
    if (!years().isEmpty()) {
      return 0;
    }
    try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
      CalendarFile file = CalendarFile.of(in.readAllBytes());
      if (!file.faults().isEmpty()) {
        throw new IllegalStateException(FILE + ": " + file.faults());
      }
      insert(file.days());
      return file.days().size();
    }
  }

  /** The loaded years, with how many special days each has. */
  public SortedMap<Integer, Integer> years() {
    SortedMap<Integer, Integer> result = new TreeMap<>();
    jdbc.query(
        "select extract(year from day)::int, count(*) from special_day group by 1",
        rs -> {
          result.put(rs.getInt(1), rs.getInt(2));
        });
    return result;
  }

  /** The special days of a year in order; empty when it is not loaded. */
  public List<SpecialDay> of(int year) {
    return jdbc.query(
        "select day, kind, festival from special_day where extract(year from day) = ? order by day",
        (rs, i) ->
            new SpecialDay(rs.getObject(1, LocalDate.class), rs.getString(2), rs.getString(3)),
        year);
  }

  /**
   * Loads whole years from an uploaded file. Years that are there already are replaced only when
   * that is confirmed.
   *
   * @param bytes the CSV, in UTF-8 or GB18030
   * @param replace whether existing years may be replaced
   */
  @Transactional
  public Outcome load(byte[] bytes, boolean replace) {
    if (bytes.length > LARGEST_FILE) {
      return new Refused(List.of("文件过大：工作日历不应超过200KB。"));
    }
    CalendarFile file = CalendarFile.of(bytes);
    if (!file.faults().isEmpty()) {
      return new Refused(file.faults());
    }
    SortedSet<Integer> known = new TreeSet<>(years().keySet());
    known.retainAll(file.years());
    if (!known.isEmpty() && !replace) {
      return new Asks(known);
    }
    for (int year : known) {
      jdbc.update("delete from special_day where extract(year from day) = ?", year);
    }
    insert(file.days());
    return new Loaded(file.years(), file.days().size());
  }

  private void insert(List<SpecialDay> days) {
    jdbc.batchUpdate(
        "insert into special_day (day, kind, festival) values (?, ?, ?)",
        days.stream().map(d -> new Object[] {d.day(), d.kind(), d.festival()}).toList());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            calendar.forget();
          }
        });
  }

  /** What became of an upload. */
  public sealed interface Outcome {}

  /**
   * It is loaded.
   *
   * @param years the years it held
   * @param days how many special days
   */
  public record Loaded(SortedSet<Integer> years, int days) implements Outcome {}

  /**
   * It would replace years that are there already; nothing has happened.
   *
   * @param years those years
   */
  public record Asks(SortedSet<Integer> years) implements Outcome {}

  /**
   * It is refused and nothing has happened.
   *
   * @param faults one Chinese sentence for each fault, with its line
   */
  public record Refused(List<String> faults) implements Outcome {}
}
