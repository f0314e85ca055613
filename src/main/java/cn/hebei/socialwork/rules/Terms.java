package cn.hebei.socialwork.rules;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.WorkingCalendar;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only place that makes a statutory period: by the scope's version of its rule, with the
 * calendar (B48), and kept where everybody whom it concerns can read it. A scope has at most one
 * period of a rule at a time; a second challenge, say, is a scope of its own.
 *
 * <p>Everything happens in the caller's transaction. Nothing here fires: what happens when a period
 * has run out is the business of the step that opened it, judged by the time source.
 */
@Service
@Transactional(noRollbackFor = YearNotLoadedException.class)
public class Terms {

  private final TermStore store;
  private final CaseRules rules;
  private final WorkingCalendar calendar;

  Terms(TermStore store, CaseRules rules, WorkingCalendar calendar) {
    this.store = store;
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Opens a period within which nobody in particular must act; see {@link #open(String, String,
   * Start)}.
   */
  public Term open(
      String scope, String ruleKey, String startEvent, LocalDate from, String whatHappens) {
    return open(scope, ruleKey, new Start(startEvent, from, whatHappens, ""));
  }

  /**
   * Opens a period. Asked again with the same first day it returns the one that runs, so that a
   * repeated step does no harm.
   *
   * @param scope the lot-year, such as {@code 130123-01-2025}, or a part of it
   * @param ruleKey a rule in 日 or 工作日
   * @throws YearNotLoadedException when the count reaches past the loaded years
   * @throws IllegalStateException when one of this rule runs already from another day: move it
   * @throws IllegalArgumentException when the scope belongs to no lot-year
   */
  public Term open(String scope, String ruleKey, Start start) {
    RuleValue rule = rule(scope, ruleKey);
    return opened(scope, rule, lastDay(rule, start.from()), null, start);
  }

  /**
   * Opens a period that ends at a moment and is not moved, else as the one of days.
   *
   * @param until when it ends; the caller has counted it by the scope's version of the rule
   */
  public Term openUntil(String scope, String ruleKey, Start start, Instant until) {
    LocalDate day = LocalDate.ofInstant(until, TimeSource.ZONE);
    return opened(scope, rule(scope, ruleKey), day, until, start);
  }

  private Term opened(
      String scope, RuleValue rule, LocalDate day, @Nullable Instant until, Start start) {
    store.insert(TermScope.of(scope), rule, day, until, start);
    Term running = get(scope, rule.key());
    if (!running.from().equals(start.from())) {
      throw new IllegalStateException(
          "%s runs in %s since %s already".formatted(rule.key(), scope, running.from()));
    }
    return running;
  }

  /**
   * Counts the running period anew from another day, by the version of the rule it has.
   *
   * @param why why, in Chinese, for everybody to read
   * @throws YearNotLoadedException when the count reaches past the loaded years
   * @throws IllegalStateException when none runs
   */
  public Term move(String scope, String ruleKey, LocalDate from, String why) {
    Term term = counted(scope, ruleKey);
    store.move(term, from, lastDay(term.rule(), from), why);
    return get(scope, ruleKey);
  }

  /**
   * Lengthens the running period beyond what the rule says at least.
   *
   * @param until its new last day, which may not lie before the present one
   * @throws IllegalStateException when none runs
   * @throws IllegalArgumentException when the day would shorten it
   */
  public Term extend(String scope, String ruleKey, LocalDate until, String why) {
    Term term = counted(scope, ruleKey);
    if (until.isBefore(term.until())) {
      throw new IllegalArgumentException(
          "%s runs in %s until %s, not until %s".formatted(ruleKey, scope, term.until(), until));
    }
    store.move(term, term.from(), until, why);
    return get(scope, ruleKey);
  }

  /**
   * Lets the running period end before the day its rule says at least: only where the rule's text
   * was not read yet, and the principal has said why (P19).
   *
   * @param why why, in Chinese, for everybody to read
   * @throws IllegalStateException when none runs
   * @throws IllegalArgumentException when the rule is certain
   */
  public Term shorten(String scope, String ruleKey, LocalDate until, String why) {
    Term term = counted(scope, ruleKey);
    if (!term.rule().passable()) {
      throw new IllegalArgumentException(ruleKey + " cannot be shortened");
    }
    store.move(term, term.from(), until, why);
    return get(scope, ruleKey);
  }

  /** Closes the running period with how it ended, in Chinese; without one nothing happens. */
  public void close(String scope, String ruleKey, String outcome) {
    store.running(scope, ruleKey).ifPresent(term -> store.close(term, outcome));
  }

  /** Closes every running period of the scope, as when a tender has failed. */
  public void closeAll(String scope, String outcome) {
    store.runningIn(scope).forEach(term -> store.close(term, outcome));
  }

  /** The running period of a rule in a scope. */
  public Optional<Term> running(String scope, String ruleKey) {
    return store.running(scope, ruleKey);
  }

  /**
   * The running periods of these places' cases, what ends first comes first: the overdue ones. One
   * within which nobody in particular must act is not among them once its last day is over.
   */
  public List<Term> running(Collection<String> regionCodes) {
    return store.running(regionCodes).stream().filter(t -> !t.expired()).toList();
  }

  /** Every period of a lot-year, in the order they were opened. */
  public List<Term> of(String caseKey) {
    return store.of(caseKey);
  }

  /** How the periods of a lot-year were moved, in order. */
  public List<Term.Move> movesOf(String caseKey) {
    return store.movesOf(caseKey);
  }

  /** A running period of days: one that ends at a moment is not moved. */
  private Term counted(String scope, String ruleKey) {
    Term term = get(scope, ruleKey);
    if (term.untilAt() != null) {
      throw new IllegalStateException("%s ends in %s at a moment".formatted(ruleKey, scope));
    }
    return term;
  }

  private Term get(String scope, String ruleKey) {
    return store
        .running(scope, ruleKey)
        .orElseThrow(() -> new IllegalStateException("no " + ruleKey + " runs in " + scope));
  }

  private RuleValue rule(String scope, String ruleKey) {
    RuleValue shown = rules.shown(scope, ruleKey);
    return rules.get(scope, ruleKey, "计算“" + shown.title() + "”");
  }

  private LocalDate lastDay(RuleValue rule, LocalDate from) {
    int days = Integer.parseInt(rule.value());
    return switch (rule.unit()) {
      case "日" -> calendar.plusDays(from, days);
      case "工作日" -> calendar.plusWorkingDays(from, days);
      default -> throw new IllegalStateException(rule.key() + " is no count of days");
    };
  }

  /**
   * How a period begins.
   *
   * @param event what it runs from, in Chinese, such as 采购公告首次发布
   * @param from the day of that event, itself not counted
   * @param whatHappens what happens when it has run out, in Chinese
   * @param actor who must act within it, in Chinese, or empty; never an agency before the opening
   */
  public record Start(String event, LocalDate from, String whatHappens, String actor) {}
}
