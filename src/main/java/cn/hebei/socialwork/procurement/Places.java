package cn.hebei.socialwork.procurement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of the purchaser's place and of those above and below it. Naming them is innocent: the
 * service is rendered there. What is not: asking that a supplier has its seat or a record there
 * (B6: 条例20).
 */
final class Places {

  /** What a supplier would have there before anything is bought from it. */
  private static final String SEATED =
      "[^，,。；]{0,10}?(?:注册(?!志愿|社工|社会工作)|登记(?!在册)|户籍(?!的?(?:老|居民|人口|群众|儿童|未成年|困难))"
          + "|纳税|缴税|社保|分支机构|分公司|子公司|办事处|总部|网点)";

  private static final String THERE =
      "(?:境内|区域内|行政区域内|范围内|辖区内|辖区|城区|内)?(?:已经|已|须|应|必须)?(?:有|设有|拥有|具有|具备|建有|租有)";

  private static final String SEATED_IN = "(?:注册|登记|户籍|总部|设址)地?(?:在|于|位于)";

  private static final String FAVOURED =
      "(?:境内|区域内|范围内|辖区内|内)?的?(?:企业|机构|单位|供应商|社会组织)(?=优先|加分|得|方可)";

  private static final String RECORD =
      "[^，,。；]{0,15}?(?:业绩|(?:项目|服务|工作|从业|同类|类似)经验|奖项|获奖|荣誉|表彰|称号)";

  private static final Pattern KIND =
      Pattern.compile("(?:(?:回族|满族|蒙古族)*自治)?(?:县|市|区|镇|乡|省)$|街道(?:办事处)?$");

  private static final List<String> HERE = List.of("省内", "市内", "县内", "我省", "我市", "我县");

  private static final int SHORTEST = 2;

  private final Pattern seat;
  private final Pattern record;

  /**
   * Places by their names, found with and without 县, 市 and so on.
   *
   * @param names as on the map
   */
  Places(List<String> names) {
    String any =
        Stream.concat(names.stream(), HERE.stream())
            .flatMap(name -> Stream.of(name, KIND.matcher(name).replaceFirst("")))
            .filter(name -> name.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.seat =
        Pattern.compile(
            "(?:%s)(?:%s|%s|%s)|%s(?:%s)".formatted(any, SEATED, THERE, FAVOURED, SEATED_IN, any));
    this.record = Pattern.compile("(?:%s)%s".formatted(any, RECORD));
  }

  /** The words by which a clause asks that a supplier be seated in one of them. */
  Optional<String> seat(String clause) {
    return Negation.firstAsked(seat, clause);
  }

  /** The words by which a clause asks for a record in one of them. */
  Optional<String> record(String clause) {
    return Negation.firstAsked(record, clause);
  }
}
