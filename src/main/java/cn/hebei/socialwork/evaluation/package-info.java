/** The yearly evaluation that ends in one decision: renew or retender (R60-R63, P6). */
@ApplicationModule(
    allowedDependencies = {
      "workflow",
      "filing",
      "organization",
      "region",
      "calendar",
      "rules",
      "audit",
      "plan",
      "tender",
      "agreement",
      "onboarding",
      "service"
    })
@NullMarked
package cn.hebei.socialwork.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
