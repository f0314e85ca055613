package cn.hebei.socialwork.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that cannot be in force together: whoever changes one is told in one sentence. */
final class Contradictions {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final List<Pair> RISING =
      List.of(
          strictly("evaluation.pass-from", "evaluation.good-from", "三条等次分数线应依次升高：合格低于良好，良好低于优秀。"),
          strictly(
              "evaluation.good-from", "evaluation.excellent-from", "三条等次分数线应依次升高：合格低于良好，良好低于优秀。"),
          upTo("tender.price-share-min", "tender.price-share-max", "“价格分最高权重”不能低于法定的最低权重%s。"),
          upTo("consult.price-share-min", "consult.price-share-max", "磋商项目价格分的最高权重不能低于最低权重%s。"),
          upTo("tender.bid-days", "tender.bid-days-most", "招标文件发出至投标截止的最长天数不能少于最短天数%s。"),
          upTo("tender.clarify-days", "tender.bid-days", "澄清修改至投标截止的最短天数%s不能多于招标文件发出至投标截止的天数。"),
          upTo(
              "consult.response-days",
              "consult.response-days-most",
              "磋商文件发出至首次响应截止的最长天数不能少于最短天数%s。"),
          upTo("threshold.limit.province", "threshold.open.province", "省级公开招标数额标准不能低于采购限额标准%s。"),
          upTo("threshold.limit.city", "threshold.open.city", "市级公开招标数额标准不能低于采购限额标准%s。"),
          upTo("threshold.limit.county", "threshold.open.county", "县级公开招标数额标准不能低于采购限额标准%s。"),
          upTo(
              "lowprice.ceiling-share",
              "lowprice.ceiling-share-most",
              "低价审查可以提高的比例上限不能低于最高限价比例%s。"),
          upTo("tender.committee-size", "committee.large-size", "大额项目评标委员会人数不能少于一般项目的最少人数%s。"),
          upTo(
              "consult.final-least-services",
              "consult.final-least",
              "政府购买服务项目提交最后报价的最少数%s不能多于一般项目。"),
          upTo("agreement.term-years", "agreement.cycle-years-most", "合同最长年数不能少于一般年数%s。"),
          upTo("cycle.years", "agreement.cycle-years-most", "服务周期%s年不能长于法定的合同最长年数。"));

  private static final Map<String, String> ODD =
      Map.of(
          "tender.committee-size", "评标委员会最少人数应为单数。",
          "committee.large-size", "大额项目评标委员会最少人数应为单数。",
          "consult.group-size", "磋商小组最少人数应为单数。");

  private Contradictions() {}

  /**
   * The sentence that refuses values which contradict each other on one day.
   *
   * @param on the values in force on that day, by key; a rule that is missing limits nothing
   */
  static Optional<String> of(Map<String, String> on) {
    return RISING.stream()
        .filter(pair -> pair.falls(on))
        .map(pair -> pair.sentence().formatted(on.get(pair.low())))
        .findFirst()
        .or(() -> even(on));
  }

  private static Optional<String> even(Map<String, String> on) {
    return ODD.entrySet().stream()
        .filter(e -> on.containsKey(e.getKey()))
        .filter(e -> new BigDecimal(on.get(e.getKey())).remainder(TWO).signum() == 0)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Pair strictly(String low, String high, String sentence) {
    return new Pair(low, high, 0, sentence);
  }

  private static Pair upTo(String low, String high, String sentence) {
    return new Pair(low, high, 1, sentence);
  }

  /**
   * One value that must not be above another.
   *
   * @param low key of the one
   * @param high key of the other
   * @param below what their comparison must stay below: 0 for really lower, 1 for equal as well
   * @param sentence what is said otherwise, with a place for the lower value
   */
  private record Pair(String low, String high, int below, String sentence) {

    boolean falls(Map<String, String> on) {
      String lower = on.get(low);
      String higher = on.get(high);
      return lower != null
          && higher != null
          && new BigDecimal(lower).compareTo(new BigDecimal(higher)) >= below;
    }
  }
}
