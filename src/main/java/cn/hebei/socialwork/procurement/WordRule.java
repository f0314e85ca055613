package cn.hebei.socialwork.procurement;

import java.util.regex.Pattern;

/**
 * Words that documents must not use, and where. The words themselves are the dated value of a rule,
 * so that they change with the law and a case keeps those it was checked by.
 */
enum WordRule {
  HIRING(
      "documents.words-hiring",
      Place.TEXT_AND_FACTORS,
      "把用工列为购买内容或者按人头计价",
      "按服务事项、服务量和质量要求描述，按服务单位计价，驻站人数只作为履约要求"),
  LOCAL(
      "documents.words-local",
      Place.FACTORS_AND_SUPPLIERS,
      "以所在地或者户籍对供应商实行差别待遇",
      "改为对服务响应时间、驻站安排的要求，中标后落实；本地户籍优先只用于驻站社工的配备"),
  SCALE(
      "documents.words-scale",
      Place.FACTORS_AND_SUPPLIERS,
      "以规模条件作为资格要求或者评分因素",
      "删除规模条件，改为评价本项目的服务团队和服务方案"),
  AWARD(
      "documents.words-award",
      Place.FACTORS,
      "以特定区域或者行业的业绩、奖项加分",
      "改为评价与本项目内容相同的服务经验，不限地区和行业，不以获奖计分"),
  OWNERSHIP(
      "documents.words-ownership",
      Place.FACTORS_AND_SUPPLIERS,
      "限定供应商的所有制或者组织形式",
      "删除所有制和组织形式的限定，只写法定条件和通知规定的三项机构条件"),
  CONDITION(
      "documents.words-condition", Place.FACTORS, "把资格条件作为评分因素", "移到资格审查，只作合格与否的判断，评分只看服务能力和工作质量"),
  LOWEST("documents.words-lowest", Place.TEXT_AND_FACTORS, "以价低者得为原则", "采用综合评分，统筹评价费用、服务能力和工作质量"),
  FLOOR("documents.words-floor", Place.TEXT_AND_FACTORS, "设定了最低限价", "只公布最高限价；报价过低的由评审时书面说明"),
  VAGUE(
      "documents.words-vague",
      Place.FACTORS,
      "评分标准没有量化",
      "写明每档的条件和分值，例如：每月走访20户以上得10分，15户以上得6分，不足15户不得分");

  private static final Pattern SENTENCE = Pattern.compile("[。；！？\\n]");
  private static final Pattern CLAUSE = Pattern.compile("[，,。；！？\\n]");
  private static final Pattern SUPPLIER = Pattern.compile("供应商|投标人|投标单位|响应人|承接机构|承接主体|承接单位|中标人");

  /** A clause that forbids something does not ask for it. */
  private static final Pattern FORBIDS = Pattern.compile("不得|不以|不将|不作|不要求|不设|不限|禁止|严禁|无需");

  private final String key;
  private final Place place;
  private final String wrong;
  private final String advice;

  WordRule(String key, Place place, String wrong, String advice) {
    this.key = key;
    this.place = place;
    this.wrong = wrong;
    this.advice = advice;
  }

  /** The key of the rule whose value are the words, one behind the other with 、 between. */
  String key() {
    return key;
  }

  /** What is wrong where such a word stands. */
  String wrong() {
    return wrong;
  }

  /** What to write in its place. */
  String advice() {
    return advice;
  }

  /** Whether a factor that uses this word breaks the rule. */
  static boolean asks(String text, String word) {
    return CLAUSE
        .splitAsStream(text)
        .filter(clause -> clause.contains(word))
        .anyMatch(clause -> !FORBIDS.matcher(clause.replace(word, "")).find());
  }

  /** Whether the description of the service breaks the rule with this word. */
  boolean asksIn(String service, String word) {
    return switch (place) {
      case FACTORS -> false;
      case TEXT_AND_FACTORS -> asks(service, word);
      case FACTORS_AND_SUPPLIERS ->
          SENTENCE
              .splitAsStream(service)
              .filter(sentence -> SUPPLIER.matcher(sentence).find())
              .anyMatch(sentence -> asks(sentence, word));
    };
  }

  /** Where a word counts: the same word in a service for people is innocent. */
  private enum Place {
    /** What is scored alone. */
    FACTORS,
    /** What is scored, and sentences about suppliers. */
    FACTORS_AND_SUPPLIERS,
    /** Everywhere. */
    TEXT_AND_FACTORS
  }
}
