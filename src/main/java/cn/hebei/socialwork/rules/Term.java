package cn.hebei.socialwork.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statutory period of a case.
 *
 * @param id its number
 * @param scope the case or the part of it that the period belongs to
 * @param caseKey the lot-year
 * @param rule the version of the rule by which it was counted
 * @param startEvent what it runs from, such as 采购公告首次发布
 * @param from the day of that event, itself not counted (B48)
 * @param until its last day, to the end of which it runs
 * @param untilAt the moment at which it ends within that day, or null
 * @param whatHappens what happens when it has run out
 * @param actor who must act within it, or empty
 * @param openedAt when it was opened
 * @param closedAt when it was closed, null while it runs
 * @param outcome how it was closed, null while it runs
 * @param over whether its last day or moment was over: when it was closed, or now while it runs
 */
public record Term(
    long id,
    String scope,
    String caseKey,
    RuleValue rule,
    String startEvent,
    LocalDate from,
    LocalDate until,
    @Nullable Instant untilAt,
    String whatHappens,
    String actor,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String outcome,
    boolean over) {

  /** Whether it runs. */
  public boolean running() {
    return closedAt == null;
  }

  /** Whether somebody must still act although its last day is over. */
  public boolean overdue() {
    return running() && over && !actor.isEmpty();
  }

  /** Whether its last day is over and nobody in particular had to act: it has done its work. */
  public boolean expired() {
    return running() && over && actor.isEmpty();
  }

  /**
   * A period whose days were counted anew or lengthened.
   *
   * @param termId the period
   * @param at when
   * @param until its last day before
   * @param newUntil its last day since
   * @param why why, in Chinese
   */
  public record Move(long termId, Instant at, LocalDate until, LocalDate newUntil, String why) {}
}
