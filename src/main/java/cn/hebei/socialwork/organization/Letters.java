package cn.hebei.socialwork.organization;

/** What a text that people type may consist of: what one can see, and can tell apart by seeing. */
public final class Letters {

  private Letters() {}

  /** Whether the text is one line of at most so many characters, all of which can be seen. */
  public static boolean areLine(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        && text.codePoints().allMatch(Letters::visible);
  }

  /** The same for a text of several lines. */
  public static boolean areLines(String text, int most) {
    return areLine(text.replaceAll("[\r\n\t]", " "), most);
  }

  /** No control or direction signs, half pairs, and what stands for an unreadable sign. */
  private static boolean visible(int sign) {
    return sign != '\uFFFD'
        && switch (Character.getType(sign)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
  }
}
