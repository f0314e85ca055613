package cn.hebei.socialwork.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import org.junit.jupiter.api.Test;

/** Deadlines are law (B48): there is one clock and one calendar, and rehearsal moves both. */
class TimeTest {

  private static final String CALENDAR = "..socialwork.calendar..";

  @Test
  void nobodyAsksTheMachineForTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CALENDAR)
        .should()
        .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
        .orShould()
        .callMethodWhere(target(nameStartingWith("system")).and(target(owner(type(Clock.class)))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("TimeSource follows the rehearsal clock and the database; the machine does not")
        .check(Production.CLASSES);
  }

  @Test
  void oldDatesStayWithTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CALENDAR, "..workflow.engine..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Date.class, Calendar.class, GregorianCalendar.class)
        .because("Moments turns days into the engine's moments, so that no zone is guessed")
        .check(Production.CLASSES);
  }

  @Test
  void nobodyButTheCalendarCountsWeekends() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CALENDAR)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.DayOfWeek")
        .because("a make-up Saturday is a working day; only WorkingCalendar knows")
        .check(Production.CLASSES);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      type(Class<?> type) {
    return com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(type);
  }
}
