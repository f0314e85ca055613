package cn.hebei.socialwork.procurement;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that documents must not use, and where. The words themselves are the dated value of a rule,
 * so that they change with the law and a case keeps those it was checked by.
 */
enum WordRule {
  HIRING(
      "documents.words-hiring",
      Place.EVERYWHERE,
      "把用工列为购买内容或者按人头计价",
      "按服务事项、服务量和质量要求描述，按服务单位计价，驻站人数只作为履约要求"),
  WORKS(
      "documents.words-works",
      Place.EVERYWHERE,
      "把融资或者工程列为购买内容",
      "只购买社会工作服务，站点修缮和建设另行按规定办理，不由承接机构垫资"),
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
      Place.FACTORS_AND_SUPPLIERS,
      "以特定区域或者行业的业绩、奖项作为加分或者资格条件",
      "改为评价与本项目内容相同的服务经验，不限地区和行业，不以获奖计分"),
  OWNERSHIP(
      "documents.words-ownership",
      Place.FACTORS_AND_SUPPLIERS,
      "限定供应商的所有制或者组织形式",
      "删除所有制和组织形式的限定，只写法定条件和通知规定的三项机构条件"),
  CONDITION(
      "documents.words-condition", Place.FACTORS, "把资格条件作为评分因素", "移到资格审查，只作合格与否的判断，评分只看服务能力和工作质量"),
  LOWEST("documents.words-lowest", Place.EVERYWHERE, "以价低者得为原则", "采用综合评分，统筹评价费用、服务能力和工作质量"),
  FLOOR("documents.words-floor", Place.EVERYWHERE, "设定了最低限价", "只公布最高限价；报价过低的由评审时书面说明"),
  VAGUE(
      "documents.words-vague",
      Place.FACTORS,
      "评分标准没有量化",
      "写明每档的条件和分值，例如：每月走访20户以上得10分，15户以上得6分，不足15户不得分");

  private static final String HERE = "(?:本地|当地|本省|本市|本县|本区|我省|我市|我县|我区)";

  /** People and bodies of the place whom the service is for or is rendered with. */
  private static final Pattern SERVED =
      Pattern.compile(
          HERE
              + "(?:的|户籍|各类|各|户籍的)?(?:志愿|社区|居民|群众|老|留守|困难|特困|低保|儿童|未成年|妇女|残疾|资源|学校|高校"
              + "|医疗|医院|养老|卫生|实际|文化|民政|政府|党|村|镇|乡|街道|特点|情况|媒体|服务对象|需求|人口)"
              + "|(?:培育|孵化|扶持|联动|链接|引导|支持)"
              + HERE
              + "的?(?:各类)?社会组织"
              + "|户籍的?(?:老|居民|群众|人口|儿童|未成年|困难|留守)");

  /** Where the service is to be rendered, once it is bought. */
  private static final Pattern RENDERED =
      Pattern.compile(HERE + "(?:境内|范围内)?(?:设立|新设|开设|设置|建立|驻|派驻|提供|开展)");

  /** A text thanks volunteers with 表彰 too: it asks suppliers for one only if they must have it. */
  private static final Pattern HAS =
      Pattern.compile("具有|具备|获得|荣获|曾获|取得|拥有|(?:须|应|必须|曾|已)(?:有|获|为|是)");

  /** A text names 从业人员 for other reasons too: how many or how much is what counts. */
  private static final Pattern HOW_MUCH =
      Pattern.compile("\\d|[一二两三四五六七八九十百千万]+(?:人|名|元|万|亿)|以上|低于|少于|达到|超过|规模|证明|要求");

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

  /** What of this clause breaks the rule: the words as they stand there. */
  Stream<String> broken(Passage passage, List<String> words, Places places) {
    if (!place.counts(passage) || !(passage.scored() || isAsked(passage.clause()))) {
      return Stream.empty();
    }
    String clause = passage.clause();
    String read = this == LOCAL ? asked(passage) : clause;
    return Stream.concat(
        words.stream().filter(word -> asks(read, word)),
        switch (this) {
          case LOCAL -> places.seat(clause).stream();
          case AWARD -> places.record(clause).stream();
          default -> Stream.empty();
        });
  }

  private static String asked(Passage passage) {
    String left = SERVED.matcher(passage.clause()).replaceAll("");
    return passage.scored() ? left : RENDERED.matcher(left).replaceAll("");
  }

  private static boolean asks(String clause, String word) {
    return Negation.firstAsked(Pattern.compile(Pattern.quote(word)), clause).isPresent();
  }

  /** Whether a sentence about suppliers asks them to have what the rule's words name. */
  private boolean isAsked(String clause) {
    return switch (this) {
      case AWARD -> HAS.matcher(clause).find();
      case SCALE -> HAS.matcher(clause).find() || HOW_MUCH.matcher(clause).find();
      default -> true;
    };
  }

  /** Where a word counts: the same word in a service for people is innocent. */
  private enum Place {
    /** What is scored alone. */
    FACTORS,
    /** What is scored, and sentences about suppliers. */
    FACTORS_AND_SUPPLIERS,
    /** Everywhere. */
    EVERYWHERE;

    boolean counts(Passage passage) {
      return switch (this) {
        case FACTORS -> passage.scored();
        case FACTORS_AND_SUPPLIERS -> passage.scored() || passage.suppliers();
        case EVERYWHERE -> true;
      };
    }
  }
}
