package cn.hebei.socialwork.workflow;

/**
 * How the forms and refusals of a case are worded, where one case says something otherwise than
 * another: a purchase below the limit cites no law of procurement (P20). Implemented by the step
 * that knows it.
 */
public interface Wording {

  /**
   * The words as this case says them.
   *
   * @param key of the case or of a sub-case, also of one that names no lot
   * @param words our own: a form, or a refusal; never what somebody has written
   */
  String of(CaseKey key, String words);
}
