package cn.hebei.socialwork.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** Habits of the house that a reader relies on. */
class HabitsTest {

  /** Prints the first administrator's password once, where no log keeps it. */
  private static final String FIRST_ADMINISTRATOR = "FirstAdministrator";

  @Test
  void dependenciesComeThroughTheConstructor() {
    noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .because("a class must show what it needs and be buildable in a test without Spring")
        .check(Production.CLASSES);
  }

  @Test
  void nothingIsPrintedButTheFirstAdministratorsPassword() {
    JavaClasses others =
        Production.CLASSES.that(
            DescribedPredicate.not(
                DescribedPredicate.describe(
                    FIRST_ADMINISTRATOR,
                    (JavaClass c) -> c.getSimpleName().startsWith(FIRST_ADMINISTRATOR))));
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .because("operators read logs; what is printed is lost")
        .check(others);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(others);
  }

  @Test
  void moneyIsNeverFloating() {
    noFields()
        .that()
        .areDeclaredInClassesThat(assignableTo(Record.class))
        .should()
        .haveRawType(double.class)
        .orShould()
        .haveRawType(float.class)
        .orShould()
        .haveRawType(Double.class)
        .orShould()
        .haveRawType(Float.class)
        .because("15 % of a budget is compared to the cent (R50); a double is not")
        .check(Production.CLASSES);
  }

  @Test
  void theEmbeddedDatabaseIsReachedFromItsOwnPackageOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..socialwork.embedded..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.zonky..")
        .because("the production jar does not contain it")
        .check(Production.CLASSES);
  }
}
