/**
 * Lots, their years and the county's yearly plan: townships, budget lines by fund source with the
 * 15 % rule, measures and milestones, consultations, approvals (R42, R50, R53, R66, R72-R74, B4).
 */
@ApplicationModule(
    allowedDependencies = {
      "workflow",
      "filing",
      "organization",
      "region",
      "calendar",
      "rules",
      "audit"
    })
@NullMarked
package cn.hebei.socialwork.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
