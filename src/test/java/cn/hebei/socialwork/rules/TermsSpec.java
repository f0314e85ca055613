package cn.hebei.socialwork.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.hebei.socialwork.calendar.TimeSource;
import cn.hebei.socialwork.calendar.YearNotLoadedException;
import cn.hebei.socialwork.support.ProcessSpec;
import cn.hebei.socialwork.support.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A statutory period is counted by its rule and the calendar, and kept with both (B48). */
@ProcessSpec
class TermsSpec {

  private static final String CASE = "130123-01-2025";
  private static final String ROUND = CASE + "/tender-1";
  private static final String NOTICE = "notice.days";
  private static final LocalDate MONDAY = LocalDate.of(2024, 9, 2);

  @Autowired private Terms terms;
  @Autowired private CaseRules rules;
  @Autowired private World world;

  private Term open(String scope, String key, LocalDate from) {
    return terms.open(scope, key, "采购公告首次发布", from, "公告期满，可以开标");
  }

  @Test
  void workingDaysAreCountedAsWorkingDays() {
    Term term = open(ROUND, NOTICE, MONDAY);
    assertThat(term.until()).isEqualTo("2024-09-09");
    assertThat(term.rule().article()).isEqualTo("财政部令第87号第16条");
    assertThat(term.whatHappens()).isEqualTo("公告期满，可以开标");
    assertThat(term.caseKey()).isEqualTo(CASE);
  }

  @Test
  void naturalDaysRollOnPastAFestival() {
    assertThat(open(ROUND, "tender.clarify-days", LocalDate.of(2024, 9, 17)).until())
        .isEqualTo("2024-10-08");
  }

  @Test
  void theVersionThatCountedItIsStoredAsUsed() {
    open(ROUND, NOTICE, MONDAY);
    assertThat(rules.usedIn(CASE))
        .extracting(use -> use.rule().key(), RuleUse::usedFor)
        .containsExactly(tuple(NOTICE, "计算“采购公告期限”"));
  }

  @Test
  void aRepeatedStepOpensItOnceAndAnotherFirstDayIsAFault() {
    Term first = open(ROUND, NOTICE, MONDAY);
    assertThat(open(ROUND, NOTICE, MONDAY).id()).isEqualTo(first.id());
    assertThatThrownBy(() -> open(ROUND, NOTICE, MONDAY.plusDays(1)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(open(CASE + "/tender-2", NOTICE, MONDAY.plusDays(1)).id())
        .as("another round has its own")
        .isNotEqualTo(first.id());
  }

  @Test
  void itRunsToTheEndOfItsLastDay() {
    terms.open(ROUND, NOTICE, new Terms.Start("采购公告首次发布", MONDAY, "公告期满", "经办"));
    world.goTo(LocalDate.of(2024, 9, 9).atTime(23, 59));
    assertThat(terms.running(ROUND, NOTICE))
        .hasValueSatisfying(t -> assertThat(t.overdue()).isFalse());
    world.goTo(LocalDate.of(2024, 9, 10).atTime(0, 1));
    assertThat(terms.running(ROUND, NOTICE))
        .hasValueSatisfying(t -> assertThat(t.overdue()).isTrue());
  }

  @Test
  void aPeriodInWhichNobodyMustActIsOverWhenItHasRunOutAndNeverLate() {
    open(ROUND, NOTICE, MONDAY);
    assertThat(terms.running(List.of("130123"))).hasSize(1);
    world.goTo(LocalDate.of(2024, 9, 10).atTime(0, 1));
    assertThat(terms.running(ROUND, NOTICE))
        .hasValueSatisfying(t -> assertThat(t.overdue()).isFalse())
        .hasValueSatisfying(t -> assertThat(t.expired()).isTrue());
    assertThat(terms.running(List.of("130123"))).isEmpty();
  }

  @Test
  void aMovedPeriodIsCountedAnewAndTellsWhatItWas() {
    open(ROUND, NOTICE, MONDAY);
    assertThat(terms.move(ROUND, NOTICE, LocalDate.of(2024, 9, 4), "更正公告重新起算").until())
        .isEqualTo("2024-09-11");
    assertThat(terms.extend(ROUND, NOTICE, LocalDate.of(2024, 9, 13), "采购人延长").until())
        .isEqualTo("2024-09-13");
    assertThat(terms.movesOf(CASE))
        .extracting(Term.Move::until, Term.Move::newUntil, Term.Move::why)
        .containsExactly(
            tuple(LocalDate.of(2024, 9, 9), LocalDate.of(2024, 9, 11), "更正公告重新起算"),
            tuple(LocalDate.of(2024, 9, 11), LocalDate.of(2024, 9, 13), "采购人延长"));
    assertThatThrownBy(() -> terms.extend(ROUND, NOTICE, LocalDate.of(2024, 9, 12), "缩短"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aClosedPeriodStaysOnTheCaseAndLeavesTheList() {
    open(ROUND, NOTICE, MONDAY);
    open(ROUND, "documents.days", MONDAY);
    terms.close(ROUND, NOTICE, "公告期满");
    assertThat(terms.running(List.of("130123")))
        .extracting(t -> t.rule().key())
        .containsExactly("documents.days");
    world.goTo(LocalDate.of(2024, 9, 20));
    terms.closeAll(ROUND, "废标，不再计算");
    assertThat(terms.running(List.of("130123"))).isEmpty();
    assertThat(terms.of(CASE))
        .extracting(t -> t.rule().key(), Term::outcome, Term::over)
        .containsExactly(tuple(NOTICE, "公告期满", false), tuple("documents.days", "废标，不再计算", true));
    terms.close(ROUND, NOTICE, "再次关闭");
    assertThat(terms.of(CASE).get(0).outcome()).isEqualTo("公告期满");
    open(ROUND, NOTICE, LocalDate.of(2024, 9, 20));
    assertThat(terms.of(CASE)).hasSize(3);
  }

  @Test
  void theListKnowsOnlyThePlacesAskedForAndShowsTheEarliestLastDayFirst() {
    open(ROUND, "tender.bid-days", MONDAY);
    open("130125-01-2025", NOTICE, MONDAY);
    open("130682-01-2025", NOTICE, MONDAY);
    assertThat(terms.running(List.of("130123", "130125")))
        .extracting(Term::caseKey)
        .containsExactly("130125-01-2025", CASE);
    assertThat(terms.running(List.of())).isEmpty();
  }

  /** P11, P14: minutes and a named minute stand beside the days, and end to the second. */
  @Test
  void aPeriodMayEndAtAMoment() {
    Instant until = TimeSource.at(MONDAY.atTime(10, 30));
    Terms.Start start = new Terms.Start("宣读投标文件", MONDAY, "视同认可", "投标人");
    Term term = terms.openUntil(ROUND, "opening.confirm-minutes", start, until);
    assertThat(term.untilAt()).isEqualTo(until);
    assertThat(term.until()).isEqualTo(MONDAY);
    world.goTo(MONDAY.atTime(10, 29, 30));
    assertThat(terms.running(List.of("130123"))).noneMatch(Term::overdue);
    world.goTo(MONDAY.atTime(10, 30));
    assertThat(terms.running(List.of("130123"))).allMatch(Term::overdue);
    assertThatThrownBy(() -> terms.move(ROUND, "opening.confirm-minutes", MONDAY, "重新计算"))
        .isInstanceOf(IllegalStateException.class);
    terms.close(ROUND, "opening.confirm-minutes", "已经确认");
    assertThat(terms.of(CASE)).extracting(Term::over).containsExactly(true);
  }

  @Test
  void whatNamesNoLotYearOrCountsNoDaysHasNoPeriod() {
    assertThatThrownBy(() -> open("bid-4711", NOTICE, MONDAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open(ROUND, "archive.years", MONDAY))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPeriodIntoAYearThatIsNotLoadedIsRefusedNamingTheYear() {
    assertThatThrownBy(() -> open(ROUND, NOTICE, LocalDate.of(2026, 12, 30)))
        .isInstanceOf(YearNotLoadedException.class)
        .hasMessageContaining("2027年");
    assertThat(terms.of(CASE)).isEmpty();
  }
}
