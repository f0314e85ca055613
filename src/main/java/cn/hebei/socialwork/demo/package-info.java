/**
 * The rehearsal world: demo accounts, demo data made through the real use cases, the clock page.
 */
@ApplicationModule(
    allowedDependencies = {
      "workflow",
      "plan",
      "tender",
      "agency",
      "organization",
      "region",
      "calendar",
      "rules"
    })
@NullMarked
package cn.hebei.socialwork.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
