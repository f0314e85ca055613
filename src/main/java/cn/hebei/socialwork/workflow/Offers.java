package cn.hebei.socialwork.workflow;

import java.util.List;
import java.util.Map;

/** What a person may start; 工作台 shows the offers of every step with one button each. */
public interface Offers {

  /** What this user may start now; empty for everybody else. */
  List<Offer> forUser(String userId);

  /**
   * One thing to start.
   *
   * @param title Chinese words on the button's row, such as 参加投标：正定县第一包
   * @param hint one plain sentence, such as the deadline
   * @param action own path that the button posts to
   * @param fields hidden fields it sends
   */
  record Offer(String title, String hint, String action, Map<String, String> fields) {}
}
