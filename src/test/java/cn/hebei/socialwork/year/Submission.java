package cn.hebei.socialwork.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hebei.socialwork.demo.Robot;
import cn.hebei.socialwork.support.Breakdown;
import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.Caller.Answer;
import cn.hebei.socialwork.support.HappyYear;
import cn.hebei.socialwork.support.Tables;
import cn.hebei.socialwork.workflow.Desk;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;

/** One task in its owner's browser, filled in and claimed: sent as often as it takes. */
class Submission {

  private final TaskService tasks;
  private final Tables tables;
  private final Desk.Item item;
  private final Robot.Answer answer;
  private final Caller owner;

  Submission(
      Environment environment,
      TaskService tasks,
      Tables tables,
      Robot robot,
      HappyYear year,
      Desk.Item item) {
    this.tasks = tasks;
    this.tables = tables;
    this.item = item;
    this.answer = robot.answer(item);
    year.alter(item, answer.values());
    this.owner = Caller.signedIn(environment, answer.userId());
    assertThat(owner.engine("POST", path("/claim"), Map.of("userId", answer.userId())).status())
        .isEqualTo(204);
  }

  /** Sent during this breakdown, it is answered with a sentence, and nothing has happened. */
  void failsDuring(Breakdown cause) {
    Map<String, String> before = tables.states();
    Answer failure = cause.during(this::send);
    assertThat(tables.states()).as("every table, the engine's too").isEqualTo(before);
    assertThat(task()).isNotNull();
    assertThat(task().getAssignee()).isEqualTo(answer.userId());
    assertThat(failure.refusal()).contains("没有丢失");
  }

  /** Sent now, it is taken. */
  void succeeds() {
    Answer done = send();
    assertThat(done.status()).as(done.toString()).isEqualTo(204);
    assertThat(task()).isNull();
  }

  private Answer send() {
    return owner.engine(
        "POST",
        path("/submit-form"),
        Map.of(
            "variables",
            Map.of("form", Map.of("type", "Json", "value", answer.values().toString()))));
  }

  private Task task() {
    return tasks.createTaskQuery().taskId(item.taskId()).singleResult();
  }

  private String path(String what) {
    return "/task/" + item.taskId() + what;
  }
}
