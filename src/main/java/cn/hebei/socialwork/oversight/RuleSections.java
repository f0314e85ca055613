package cn.hebei.socialwork.oversight;

import cn.hebei.socialwork.calendar.RehearsalClock;
import cn.hebei.socialwork.procurement.Purchases;
import cn.hebei.socialwork.rules.CaseRules;
import cn.hebei.socialwork.rules.RuleUse;
import cn.hebei.socialwork.rules.RuleValue;
import cn.hebei.socialwork.rules.Term;
import cn.hebei.socialwork.rules.Terms;
import cn.hebei.socialwork.workflow.CaseKey;
import cn.hebei.socialwork.workflow.CaseSection;
import cn.hebei.socialwork.workflow.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the case page tells of the law: which periods ran and run, and which versions were used. */
@Configuration
class RuleSections {

  private static final int TERMS = 80;
  private static final int VERSIONS = 85;

  private final Terms terms;
  private final CaseRules rules;
  private final Purchases purchases;

  RuleSections(Terms terms, CaseRules rules, Purchases purchases) {
    this.terms = terms;
    this.rules = rules;
    this.purchases = purchases;
  }

  @Bean
  CaseSection termSection() {
    return new TermSection();
  }

  @Bean
  CaseSection versionSection() {
    return CaseSection.of("所依据的规则版本", VERSIONS, this::versions);
  }

  /** Below the purchase limit no law sets a period: 规定时限 (P20). */
  private final class TermSection implements CaseSection {

    @Override
    public String title() {
      return "法定时限";
    }

    @Override
    public String title(CaseKey key) {
      return purchases.wording(key).apply(title());
    }

    @Override
    public int order() {
      return TERMS;
    }

    @Override
    public List<Facts> of(CaseKey key) {
      return terms(key);
    }
  }

  private List<Facts> terms(CaseKey key) {
    String root = key.root().value();
    Map<Long, List<Term.Move>> moves =
        terms.movesOf(root).stream().collect(Collectors.groupingBy(Term.Move::termId));
    UnaryOperator<String> wording = purchases.wording(key);
    Facts facts = new Facts();
    for (Term term : terms.of(root)) {
      facts.row(
          term.rule().title(), words(term, moves.getOrDefault(term.id(), List.of()), wording));
    }
    return facts.lines().isEmpty() ? List.of() : List.of(facts);
  }

  private static String words(Term term, List<Term.Move> moves, UnaryOperator<String> wording) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s（%s）起%s，至%s；%s"
            .formatted(
                term.startEvent(),
                TermWords.from(term),
                term.rule().shownWithUnit(),
                TermWords.until(term),
                state(term)));
    moves.forEach(
        m ->
            lines.add(
                "原至%s，改为至%s：%s"
                    .formatted(Facts.date(m.until()), Facts.date(m.newUntil()), m.why())));
    lines.add("期满后：" + term.whatHappens());
    lines.add("依据：" + wording.apply(source(term.rule())));
    return String.join("\n", lines);
  }

  private static String state(Term term) {
    String outcome = term.outcome();
    if (outcome != null) {
      return outcome + (term.over() ? "（已过期限）" : "");
    }
    return term.overdue() ? "已逾期" : term.expired() ? "已满" : "正在计算";
  }

  private List<Facts> versions(CaseKey key) {
    Map<String, List<RuleUse>> byVersion = new LinkedHashMap<>();
    for (RuleUse use : rules.usedIn(key.root().value())) {
      RuleValue rule = use.rule();
      byVersion
          .computeIfAbsent(
              rule.key() + rule.effectiveFrom() + rule.revision(), k -> new ArrayList<>())
          .add(use);
    }
    Facts facts = new Facts();
    UnaryOperator<String> wording = purchases.wording(key);
    byVersion.values().forEach(uses -> facts.row(uses.get(0).rule().title(), words(uses, wording)));
    return facts.lines().isEmpty() ? List.of() : List.of(facts);
  }

  private static String words(List<RuleUse> uses, UnaryOperator<String> wording) {
    RuleValue rule = uses.get(0).rule();
    return "%s，%s起施行的版本\n依据：%s\n用于：%s（首次使用%s）"
        .formatted(
            rule.shownWithUnit(),
            Facts.date(rule.effectiveFrom()),
            wording.apply(source(rule)),
            uses.stream().map(RuleUse::usedFor).distinct().collect(Collectors.joining("、")),
            RehearsalClock.text(uses.get(0).firstUsedAt()));
  }

  private static String source(RuleValue rule) {
    return "%s（%s）".formatted(rule.article(), rule.standing());
  }
}
