package cn.hebei.socialwork.workflow;

import java.util.Map;

/**
 * What a service or send task of a model does: the process tells the step. Beans are named as the
 * model names them ({@code filePlanDelegate}); they run in a job, signed in as nobody, and may run
 * twice after a crash, so they must be idempotent.
 */
@FunctionalInterface
public interface CaseStep {

  /**
   * Does the step.
   *
   * @return routing answers, at most five; empty where the process needs none
   */
  Map<String, Object> run(StepCase step);

  /**
   * The case a step works for.
   *
   * @param key the case
   * @param tenant whose tenant it runs in
   * @param variables the routing answers visible to the step
   */
  record StepCase(CaseKey key, String tenant, Map<String, Object> variables) {

    /** A whole-number variable. */
    public int number(String name) {
      if (variables.get(name) instanceof Number number) {
        return number.intValue();
      }
      throw new IllegalStateException("no number " + name + " in case " + key);
    }

    /** A text variable. */
    public String text(String name) {
      if (variables.get(name) instanceof String text) {
        return text;
      }
      throw new IllegalStateException("no text " + name + " in case " + key);
    }
  }
}
