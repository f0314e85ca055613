package cn.hebei.socialwork.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.filing.Filing;
import cn.hebei.socialwork.filing.Filings;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.RehearsalDrive.Arrived;
import cn.hebei.socialwork.workflow.RehearsalDrive.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class RehearsalDriveSpec {

  /** Filed on Monday the 2nd, silence counts from the end of Monday the 9th. */
  private static final Instant SILENCE = at(LocalDate.of(2024, 9, 10));

  @Autowired private World world;
  @Autowired private RehearsalDrive drive;
  @Autowired private Filings filings;
  @Autowired private TimeSource time;
  @Autowired private JdbcClient jdbc;

  private static Instant at(LocalDate day) {
    return TimeSource.at(day.atStartOfDay());
  }

  private CaseKey filed(String town) {
    CaseKey key = world.newLot(2025);
    world.submit(
        "130123-officer", "plan-draft", World.with(PlanStory.draft(), "towns", List.of(town)));
    PlanStory.consult(world);
    world.submit("130123-deputy", "plan-review", PlanStory.AGREED);
    world.submit("130123-principal", "plan-approve", PlanStory.AGREED);
    return key;
  }

  private Instant decided(CaseKey key) {
    return Objects.requireNonNull(filings.of(key).get(0).decidedAt()).toInstant();
  }

  @Test
  void theNextDueTimerIsNamedWithItsCase() {
    filed("130123100");
    assertThat(drive.upcoming(1))
        .containsExactly(new RehearsalDrive.Due(SILENCE, "正定县第一包 · 2025年", "期满未答复"));
  }

  @Test
  void whatFallsDueOnTheWayHappensOnItsOwnDay() {
    CaseKey first = filed("130123100");
    world.goTo(LocalDate.of(2024, 9, 4));
    CaseKey second = filed("130123001");
    assertThat(drive.to(at(LocalDate.of(2024, 10, 20)))).isInstanceOf(Arrived.class);
    assertThat(decided(first)).isBetween(SILENCE, SILENCE.plusSeconds(30));
    Instant later = at(LocalDate.of(2024, 9, 12));
    assertThat(decided(second)).isBetween(later, later.plusSeconds(30));
  }

  @Test
  void engineAndDomainStandAtTheSameTimeAfterwards() {
    Arrived arrived = (Arrived) drive.to(at(LocalDate.of(2025, 3, 1)));
    assertThat(arrived.now()).isBetween(at(LocalDate.of(2025, 3, 1)), time.now());
    assertThat(ClockUtil.getCurrentTime().toInstant())
        .isBetween(time.now().minusSeconds(2), time.now().plusSeconds(2));
    assertThat(time.today()).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(jdbc.sql("select offset_millis from rehearsal_clock").query(Long.class).single())
        .as("kept for the next start")
        .isEqualTo(time.offsetMillis());
  }

  @Test
  void theClockNeverGoesBack() {
    assertThat(drive.to(TimeSource.at(LocalDateTime.of(2024, 9, 1, 9, 0))))
        .isEqualTo(new Refused("演练时钟只能向前，不能倒退。"));
    assertThat(time.today()).isEqualTo(LocalDate.of(2024, 9, 2));
  }

  @Test
  void outsideARehearsalItIsRefused() {
    long offset = jdbc.sql("select offset_millis from rehearsal_clock").query(Long.class).single();
    jdbc.sql("delete from rehearsal_clock").update();
    try {
      assertThat(drive.to(time.now().plusSeconds(60))).isEqualTo(new Refused("当前不是演练环境，时钟不能调整。"));
    } finally {
      jdbc.sql("insert into rehearsal_clock (id, offset_millis) values (1, ?)")
          .param(offset)
          .update();
    }
  }

  @Test
  void aJobThatFailsIsSkippedAndListedInChinese() {
    CaseKey broken = filed("130123100");
    CaseKey sound = filed("130123001");
    // Nobody waits for this receipt: telling it fails again and again.
    jdbc.sql("update filing set awaited = true where case_key = ?").param(broken.value()).update();
    Arrived arrived = (Arrived) drive.to(at(LocalDate.of(2024, 9, 20)));
    assertThat(filings.of(sound).get(0).status()).isEqualTo(Filing.Status.DEEMED);
    assertThat(arrived.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.title()).isEqualTo("正定县第一包 · 2025年");
              assertThat(failure.name()).isEqualTo("告知备案结果");
              assertThat(failure.reason()).isEqualTo("系统内部错误，详见运行日志。");
            });
    assertThat(time.today()).isEqualTo(LocalDate.of(2024, 9, 20));
  }
}
