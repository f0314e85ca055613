/** The service year: periods, agency reports, checks (R56, R57, R81, R82). */
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
      "onboarding"
    })
@NullMarked
package cn.hebei.socialwork.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
