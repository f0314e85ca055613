package cn.hebei.socialwork.start;

import cn.hebei.socialwork.support.Caller;
import cn.hebei.socialwork.support.PlanStory;
import cn.hebei.socialwork.support.World;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** 正定县's officer, who opens lots and drafts their plans until the application is gone. */
final class Worker implements Runnable {

  private final Caller officer;
  private final Queue<String> towns;
  private final List<String> drafted = new CopyOnWriteArrayList<>();
  private final List<String> opened = new CopyOnWriteArrayList<>();

  /**
   * Signs in.
   *
   * @param towns still without a lot; a township belongs to one lot only
   */
  Worker(Demo demo, Queue<String> towns) {
    this.towns = towns;
    this.officer = demo.signedIn("130123-officer");
  }

  /** The tasks of which the application has said that they are done. */
  List<String> drafted() {
    return List.copyOf(drafted);
  }

  /** One entry for each lot of which the application has said that it is open. */
  List<String> opened() {
    return List.copyOf(opened);
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        work();
      }
    } catch (UncheckedIOException e) {
      // Killed.
    }
  }

  /** Opens one more lot, and drafts every plan that waits. */
  void work() {
    if (officer.form("/", "/lots", Map.of("year", "2025")).status() == 302) {
      opened.add("2025");
    }
    for (JsonNode task :
        officer.engine("POST", "/task", Map.of("taskDefinitionKey", "userTask_draft")).json()) {
      draft(task.get("id").asText());
    }
  }

  private void draft(String task) {
    String town = towns.poll();
    if (town == null) {
      return;
    }
    officer.engine("POST", "/task/" + task + "/claim", Map.of("userId", "130123-officer"));
    if (officer.engine("POST", "/task/" + task + "/submit-form", form(town)).status() == 204) {
      drafted.add(task);
    }
  }

  private static Map<String, Object> form(String town) {
    try {
      Map<String, Object> draft = World.with(PlanStory.draft(), "towns", List.of(town));
      String values = new ObjectMapper().writeValueAsString(draft);
      return Map.of("variables", Map.of("form", Map.of("type", "Json", "value", values)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
