/** Who may sign in and which paths may be asked at all: deny by default. */
@ApplicationModule(allowedDependencies = {"audit", "organization", "calendar", "rules"})
@NullMarked
package cn.hebei.socialwork.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
