/**
 * Public pages: what everybody may read without signing in, and the sign-up of agencies (R79, R80,
 * P9). They show, and decide nothing.
 */
@ApplicationModule(allowedDependencies = {"agency", "tender"})
@NullMarked
package cn.hebei.socialwork.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
