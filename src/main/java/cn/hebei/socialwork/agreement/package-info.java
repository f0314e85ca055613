/**
 * The yearly agreement within a cycle of at most three: seven elements, confirmation, signing,
 * filing (R50-R52).
 */
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
      "tender"
    })
@NullMarked
package cn.hebei.socialwork.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
