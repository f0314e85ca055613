/**
 * 备案: the one way to file a plan, an agreement or a result with the organ P3 names. It checks
 * completeness only, never approves, and silence counts as received (P2).
 */
@ApplicationModule(
    allowedDependencies = {"workflow", "document", "organization", "calendar", "rules", "audit"})
@NullMarked
package cn.hebei.socialwork.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
