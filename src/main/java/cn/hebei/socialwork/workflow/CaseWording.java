package cn.hebei.socialwork.workflow;

/**
 * Words what a form shows and refuses as the case wants it, such as without the articles of a law
 * that does not bind it (P20); implemented by the step that knows.
 */
public interface CaseWording {

  /** The text as people of this case are to read it; unchanged for every other case. */
  String of(CaseKey key, String text);
}
