/**
 * Public pages: what everybody may read without signing in, as pages and as data, and the sign-up
 * of agencies (R79, R80, P9). They show, and decide nothing. What strangers may ask has limits, and
 * a share of threads and connections of its own, so that a rush leaves the rest to those at work.
 */
@ApplicationModule(
    allowedDependencies = {"agency", "procurement", "tender", "region", "calendar", "workflow"})
@NullMarked
package cn.hebei.socialwork.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
