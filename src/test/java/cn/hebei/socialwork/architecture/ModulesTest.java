package cn.hebei.socialwork.architecture;

import cn.hebei.socialwork.Application;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The packages are the steps of the year; a step uses only what its package-info names. */
class ModulesTest {

  @Test
  void everyStepUsesOnlyTheStepsItNames() {
    ApplicationModules.of(Application.class).verify();
  }
}
