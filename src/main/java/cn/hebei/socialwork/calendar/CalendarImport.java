package cn.hebei.socialwork.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the State Council's holidays and make-up days from the CSV in the repository. */
@Component
public class CalendarImport {

  private static final String FILE = "data/cn-workdays.csv";

  private final JdbcTemplate jdbc;

  CalendarImport(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Loads the days unless there are some already.
   *
   * @return how many days were loaded
   * @throws IOException when the file cannot be read
   */
  @Transactional
  public int loadIfEmpty() throws IOException {
    Integer known = jdbc.queryForObject("select count(*) from special_day", Integer.class);
    if (known != null && known > 0) {
      return 0;
    }
    List<Object[]> rows = read();
    jdbc.batchUpdate("insert into special_day (day, kind, festival) values (?, ?, ?)", rows);
    return rows.size();
  }

  private static List<Object[]> read() throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in =
            new InputStreamReader(
                new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
        var parser = format.parse(in)) {
      return parser.stream().map(CalendarImport::row).toList();
    }
  }

  private static Object[] row(CSVRecord r) {
    return new Object[] {LocalDate.parse(r.get("date")), r.get("kind"), r.get("festival")};
  }
}
