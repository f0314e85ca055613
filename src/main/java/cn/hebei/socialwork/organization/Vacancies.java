package cn.hebei.socialwork.organization;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Roles that a task asked for and nobody holds: the level above is told and asks to appoint (P8).
 */
@Service
public class Vacancies {

  private final JdbcClient jdbc;
  private final TimeSource time;

  Vacancies(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Notes that nobody holds this role in the organ. */
  public void note(String organCode, Role role) {
    jdbc.sql(
            "insert into vacancy (organ_code, role, since) values (?, ?, ?) on conflict do nothing")
        .params(organCode, role.name(), time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Forgets that nobody held this role in the organ: somebody does now.
   *
   * @return whether it stood vacant and a task had asked for it
   */
  boolean end(String organCode, Role role) {
    return jdbc.sql("delete from vacancy where organ_code = ? and role = ?")
            .params(organCode, role.name())
            .update()
        > 0;
  }

  /** The vacancies of the organ itself and of the places directly below its place. */
  public List<Vacancy> seenBy(String organCode) {
    return jdbc.sql(
            "select v.*, o.name as organ_name from vacancy v join organ o on o.code = v.organ_code"
                + " left join region r on r.code = o.region_code"
                + " where v.organ_code = :organ or r.parent_code = :organ order by v.since")
        .param("organ", organCode)
        .query(Vacancy.class)
        .list();
  }

  /** The level above asks the organ to appoint somebody. */
  public void urge(String organCode, Role role, String userId) {
    jdbc.sql("update vacancy set urged_at = ?, urged_by = ? where organ_code = ? and role = ?")
        .params(time.now().atOffset(ZoneOffset.UTC), userId, organCode, role.name())
        .update();
  }

  /**
   * A role nobody holds.
   *
   * @param organCode the organ
   * @param organName its name
   * @param role the role
   * @param since when a task first asked for it
   * @param urgedAt when the level above last asked to appoint, or null
   * @param urgedBy who asked, or null
   */
  public record Vacancy(
      String organCode,
      String organName,
      Role role,
      OffsetDateTime since,
      @Nullable OffsetDateTime urgedAt,
      @Nullable String urgedBy) {}
}
