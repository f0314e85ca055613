package cn.hebei.socialwork.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has the ball (P39).
 *
 * @param person name of who has claimed the task, or null while nobody has
 * @param organ name of the organ whose task it is
 * @param role Chinese name of the role, empty when unknown
 * @param phone office phone, may be empty
 * @param candidates names of those who may claim it; empty once somebody has
 */
public record Holder(
    @Nullable String person, String organ, String role, String phone, List<String> candidates) {

  /** The holder in one line, such as 正定县民政局 社工科经办（张三）. */
  public String text() {
    String office = role.isEmpty() ? organ : organ + " " + role;
    String names = person == null ? String.join("、", candidates) : person;
    return names.isEmpty() ? office : office + "（" + names + "）";
  }
}
