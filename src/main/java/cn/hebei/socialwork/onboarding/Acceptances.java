package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.onboarding.SixHaves.Responsible;
import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was found at acceptance, and what must be corrected. */
@Repository
class Acceptances {

  private final JdbcClient jdbc;
  private final TimeSource time;

  Acceptances(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** What was last found at a station. */
  Optional<Check> find(CaseKey key, String townCode) {
    return jdbc.sql("select * from station_check where case_key = ? and town_code = ?")
        .params(key.root().value(), townCode)
        .query(
            (rs, i) ->
                new Check(
                    new SixHaves(
                        rs.getBoolean("premises"),
                        rs.getBoolean("equipment"),
                        rs.getBoolean("staff"),
                        rs.getBoolean("functions"),
                        rs.getBoolean("workflow"),
                        rs.getBoolean("rules")),
                    rs.getString("note")))
        .optional();
  }

  void save(CaseKey key, String townCode, Check check, String user) {
    SixHaves haves = check.haves();
    jdbc.sql("delete from station_check where case_key = ? and town_code = ?")
        .params(key.root().value(), townCode)
        .update();
    jdbc.sql("insert into station_check values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            key.root().value(),
            townCode,
            haves.premises(),
            haves.equipment(),
            haves.staff(),
            haves.functions(),
            haves.workflow(),
            haves.rules(),
            check.note(),
            user,
            time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  void order(CaseKey key, Correction correction, String user) {
    jdbc.sql(
            "insert into station_correction (case_key, town_code, what, responsible, due,"
                + " ordered_by, ordered_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            key.root().value(),
            correction.townCode(),
            correction.what(),
            correction.responsible().name(),
            correction.due(),
            user,
            time.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The corrections ordered so far, oldest first. */
  List<Correction> corrections(CaseKey key) {
    return jdbc.sql("select * from station_correction where case_key = ? order by id")
        .param(key.root().value())
        .query(Correction.class)
        .list();
  }

  /** What townships and the agency have not answered yet. */
  List<Correction> asked(CaseKey key) {
    return corrections(key).stream()
        .filter(c -> c.answeredAt() == null && c.responsible() != Responsible.COUNTY)
        .toList();
  }

  /** A township has answered what it was asked to correct. */
  void answeredByTownship(CaseKey key, String townCode) {
    answer(key, Responsible.TOWNSHIP, townCode);
  }

  /** The agency has answered what it was asked to correct, at all its stations. */
  void answeredByAgency(CaseKey key) {
    answer(key, Responsible.AGENCY, "%");
  }

  private void answer(CaseKey key, Responsible who, String townCode) {
    jdbc.sql(
            "update station_correction set answered_at = ? where case_key = ? and responsible = ?"
                + " and town_code like ? and answered_at is null")
        .params(time.now().atOffset(ZoneOffset.UTC), key.root().value(), who.name(), townCode)
        .update();
  }

  /**
   * What was found at a station.
   *
   * @param haves the six
   * @param note evidence
   */
  record Check(SixHaves haves, String note) {}

  /**
   * Something to put right.
   *
   * @param townCode the station's township
   * @param what what is to be done
   * @param responsible who has to do it
   * @param due until when
   * @param answeredAt when that party reported back, or null
   */
  record Correction(
      String townCode,
      String what,
      Responsible responsible,
      LocalDate due,
      @Nullable OffsetDateTime answeredAt) {}
}
