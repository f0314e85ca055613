/** Stations, premises, staff and pre-service training until a station opens (R20, R33-R41, R55). */
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
      "agreement"
    })
@NullMarked
package cn.hebei.socialwork.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
