package cn.hebei.socialwork;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.audit.AuditTrail;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.TestFolder;
import cn.hebei.socialwork.support.World;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessSpec
class VerifyAuditSpec {

  private static final String[] BESIDE_THE_RUNNING_APPLICATION = {
    "--verify-audit", "--spring.profiles.active=demo", TestFolder.OPTION
  };

  @Autowired private World world;
  @Autowired private AuditTrail trail;
  @Autowired private JdbcClient jdbc;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int report(String key) {
    return VerifyAudit.report(trail, key, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theOptionIsRecognised() {
    assertThat(VerifyAudit.asked("--verify-audit")).isTrue();
    assertThat(VerifyAudit.asked("--x", "--verify-audit=130123-01-2025")).isTrue();
    assertThat(VerifyAudit.asked("--verify-audits")).isFalse();
  }

  @Test
  void whereEveryChainIsWholeItSaysSo() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", PlanStory.draft());
    assertThat(report("")).isZero();
    assertThat(printed()).startsWith("全部完好");
  }

  @Test
  void eachBrokenChainIsALine() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", PlanStory.draft());
    jdbc.sql("update audit_event set outcome = '退回' where seq = 1").update();
    assertThat(report("")).isEqualTo(1);
    assertThat(printed())
        .isEqualToIgnoringNewLines("130123-01-2025：共读到1条记录，第1条内容与摘要不符，或者与前一条不相衔接。");
  }

  @Test
  void anUnknownCaseIsAnError() {
    assertThat(report("130123-77-2025")).isEqualTo(1);
  }

  @Test
  void theCommandStartsBesideTheRunningApplicationAndLeavesItAlone() {
    world.newLot(2025);
    world.submit("130123-officer", "plan-draft", PlanStory.draft());
    assertThat(VerifyAudit.run(BESIDE_THE_RUNNING_APPLICATION)).isZero();
    jdbc.sql("delete from audit_event where seq = 1").update();
    assertThat(VerifyAudit.run(BESIDE_THE_RUNNING_APPLICATION)).isEqualTo(1);
    assertThat(world.openForms()).contains("plan-consult-finance");
  }
}
