package cn.hebei.socialwork.procurement;

import cn.hebei.socialwork.procurement.DocumentDraft.ScoredFactor;
import cn.hebei.socialwork.rules.RuleValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The check-up (体检) of documents before they are released: what treats suppliers differently (B6),
 * buys what may not be bought (B5), scores a condition (B23), weighs the price wrongly (B24, R49),
 * sets a lowest price (B14) or scores without a measure (B23).
 */
final class DocumentCheck {

  private static final String QUANTIFIED = "documents.quantified";
  private static final String GRADES = "documents.words-grade";
  private static final String FULL = "review.price-full";
  private static final Pattern POINTS = Pattern.compile("\\d+(\\.\\d+)?\\s*分");
  private static final String BETWEEN_WORDS = "、";
  private static final String SERVICE = "“购买服务的内容和要求”";
  private static final String CHANGE = "“变更内容”";

  private final Function<String, RuleValue> rules;
  private final PriceWeight weight;
  private final Places places;

  /**
   * A check by these rules.
   *
   * @param rules the version of each rule by its key
   * @param weight between which rules' values the weight of the price must lie
   * @param places the purchaser's own
   */
  DocumentCheck(Function<String, RuleValue> rules, PriceWeight weight, Places places) {
    this.rules = rules;
    this.weight = weight;
    this.places = places;
  }

  /** Everything that is wrong with the documents; empty when nothing is. */
  List<Breach> of(DocumentDraft draft) {
    List<Breach> breaches = new ArrayList<>();
    for (WordRule rule : WordRule.values()) {
      RuleValue value = rules.apply(rule.key());
      words(rule, value, SERVICE, Passage.of(draft.service())).ifPresent(breaches::add);
      for (ScoredFactor f : draft.factors()) {
        words(rule, value, factor(f), Passage.ofFactor(f.name(), f.standard()))
            .ifPresent(breaches::add);
      }
    }
    unmeasured(draft).ifPresent(breaches::add);
    grades(draft).forEach(breaches::add);
    price(draft).ifPresent(breaches::add);
    return breaches;
  }

  /** Everything that is wrong with what changes in documents that are published already. */
  List<Breach> ofChange(String text) {
    return Arrays.stream(WordRule.values())
        .flatMap(rule -> words(rule, rules.apply(rule.key()), CHANGE, Passage.of(text)).stream())
        .toList();
  }

  private Optional<Breach> words(
      WordRule rule, RuleValue value, String where, List<Passage> passages) {
    List<String> words = Arrays.asList(words(value));
    Set<String> found = new LinkedHashSet<>();
    Set<String> clauses = new LinkedHashSet<>();
    for (Passage passage : passages) {
      List<String> here = rule.broken(passage, words, places).toList();
      found.addAll(here);
      if (!here.isEmpty()) {
        clauses.add(passage.clause());
      }
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Breach(
                value,
                "%s中的%s（%s）：%s"
                    .formatted(where, quoted(found), String.join("；", clauses), rule.wrong()),
                rule.advice()));
  }

  private static String quoted(Collection<String> words) {
    return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining());
  }

  private static String factor(ScoredFactor factor) {
    return "评分因素“" + factor.name() + "”";
  }

  /** The words of a rule. */
  static String[] words(RuleValue rule) {
    return rule.value().split(BETWEEN_WORDS, -1);
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

  /** 优得10分，良得6分 has points and says not for what: that too is left to taste (B23). */
  private List<Breach> grades(DocumentDraft draft) {
    RuleValue rule = rules.apply(GRADES);
    String any = Arrays.stream(words(rule)).map(Pattern::quote).collect(Collectors.joining("|"));
    Pattern grade =
        Pattern.compile(
            "(?:%s)(?:的|者|等次|档次|档|级)?\\s*[，,：:（(]?\\s*(?:得|计|给|记|加|为)?\\s*\\d+(?:\\.\\d+)?(?:\\s*[-~～至—－]+\\s*\\d+(?:\\.\\d+)?)?\\s*分"
                .formatted(any));
    return draft.factors().stream()
        .flatMap(
            f -> {
              List<String> found =
                  grade.matcher(f.standard()).results().map(MatchResult::group).toList();
              return found.isEmpty()
                  ? Stream.empty()
                  : Stream.of(
                      new Breach(
                          rule,
                          "%s的“评分标准”只有等次，没有条件（%s）：评分标准应当量化"
                              .formatted(factor(f), String.join("；", found)),
                          WordRule.VAGUE.advice()));
            })
        .toList();
  }

  private Optional<Breach> price(DocumentDraft draft) {
    if (weight == PriceWeight.NONE) {
      return Optional.empty();
    }
    RuleValue least = rules.apply(weight.leastKey());
    RuleValue most = rules.apply(weight.mostKey());
    BigDecimal full = new BigDecimal(rules.apply(FULL).value());
    BigDecimal from = new BigDecimal(least.value()).multiply(full);
    BigDecimal to = new BigDecimal(most.value()).multiply(full);
    boolean low = draft.pricePoints().compareTo(from) < 0;
    boolean high = draft.pricePoints().compareTo(to) > 0;
    return low || high
        ? Optional.of(
            new Breach(
                low ? least : most,
                "“价格分”%s分不在%s分至%s分之间：须统筹考虑费用、能力和质量，不能只看价低"
                    .formatted(points(draft.pricePoints()), points(from), points(to)),
                "把“价格分”改到规定的区间内，其余分值给服务能力和工作质量"))
        : Optional.empty();
  }

  private static String points(BigDecimal points) {
    return points.stripTrailingZeros().toPlainString();
  }
}
