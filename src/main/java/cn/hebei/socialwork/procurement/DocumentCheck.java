package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.procurement.DocumentDraft.ScoredFactor;
import cn.hebei.socialwork.rules.RuleValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The check-up (体检) of documents before they are released: what treats suppliers differently (B6),
 * buys what may not be bought (B5), scores a condition (B23), weighs the price wrongly (B24, R49),
 * sets a lowest price (B14) or scores without a measure (B23).
 */
final class DocumentCheck {

  private static final String QUANTIFIED = "documents.quantified";
  private static final Pattern POINTS = Pattern.compile("\\d+(\\.\\d+)?\\s*分");
  private static final String BETWEEN_WORDS = "、";

  private final Function<String, RuleValue> rules;
  private final PriceWeight weight;

  /**
   * A check by these rules.
   *
   * @param rules the version of each rule by its key
   * @param weight between which rules' values the weight of the price must lie
   */
  DocumentCheck(Function<String, RuleValue> rules, PriceWeight weight) {
    this.rules = rules;
    this.weight = weight;
  }

  /** Everything that is wrong with the documents; empty when nothing is. */
  List<Breach> of(DocumentDraft draft) {
    List<Breach> breaches = new ArrayList<>();
    for (WordRule rule : WordRule.values()) {
      RuleValue value = rules.apply(rule.key());
      breaches.addAll(words(draft, rule, value));
    }
    unmeasured(draft).ifPresent(breaches::add);
    price(draft).ifPresent(breaches::add);
    return breaches;
  }

  private static List<Breach> words(DocumentDraft draft, WordRule rule, RuleValue value) {
    List<String> words = Arrays.asList(words(value));
    Stream<Breach> text =
        words.stream()
            .filter(word -> rule.asksIn(draft.service(), word))
            .limit(1)
            .map(word -> breach(rule, value, "“购买服务的内容和要求”", word));
    Stream<Breach> factors =
        draft.factors().stream()
            .flatMap(
                f ->
                    words.stream()
                        .filter(w -> WordRule.asks(f.name() + "\n" + f.standard(), w))
                        .limit(1)
                        .map(w -> breach(rule, value, "评分因素“" + f.name() + "”", w)));
    return Stream.concat(text, factors).toList();
  }

  /** The words of a rule. */
  static String[] words(RuleValue rule) {
    return rule.value().split(BETWEEN_WORDS, -1);
  }

  private static Breach breach(WordRule rule, RuleValue value, String where, String word) {
    return new Breach(value, "%s中的“%s”：%s".formatted(where, word, rule.wrong()), rule.advice());
  }

  /** A factor without a number of points for what is done is left to the members' taste (B23). */
  private Optional<Breach> unmeasured(DocumentDraft draft) {
    RuleValue rule = rules.apply(QUANTIFIED);
    if (!Boolean.parseBoolean(rule.value())) {
      return Optional.empty();
    }
    List<String> names =
        draft.factors().stream()
            .filter(f -> !POINTS.matcher(f.standard()).find())
            .map(ScoredFactor::name)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Breach(
                rule,
                "评分因素“%s”的“评分标准”没有写明得分：评分标准应当量化".formatted(String.join("”“", names)),
                WordRule.VAGUE.advice()));
  }

  private Optional<Breach> price(DocumentDraft draft) {
    RuleValue least = rules.apply(weight.leastKey());
    RuleValue most = rules.apply(weight.mostKey());
    BigDecimal share = draft.pricePoints().movePointLeft(2);
    boolean low = share.compareTo(new BigDecimal(least.value())) < 0;
    boolean high = share.compareTo(new BigDecimal(most.value())) > 0;
    return low || high
        ? Optional.of(
            new Breach(
                low ? least : most,
                "“价格分”%s分不在%s分至%s分之间：须统筹考虑费用、能力和质量，不能只看价低"
                    .formatted(points(share), points(least), points(most)),
                "把“价格分”改到规定的区间内，其余分值给服务能力和工作质量"))
        : Optional.empty();
  }

  private static String points(RuleValue share) {
    return points(new BigDecimal(share.value()));
  }

  private static String points(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
