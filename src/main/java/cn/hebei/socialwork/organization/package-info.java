/** Organs, people, posts and agencies: who holds which role where (R2, R69, P8). */
@ApplicationModule(allowedDependencies = {"region", "calendar", "audit", "rules"})
@NullMarked
package cn.hebei.socialwork.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
