package cn.hebei.socialwork.workflow.engine;

import cn.hebei.socialwork.workflow.CaseKey;
import java.util.List;

/**
 * The name of a task as lists show it: 机关 · 包 · 年度 · 期次 · 动作, the parts in between as far as they
 * are known, and a mark at the end where the principal stands in for a role nobody holds (P8).
 */
final class TaskName {

  private static final String BETWEEN = " · ";
  private static final String STAND_IN = "（代办）";

  private TaskName() {}

  /** A name of these parts. */
  static String of(List<String> parts) {
    return String.join(BETWEEN, parts);
  }

  /** The name with the mark of a stand-in. */
  static String inPlace(String name) {
    return name.endsWith(STAND_IN) ? name : name + STAND_IN;
  }

  /** The name without it. */
  static String ofOffice(String name) {
    return name.endsWith(STAND_IN) ? name.substring(0, name.length() - STAND_IN.length()) : name;
  }

  /** What is left to say where the case is known: 动作, with its 期次 where there is one. */
  static String besideItsCase(String name, CaseKey key) {
    String[] parts = name.split(BETWEEN, -1);
    String action = parts[parts.length - 1];
    String before = parts.length < 2 ? "" : parts[parts.length - 2];
    boolean repeated = key.namesLotYear() && !before.equals(key.year() + "年");
    return repeated && parts.length > 2 ? action + "（" + before + "）" : action;
  }
}
