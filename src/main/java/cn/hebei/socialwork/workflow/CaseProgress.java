package cn.hebei.socialwork.workflow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which steps cases are in at this moment. Who may see a case is for the caller to decide; {@link
 * #ownOf} asks the engine with the user's own permissions.
 */
public interface CaseProgress {

  /**
   * The open steps of these lot-years and their sub-cases, what people have to do first. A lot-year
   * without a running process is not in the map.
   */
  Map<String, List<Step>> of(Collection<CaseKey> lotYears);

  /** The running cases this user may see in the engine, oldest first: agencies see their own. */
  List<OwnCase> ownOf(String userId);

  /** Process and element of an audit event in Chinese, such as 年度计划 · 起草年度计划. */
  String nameOf(String where);

  /**
   * An open step.
   *
   * @param key the case or sub-case
   * @param process Chinese name of its process
   * @param name Chinese name of the step
   * @param kind whether somebody has to act
   * @param holder who has the ball, null where nobody has to act
   * @param days how many days it has been open
   * @param due last day, where there is one
   * @param late whether the last day is over
   */
  record Step(
      CaseKey key,
      String process,
      String name,
      Kind kind,
      @Nullable Holder holder,
      long days,
      @Nullable LocalDate due,
      boolean late) {}

  /** What a step waits for. */
  enum Kind {
    /** Somebody has to act. */
    TASK,
    /** A job has failed for good and waits for the administrator. */
    STUCK,
    /** A date, or a message from another case. */
    WAITING
  }

  /**
   * A running case of somebody's own.
   *
   * @param key the case
   * @param title for people
   * @param process Chinese name of the process
   * @param steps its open steps
   */
  record OwnCase(CaseKey key, String title, String process, List<Step> steps) {}
}
