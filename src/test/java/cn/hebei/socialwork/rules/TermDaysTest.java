package cn.hebei.socialwork.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.hebei.socialwork.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** B48: a statutory period takes its days from its rule and counts them with the calendar. */
class TermDaysTest {

  private static final String SCOPE = "130123-01-2025";
  private static final String KEY = "some.days";
  private static final LocalDate FROM = LocalDate.of(2024, 9, 2);
  private static final LocalDate CALENDAR = LocalDate.of(2024, 9, 12);
  private static final LocalDate WORKING = LocalDate.of(2024, 9, 18);

  private final TermStore store = mock(TermStore.class);
  private final CaseRules rules = mock(CaseRules.class);
  private final WorkingCalendar calendar = mock(WorkingCalendar.class);
  private final Terms terms = new Terms(store, rules, calendar);
  private @Nullable Term kept;

  @BeforeEach
  void aStoreThatKeepsOne() {
    when(calendar.plusDays(FROM, 10)).thenReturn(CALENDAR);
    when(calendar.plusWorkingDays(FROM, 10)).thenReturn(WORKING);
    when(store.running(SCOPE, KEY)).thenAnswer(call -> Optional.ofNullable(kept));
    doAnswer(
            call -> {
              Terms.Start start = call.getArgument(4);
              kept = kept == null ? term(call.getArgument(1), start, call.getArgument(2)) : kept;
              return kept;
            })
        .when(store)
        .insert(any(), any(), any(), any(), any());
    doAnswer(
            call -> {
              Term term = call.getArgument(0);
              Terms.Start start = new Terms.Start("公告", call.getArgument(1), "截止", "");
              kept = term(term.rule(), start, call.getArgument(2));
              return kept;
            })
        .when(store)
        .move(any(), any(), any(), any());
  }

  private static Term term(RuleValue rule, Terms.Start start, LocalDate until) {
    return new Term(
        1,
        SCOPE,
        SCOPE,
        rule,
        start.event(),
        start.from(),
        until,
        null,
        "",
        "",
        Instant.EPOCH,
        null,
        null,
        false);
  }

  private RuleValue rule(String unit, String basis) {
    RuleValue rule =
        new RuleValue(KEY, "10", unit, "期限", "第十条", basis, FROM, null, "system", 1, false, "");
    when(rules.shown(SCOPE, KEY)).thenReturn(rule);
    when(rules.get(eq(SCOPE), eq(KEY), any())).thenReturn(rule);
    return rule;
  }

  private Term opened(String unit, String basis) {
    rule(unit, basis);
    return terms.open(SCOPE, KEY, "公告", FROM, "截止");
  }

  @Test
  void daysAreCountedAsDaysAndWorkingDaysAsWorkingDays() {
    assertThat(opened("日", "V").until()).isEqualTo(CALENDAR);
    kept = null;
    assertThat(opened("工作日", "V").until()).isEqualTo(WORKING);
  }

  @Test
  void aRuleThatIsNoCountOfDaysOpensNothing() {
    assertThatThrownBy(() -> opened("元", "V")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void openedAgainFromTheSameDayItGoesOnAndFromAnotherItIsRefused() {
    opened("日", "V");
    assertThat(terms.open(SCOPE, KEY, "公告", FROM, "截止").until()).isEqualTo(CALENDAR);
    assertThatThrownBy(() -> terms.open(SCOPE, KEY, "公告", FROM.plusDays(1), "截止"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("runs in");
  }

  @Test
  void movedItIsCountedAnewFromTheOtherDay() {
    opened("日", "V");
    LocalDate later = FROM.plusDays(5);
    when(calendar.plusDays(later, 10)).thenReturn(CALENDAR.plusDays(5));
    Term moved = terms.move(SCOPE, KEY, later, "更正");
    assertThat(List.of(moved.from(), moved.until())).containsExactly(later, CALENDAR.plusDays(5));
  }

  @Test
  void lengthenedItEndsOnTheSameDayOrLaterAndNeverEarlier() {
    opened("日", "V");
    assertThat(terms.extend(SCOPE, KEY, CALENDAR, "顺延").until()).isEqualTo(CALENDAR);
    assertThat(terms.extend(SCOPE, KEY, WORKING, "顺延").until()).isEqualTo(WORKING);
    assertThatThrownBy(() -> terms.extend(SCOPE, KEY, CALENDAR, "顺延"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(terms.running(SCOPE, KEY))
        .hasValueSatisfying(t -> assertThat(t.from()).isEqualTo(FROM));
  }

  @Test
  void aCertainRuleIsNeverShortenedAndOneFromMemoryIs() {
    opened("日", "V");
    assertThatThrownBy(() -> terms.shorten(SCOPE, KEY, FROM.plusDays(3), "负责人同意"))
        .isInstanceOf(IllegalArgumentException.class);
    kept = null;
    opened("日", "M");
    assertThat(terms.shorten(SCOPE, KEY, FROM.plusDays(3), "负责人同意").until())
        .isEqualTo(FROM.plusDays(3));
  }

  @Test
  void whatDoesNotRunIsNeitherMovedNorLengthened() {
    rule("日", "V");
    assertThatThrownBy(() -> terms.move(SCOPE, KEY, FROM, "更正"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> terms.extend(SCOPE, KEY, FROM, "顺延"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatHasRunOutConcernsSomebodyOnlyWhereSomebodyMustAct() {
    assertThat(state("", true)).containsExactly(true, false, true);
    assertThat(state("采购人", true)).containsExactly(true, true, false);
    assertThat(state("采购人", false)).containsExactly(true, false, false);
    assertThat(state("", false)).containsExactly(true, false, false);
  }

  private List<Boolean> state(String actor, boolean over) {
    Term term =
        new Term(
            1,
            SCOPE,
            SCOPE,
            rule("日", "V"),
            "公告",
            FROM,
            CALENDAR,
            null,
            "",
            actor,
            Instant.EPOCH,
            null,
            null,
            over);
    return List.of(term.running(), term.overdue(), term.expired());
  }
}
