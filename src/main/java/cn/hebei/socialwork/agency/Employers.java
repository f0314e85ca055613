package cn.hebei.socialwork.agency;

import cn.hebei.socialwork.calendar.TimeSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where experts and supervisors work or have worked, as they say: for recusal and links (B22). */
@Service
public class Employers {

  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final AgencyLog log;
  private final TimeSource time;

  Employers(JdbcClient jdbc, AgencyLog log, TimeSource time) {
    this.jdbc = jdbc;
    this.log = log;
    this.time = time;
  }

  /** What stands, in the order it was stated. */
  List<Employer> of(String organCode) {
    return jdbc.sql(
            "select * from employer where organ_code = ? and withdrawn_at is null order by id")
        .param(organCode)
        .query(Employer.class)
        .list();
  }

  /** Which of these experts or supervisors say that they work for somebody of this name now. */
  public Set<String> workingFor(String employer, Collection<String> organCodes) {
    return organCodes.stream()
        .filter(
            code ->
                of(code).stream().anyMatch(e -> e.untilOn() == null && e.name().equals(employer)))
        .collect(Collectors.toSet());
  }

  /**
   * One more employer.
   *
   * @param until last day as typed, empty while it lasts
   * @return the sentence that refuses it, or empty when it is kept
   */
  @Transactional
  public Optional<String> add(String actor, String organCode, String employer, String until) {
    log.lock(organCode);
    String name = Typed.text(employer);
    String day = Typed.number(until);
    LocalDate today = time.today();
    Optional<String> refusal =
        Typed.refusal("任职单位", name, LONGEST_NAME, true)
            .or(() -> Typed.dayRefusal("任职截止日期", day, false))
            .or(() -> future(day, today));
    if (refusal.isEmpty()) {
      jdbc.sql(
              "insert into employer (organ_code, name, until_on, stated_at, stated_by)"
                  + " values (?, ?, ?, ?, ?)")
          .params(organCode, name)
          .param(Typed.day(day))
          .params(now(), actor)
          .update();
      log.append(organCode, actor, "employer", "登记任职单位", name, day);
    }
    return refusal;
  }

  /** Takes an employer of this person back; whether there was one. */
  @Transactional
  public boolean withdraw(String actor, String organCode, long id) {
    log.lock(organCode);
    boolean done =
        jdbc.sql(
                    "update employer set withdrawn_at = ? where id = ? and organ_code = ?"
                        + " and withdrawn_at is null")
                .params(now(), id, organCode)
                .update()
            == 1;
    if (done) {
      log.append(organCode, actor, "employer", "撤回任职单位第" + id + "号", String.valueOf(id));
    }
    return done;
  }

  private static Optional<String> future(String day, LocalDate today) {
    return Optional.ofNullable(Typed.day(day))
        .filter(d -> d.isAfter(today))
        .map(d -> "“任职截止日期”不能晚于今天；仍在任职的，请不要填写。");
  }

  private OffsetDateTime now() {
    return time.now().atOffset(ZoneOffset.UTC);
  }
}
