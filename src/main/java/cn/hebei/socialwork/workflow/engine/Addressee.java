package cn.hebei.socialwork.workflow.engine;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Whose task it is by the model, which knows no places.
 *
 * @param level county, township, agency, agent, expert, or filing for the organ that filings go to
 * @param role code of the role in that organ
 */
record Addressee(String level, String role) {

  private static final PropertyKey<Addressee> KEY = new PropertyKey<>("addressee");

  /**
   * Reads what the model says of this task and keeps it with the activity.
   *
   * @throws IllegalStateException when it says nothing
   */
  static Addressee read(Element task, ActivityImpl activity) {
    Map<String, String> said = BpmnParseUtil.parseCamundaExtensionProperties(task);
    Addressee addressee =
        new Addressee(property(said, "level", activity), property(said, "role", activity));
    activity.getProperties().set(KEY, addressee);
    return addressee;
  }

  /** Those of all tasks in a process or subprocess. */
  static Stream<Addressee> in(ScopeImpl scope) {
    return scope.getActivities().stream()
        .flatMap(
            activity ->
                Stream.concat(Stream.ofNullable(activity.getProperties().get(KEY)), in(activity)));
  }

  private static String property(
      @Nullable Map<String, String> said, String name, ActivityImpl activity) {
    @Nullable String value = said == null ? null : said.get(name);
    if (value == null) {
      throw new IllegalStateException("no " + name + " at " + activity.getId());
    }
    return value;
  }
}
