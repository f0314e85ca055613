package cn.hebei.socialwork.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.demo.Robot;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import cn.hebei.socialwork.workflow.Desk;
import java.util.LinkedHashMap;
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
