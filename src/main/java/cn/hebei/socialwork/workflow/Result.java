package cn.hebei.socialwork.workflow;

import java.util.Map;

/** What a use case answers to a submission. */
public sealed interface Result {

  /** At most this many routing answers go back to the engine. */
  int MOST_ANSWERS = 5;

  /** What is said to the second of two people who act at once. */
  String TAKEN_MEANWHILE = "该事项刚被他人处理，请刷新后再试。";

  /**
   * It is done.
   *
   * @param outcome the Chinese word for the decision, kept in the audit chain
   * @param answers routing answers: booleans, numbers, dates and short codes only
   */
  record Done(String outcome, Map<String, Object> answers) implements Result {
    /** Checks that only routing answers leave the domain. */
    public Done {
      if (answers.size() > MOST_ANSWERS) {
        throw new IllegalArgumentException("more than " + MOST_ANSWERS + " routing answers");
      }
    }
  }

  /**
   * It is refused and nothing has happened.
   *
   * @param sentence one Chinese sentence that names the field and the rule
   */
  record Refused(String sentence) implements Result {}

  /** Done without a routing answer. */
  static Result done(String outcome) {
    return new Done(outcome, Map.of());
  }

  /** Done with one routing answer. */
  static Result done(String outcome, String name, Object value) {
    return new Done(outcome, Map.of(name, value));
  }

  /** Refused with a sentence that names the field and the rule. */
  static Result refused(String sentence) {
    return new Refused(sentence);
  }
}
