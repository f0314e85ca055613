package cn.hebei.socialwork.workflow.engine;

import java.lang.reflect.Method;
import java.util.List;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.springframework.util.ReflectionUtils;

/**
 * The posts of whoever asks, as the shared lists name them. The engine refuses a question for no
 * group at all, so somebody without any post asks for a group that does not exist and gets an empty
 * list.
 */
public final class OwnGroups {

  static final String NAME = "ownGroups";

  private static final List<String> NO_GROUP = List.of("none");

  private OwnGroups() {}

  static Method method() {
    Method method = ReflectionUtils.findMethod(OwnGroups.class, NAME);
    if (method == null) {
      throw new IllegalStateException(NAME);
    }
    return method;
  }

  /** Called by the engine's expressions. */
  public static List<String> ownGroups() {
    return orNone(CommandContextFunctions.currentUserGroups());
  }

  static List<String> orNone(List<String> groups) {
    return groups.isEmpty() ? NO_GROUP : groups;
  }
}
