package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.agency.ProcurementAgents;
import cn.hebei.socialwork.demo.Robot;
import cn.hebei.socialwork.organization.Account;
import cn.hebei.socialwork.organization.Accounts;
import cn.hebei.socialwork.organization.Organ;
import cn.hebei.socialwork.organization.Role;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Agencies that bid for the same lot, townships of the same county, experts of the same committee:
 * each sees its own work and nothing of the others'.
 */
@ProcessSpec
class PartiesIsolationTest {

  @Autowired private World world;
  @Autowired private HappyYear year;
  @Autowired private Robot robot;
  @Autowired private ProcurementAgents agents;
  @Autowired private Accounts accounts;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private Environment environment;

  @Test
  void anAgencySeesItsOwnBidOnly() {
    world.newLot(2025);
    year.liveUntilOpen("open-tender-publish-notice");
    year.workUntil("bid-submit");
    eachSeesItsOwnOnly("bid-submit", 3);
  }

  @Test
  void anExpertSeesItsOwnSheetOnly() {
    world.newLot(2025);
    year.liveUntilOpen("scoring-declare");
    eachSeesItsOwnOnly("scoring-declare", 5);
  }

  @Test
  void aTownshipSeesItsOwnStationOnly() {
    year.change("plan-draft", v -> v.putArray("towns").add("130123100").add("130123102"));
    world.newLot(2025);
    year.liveUntilOpen("station-setup-premises");
    eachSeesItsOwnOnly("station-setup-premises", 2);
  }

  /** P12: what one 采购代理机构 was entrusted with is nothing to another, nor to anybody else. */
  @Test
  void anAgentSeesItsOwnEntrustmentOnly() {
    another();
    year.change(
        "open-tender-publish-notice",
        v -> {
          year.bidders(List.of());
          v.put("mode", "ELSEWHERE").put("platform", "石家庄市公共资源交易中心");
          v.put("agentName", "冀诚采购代理有限公司（示例）").put("agentCode", "91130100MA0CPXXA1K");
          v.put("agentAgreement", "冀代〔2024〕7号");
        });
    year.late("open-tender-register-opening", "entrusted-opening");
    world.newLot(2025);
    year.liveUntilOpen("entrusted-opening");
    eachSeesItsOwnOnly("entrusted-opening", 1);
    Task own =
        tasks
            .createTaskQuery()
            .taskId(world.open("entrusted-opening").get(0).taskId())
            .singleResult();
    for (String other :
        List.of(
            "agent-2", "agency-1", "expert-1", "130123-officer", "130123100-officer", "auditor")) {
      Sight.of(other, environment, runtime).isNothingOf(own);
    }
  }

  private void another() {
    if (accounts.find("agent-2").isEmpty()) {
      agents.add(
          new Organ("agent-2", null, "滹沱采购代理公司", Organ.Kind.AGENT, ""),
          "91130100MA0EJXXD4E",
          "admin");
      accounts.join(
          new Account("agent-2", "冯某", "agent-2", "", Account.Status.ACTIVE), Role.AGENT, "demo");
    }
  }

  private void eachSeesItsOwnOnly(String form, int parties) {
    Map<String, Task> work = new LinkedHashMap<>();
    for (Desk.Item item : world.open(form)) {
      work.put(robot.person(item), tasks.createTaskQuery().taskId(item.taskId()).singleResult());
    }
    assertThat(work).hasSize(parties);
    work.forEach(
        (party, own) -> {
          Sight sight = Sight.of(party, environment, runtime);
          sight.isOnly(own);
          work.values().stream().filter(task -> task != own).forEach(sight::isNothingOf);
        });
    work.values()
        .forEach(task -> Sight.of("130682-officer", environment, runtime).isNothingOf(task));
  }
}
