package cn.hebei.socialwork.onboarding;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.onboarding.Premises.Equipment;
import cn.hebei.socialwork.workflow.CaseKey;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what townships have provided. */
@Repository
class PremisesStore {

  private static final String OF_STATION = " where case_key = ? and town_code = ?";

  private final JdbcClient jdbc;
  private final TimeSource time;

  PremisesStore(JdbcClient jdbc, TimeSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  Optional<Premises> find(CaseKey key, String townCode) {
    return jdbc.sql("select * from station_premises" + OF_STATION)
        .params(key.root().value(), townCode)
        .query(Row.class)
        .optional()
        .map(
            r ->
                new Premises(
                    r.address,
                    r.area,
                    r.office,
                    r.counsellingRoom,
                    r.groupRoom,
                    r.signPutUp,
                    equipment(key, townCode)));
  }

  /** Whether every station of the case has its premises. */
  boolean complete(CaseKey key) {
    return jdbc.sql(
                "select count(*) from station s where s.case_key = ? and not exists (select 1 from"
                    + " station_premises p where p.case_key = s.case_key and p.town_code ="
                    + " s.town_code)")
            .param(key.root().value())
            .query(Integer.class)
            .single()
        == 0;
  }

  void save(CaseKey key, String townCode, Premises premises, String user) {
    String id = key.root().value();
    jdbc.sql("delete from station_equipment" + OF_STATION).params(id, townCode).update();
    jdbc.sql("delete from station_premises" + OF_STATION).params(id, townCode).update();
    jdbc.sql("insert into station_premises values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            townCode,
            premises.address(),
            premises.area(),
            premises.office(),
            premises.counsellingRoom(),
            premises.groupRoom(),
            premises.signPutUp(),
            user,
            time.now().atOffset(ZoneOffset.UTC))
        .update();
    int no = 0;
    for (Equipment item : premises.equipment()) {
      jdbc.sql("insert into station_equipment values (?, ?, ?, ?, ?)")
          .params(id, townCode, ++no, item.name(), item.quantity())
          .update();
    }
  }

  private List<Equipment> equipment(CaseKey key, String townCode) {
    return jdbc.sql("select name, quantity from station_equipment" + OF_STATION + " order by no")
        .params(key.root().value(), townCode)
        .query(Equipment.class)
        .list();
  }

  record Row(
      String address,
      BigDecimal area,
      boolean office,
      boolean counsellingRoom,
      boolean groupRoom,
      boolean signPutUp) {}
}
