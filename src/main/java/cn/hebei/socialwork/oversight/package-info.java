/** 工作台: what each person may start, has to do and follows; the case page of a lot-year. */
@ApplicationModule(
    allowedDependencies = {
      "workflow",
      "plan",
      "filing",
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
