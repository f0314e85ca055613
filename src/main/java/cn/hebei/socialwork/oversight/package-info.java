/**
 * 工作台: what each person may start, has to do and follows; the case page of a lot-year, its audit
 * chain, and the working-day calendar.
 */
@ApplicationModule(
    allowedDependencies = {
      "workflow",
      "document",
      "plan",
      "procurement",
      "filing",
      "tender",
      "agreement",
      "agency",
      "organization",
      "region",
      "calendar",
      "rules",
      "audit"
    })
@NullMarked
package cn.hebei.socialwork.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
