package cn.hebei.socialwork.procurement;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a clause forbids what a word names, or does not ask for it: 不得要求本地户籍 and 户籍不作要求 do, while
 * 注册资本不得低于 and 包括但不限于 ask for it (B6).
 */
final class Negation {

  /** Between the two nothing of its own is asked. */
  private static final String WITHIN = "(?:(?!须|必须|应当|应具|应为|应在)[^且并但而])*$";

  /** No more than this is said of what follows, also where several things are named. */
  private static final Pattern NOT_ASKED_BEFORE =
      Pattern.compile(
          "(?:(?:不得|不应|不能|不可|严禁|禁止)(?:以|将|因|把|要求|设置|设定|对)|不以|不将|不因|不对|不要求|不设"
              + "|(?<![但括并])不(?:仅)?限[于制定]?|无需|无须|不考虑|不论|不问|不看)"
              + WITHIN);

  /** A lower or upper bound is no ban: 不得低于, 不得少于; nor is a double negation. */
  private static final Pattern FORBIDDEN_BEFORE =
      Pattern.compile(
          "(?:不得|不应|不能|不可|严禁|禁止)(?!低于|少于|小于|不足|高于|多于|超过|没有|缺|无|不)(?:(?!须|必须|应当|应具|应为|应在)[^且并但而、])*$");

  private static final Pattern NOT_ASKED_AFTER =
      Pattern.compile(
          "^[^且并但而]*(?:不作|不做|不(?:得|应|能)(?:作|列|设|成为|用作|用于|计分|加分)|不予|不计|不要求|不影响|不构成|不列|不设|不限(?!于)|不论|均可|不是|不属于)");

  private static final Pattern ASKED = Pattern.compile("须|必须|应当|应具|应为|应在");
  private static final Pattern POINTS = Pattern.compile("\\d+(?:\\.\\d+)?\\s*分");
  private static final Pattern OTHERS = Pattern.compile("^[^，,]{0,6}(?:以外|之外)");
  private static final Pattern SPARED = Pattern.compile("歧视|排斥|限制|拒绝|排除|区别|差别");

  private Negation() {}

  /** What a clause asks for in these words, where it does not forbid it. */
  static Optional<String> firstAsked(Pattern words, String clause) {
    return words
        .matcher(clause)
        .results()
        .filter(found -> !spares(clause, found.start(), found.end()))
        .map(MatchResult::group)
        .findFirst();
  }

  /**
   * Whether what stands here is forbidden or expressly not asked for.
   *
   * @param clause what stands between two commas
   * @param start where the word begins in it
   * @param end where it ends
   */
  private static boolean spares(String clause, int start, int end) {
    String before = clause.substring(0, start);
    String after = clause.substring(end);
    if (before.endsWith("非") || OTHERS.matcher(after).find()) {
      return SPARED.matcher(before).find();
    }
    return NOT_ASKED_BEFORE.matcher(before).find()
        || FORBIDDEN_BEFORE.matcher(before).find()
        || (NOT_ASKED_AFTER.matcher(after).find()
            && !ASKED.matcher(before).find()
            && !POINTS.matcher(clause).find());
  }
}
