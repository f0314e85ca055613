package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of stations. */
@Repository
public class Stations {

  private final JdbcClient jdbc;

  Stations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The stations of this lot-year, by township. */
  public List<Station> of(CaseKey key) {
    return jdbc.sql(
            "select town_code, name, status from station where case_key = ? order by town_code")
        .param(key.root().value())
        .query(Station.class)
        .list();
  }

  /**
   * The station of a sub-case {@code <case>/station-<town>}.
   *
   * @throws IllegalStateException when the lot-year has none in that township
   */
  Station get(CaseKey key) {
    return of(key).stream()
        .filter(s -> s.townCode().equals(key.subId()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no station " + key));
  }

  /** Enters a station; one that is there already stays as it is. */
  void plan(CaseKey key, String townCode, String name) {
    jdbc.sql(
            "insert into station (code, case_key, town_code, name, status) values (?, ?, ?, ?,"
                + " 'PLANNED') on conflict (case_key, town_code) do nothing")
        .params(key.sub("station", townCode).value(), key.root().value(), townCode, name)
        .update();
  }

  void setStatus(CaseKey key, String townCode, Station.Status status) {
    jdbc.sql("update station set status = ? where case_key = ? and town_code = ?")
        .params(status.name(), key.root().value(), townCode)
        .update();
  }
}
