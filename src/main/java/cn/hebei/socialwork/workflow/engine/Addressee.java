package cn.hebei.socialwork.workflow.engine;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * Whose task it is by the model, which knows no places.
 *
 * @param level county, township, agency, expert, or filing for the organ that filings go to
 * @param role code of the role in that organ
 */
record Addressee(String level, String role) {

  /**
   * What the model says of this task.
   *
   * @throws IllegalStateException when it says nothing
   */
  static Addressee of(UserTask task) {
    return new Addressee(property(task, "level"), property(task, "role"));
  }

  private static String property(UserTask task, String name) {
    return task
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(p -> p.getCamundaProperties().stream())
        .filter(p -> name.equals(p.getCamundaName()))
        .map(p -> p.getCamundaValue())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " at " + task.getId()));
  }
}
