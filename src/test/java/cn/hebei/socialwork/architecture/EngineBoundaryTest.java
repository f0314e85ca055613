package cn.hebei.socialwork.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.hebei.socialwork.workflow.CaseStep;
import cn.hebei.socialwork.workflow.TaskForm;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** The engine is behind one door: steps know forms, steps and messages, not Camunda. */
class EngineBoundaryTest {

  @Test
  void onlyTheEngineGlueTouchesTheEnginesInsides() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..workflow.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda.bpm.engine.impl..")
        .because("what is internal to the engine may change without notice; one package pays")
        .check(Production.CLASSES);
  }

  @Test
  void stepsDoNotKnowTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..workflow..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .because(
            "a step tells its use case in the domain's words; the pipeline and CaseStep do the rest")
        .check(Production.CLASSES);
  }

  @Test
  void theFaceOfTheWorkflowPackageNamesNoEngineType() {
    noClasses()
        .that()
        .resideInAPackage("cn.hebei.socialwork.workflow")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .because("what the steps see of the engine must be sayable without it")
        .check(Production.CLASSES);
  }

  @Test
  void nobodyWritesADelegateOrListenerBesideTheGlue() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..workflow.engine..")
        .should()
        .implement(named("org.camunda.bpm.engine.delegate"))
        .because("CaseStep locks the case and writes the chain; a bare JavaDelegate would not")
        .check(Production.CLASSES);
  }

  @Test
  void formsAndStepsAreNobodyElsesBusiness() {
    classes()
        .that()
        .implement(TaskForm.class)
        .or()
        .implement(CaseStep.class)
        .should()
        .notBePublic()
        .because("a form or step is reached through the model only")
        .check(Production.CLASSES);
  }

  private static DescribedPredicate<JavaClass> named(String packageName) {
    return new DescribedPredicate<>("a type of " + packageName) {
      @Override
      public boolean test(JavaClass type) {
        return type.getPackageName().equals(packageName);
      }
    };
  }
}
