package cn.hebei.socialwork.workflow;

import java.util.Map;

/**
 * What a form shows when it opens.
 *
 * @param form prefilled values by field key; missing keys stay empty
 * @param facts read-only texts, tables and options
 */
public record FormView(Object form, Map<String, ?> facts) {

  /** An empty form with these facts. */
  public static FormView empty(Map<String, ?> facts) {
    return new FormView(Map.of(), facts);
  }
}
