package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.workflow.CaseKey;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who works at the stations and who passed the pre-service training. */
@Repository
class Workers {

  private final JdbcClient jdbc;

  Workers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The workers of a lot-year, in the order they were entered. */
  List<Worker> of(CaseKey key) {
    return jdbc.sql("select * from station_worker where case_key = ? order by id")
        .param(key.root().value())
        .query(Worker.class)
        .list();
  }

  /** Replaces the list; who stays keeps the training already recorded. */
  void save(CaseKey key, List<Worker> workers) {
    of(key).stream()
        .filter(old -> workers.stream().noneMatch(old::samePerson))
        .forEach(old -> remove(key, old));
    workers.forEach(worker -> put(key, worker));
  }

  private void remove(CaseKey key, Worker worker) {
    jdbc.sql("delete from station_worker where case_key = ? and name = ? and id_tail = ?")
        .params(key.root().value(), worker.name(), worker.idTail())
        .update();
  }

  private void put(CaseKey key, Worker worker) {
    jdbc.sql(
            "insert into station_worker (case_key, town_code, name, id_tail, education, formal,"
                + " licence, major, local) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict"
                + " (case_key, name, id_tail) do update set town_code = excluded.town_code,"
                + " education = excluded.education, formal = excluded.formal, licence ="
                + " excluded.licence, major = excluded.major, local = excluded.local")
        .params(
            key.root().value(),
            worker.townCode(),
            worker.name(),
            worker.idTail(),
            worker.education().name(),
            worker.formal(),
            worker.licence().name(),
            worker.major(),
            worker.local())
        .update();
  }

  /** Whether the person is on a station of another lot in the same year (R66). */
  boolean servesElsewhere(CaseKey key, Worker worker) {
    return jdbc
        .sql(
            "select distinct case_key from station_worker where name = ? and id_tail = ? and"
                + " case_key <> ?")
        .params(worker.name(), worker.idTail(), key.root().value())
        .query(String.class)
        .list()
        .stream()
        .anyMatch(other -> new CaseKey(other).year() == key.year());
  }

  /** Keeps a training result. */
  void train(CaseKey key, Worker worker, Training training) {
    jdbc.sql(
            "update station_worker set attended = ?, passed = ?, class_name = ?, trained_on = ?"
                + " where case_key = ? and name = ? and id_tail = ?")
        .params(
            training.attended(),
            training.passed(),
            training.className(),
            training.on(),
            key.root().value(),
            worker.name(),
            worker.idTail())
        .update();
  }

  /**
   * A worker's training result.
   *
   * @param attended whether the worker was there
   * @param passed whether the examination was passed
   * @param className name of the class
   * @param on its last day
   */
  record Training(boolean attended, boolean passed, String className, LocalDate on) {}
}
