/** Dated rule values and settings: every number of a law or of practice, with article and basis. */
@ApplicationModule(allowedDependencies = {"calendar", "audit"})
@NullMarked
package cn.hebei.socialwork.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
