package cn.hebei.socialwork.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands between two commas, and what its sentence is about: the same word in a service for
 * people is innocent.
 *
 * @param clause the words
 * @param scored whether points are given for it
 * @param suppliers whether it says what a supplier must be or have
 */
record Passage(String clause, boolean scored, boolean suppliers) {

  private static final Pattern SENTENCE = Pattern.compile("[。；;！？\\n]");
  private static final Pattern CLAUSE = Pattern.compile("[，,]");
  private static final Pattern SUPPLIER =
      Pattern.compile(
          "供应商|投标人|投标单位|投标机构|投标方|响应人|响应机构|响应单位|承接机构|承接主体|承接单位|承接方"
              + "|中标人|中标机构|中标单位|成交机构|竞标|申请机构|(?:社会工作|社工)(?:服务)?机构"
              + "|(?<!医疗|养老|教育|救助|托育|卫生|康复|儿童福利|未成年人保护)机构(?=应|须|必须|需|要|具|注册|登记|从业)");

  /** An item of a list belongs to what its heading is about. */
  private static final Pattern HEADING = Pattern.compile("[：:]");

  private static final Pattern ITEM =
      Pattern.compile("^\\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．]|[①-⑳])");
  private static final Pattern SCORED = Pattern.compile("评分|得分|加分|计分|扣分|分值|\\d\\s*分(?!钟|之)");

  /** A text, clause by clause. */
  static List<Passage> of(String text) {
    List<Passage> passages = new ArrayList<>();
    boolean listed = false;
    boolean listScored = false;
    for (String sentence : SENTENCE.splitAsStream(text).toList()) {
      boolean item = ITEM.matcher(sentence).find();
      boolean suppliers = SUPPLIER.matcher(sentence).find() || (item && listed);
      boolean scored = SCORED.matcher(sentence).find() || (item && listScored);
      if (!item || HEADING.matcher(sentence).find()) {
        boolean heads = HEADING.matcher(sentence).find();
        listed = suppliers && heads;
        listScored = scored && heads;
      }
      for (String clause : CLAUSE.splitAsStream(sentence).toList()) {
        passages.add(new Passage(clause.strip(), scored, suppliers));
      }
    }
    return passages;
  }

  /** What is scored, clause by clause. */
  static List<Passage> ofFactor(String name, String standard) {
    return of(name + "\n" + standard).stream().map(p -> new Passage(p.clause, true, true)).toList();
  }
}
