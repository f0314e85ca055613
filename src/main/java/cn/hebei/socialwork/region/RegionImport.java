package cn.hebei.socialwork.region;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads Hebei's places from the CSV in the repository into an empty table. */
@Component
public class RegionImport {

  private static final String FILE = "data/hebei-regions.csv";

  private final JdbcTemplate jdbc;

  RegionImport(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Loads the places unless there are some already.
   *
   * @return how many places were loaded
   * @throws IOException when the file cannot be read
   */
  @Transactional
  public int loadIfEmpty() throws IOException {
    Integer known = jdbc.queryForObject("select count(*) from region", Integer.class);
    if (known != null && known > 0) {
      return 0;
    }
    List<Object[]> rows = read();
    jdbc.batchUpdate(
        "insert into region (code, name, level, parent_code, kind) values (?, ?, ?, ?, ?)", rows);
    return rows.size();
  }

  private static List<Object[]> read() throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();
    try (Reader in =
            new InputStreamReader(
                new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
        var parser = format.parse(in)) {
      return parser.stream().map(RegionImport::row).toList();
    }
  }

  private static Object[] row(CSVRecord r) {
    return new Object[] {
      r.get("code"), r.get("name"), level(r.get("level")), r.get("parent_code"), r.get("kind")
    };
  }

  /** The source calls the lowest level {@code town}; the notice's word is 乡镇（街道）, township. */
  private static String level(String source) {
    return "town".equals(source) ? "township" : source;
  }
}
