package cn.hebei.socialwork.procurement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a purchase below the limit says in place of the law's articles (P20): the flow is the same,
 * but only the notice binds it.
 */
final class Citations {

  private static final String LAW = "(?:政府采购法|财政部令|财库〔|财办库〔)[^，；、（）]*|待法务确认";

  private static final Pattern CITED = Pattern.compile(LAW);

  /** Never across a quotation mark: whole Json texts are worded, and must stay such. */
  private static final Pattern BRACKET = Pattern.compile("（([^（）\"]*)）");
  private static final Pattern PART = Pattern.compile("[，；、]?(?:" + LAW + ")");
  private static final Pattern LEADING = Pattern.compile("^[，；、]");
  private static final String INSTEAD = "内控要求";

  private Citations() {}

  /** Whether any article is cited. */
  static boolean in(String text) {
    return CITED.matcher(text).find();
  }

  /** The text with 内控要求 in the place of every bracket that cites the law. */
  static String replaced(String text) {
    return BRACKET
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement("（" + replacedWithin(found.group(1)) + "）"));
  }

  private static String replacedWithin(String bracket) {
    if (!in(bracket)) {
      return bracket;
    }
    String left = LEADING.matcher(PART.matcher(bracket).replaceAll("")).replaceFirst("").strip();
    return left.isEmpty() ? INSTEAD : left;
  }
}
