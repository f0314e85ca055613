package cn.hebei.socialwork.workflow.engine;

/**
 * The mark in the name of a task that the principal is offered because nobody holds its role (P8):
 * lists say that it is done in another's place.
 */
final class StandIn {

  private static final String MARK = "（代办）";

  private StandIn() {}

  /** The name with the mark. */
  static String named(String name) {
    return name.endsWith(MARK) ? name : name + MARK;
  }

  /** The name without it. */
  static String plain(String name) {
    return name.endsWith(MARK) ? name.substring(0, name.length() - MARK.length()) : name;
  }
}
