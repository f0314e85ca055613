/** The hash chain of each case: who decided what and when, verifiable by anyone. */
@ApplicationModule(allowedDependencies = {"calendar"})
@NullMarked
package cn.hebei.socialwork.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
