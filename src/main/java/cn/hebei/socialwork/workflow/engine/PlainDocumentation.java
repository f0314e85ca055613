package cn.hebei.socialwork.workflow.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Models cite in their documentation which row of the notice (R), the law (B) or office practice
 * (P) they follow, for those who change them. Officials read the same words as 说明 of their tasks
 * and beside the decisions in the monitor: there the numbers would be riddles, so they are left out
 * when a model is deployed.
 */
final class PlainDocumentation {

  private static final String ROW = "[RBP]\\d{1,2}(?:-[RBP]?\\d{1,2})?";
  private static final String ROWS = ROW + "(?:、" + ROW + ")*";

  /** What models and decision tables say in words. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(<(?:bpmn:documentation|description)>)([^<]*)(</(?:bpmn:documentation|description)>)");

  private static final Pattern ALONE = Pattern.compile("（" + ROWS + "）");
  private static final Pattern FIRST = Pattern.compile("（" + ROWS + "、");
  private static final Pattern LAST = Pattern.compile("、" + ROWS + "）");
  private static final Pattern HEADING = Pattern.compile("^" + ROWS + "：");

  private PlainDocumentation() {}

  /** The file of a model or a decision table without the numbers. */
  static String of(String file) {
    return WORDS.matcher(file).replaceAll(m -> quoted(m.group(1) + plain(m.group(2)) + m.group(3)));
  }

  private static String plain(String words) {
    String inside = ALONE.matcher(words).replaceAll("");
    inside = FIRST.matcher(inside).replaceAll("（");
    inside = LAST.matcher(inside).replaceAll("）");
    return HEADING.matcher(inside).replaceAll("");
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
