/**
 * The only place that counts days and tells the time (B48). Everybody asks here, nobody calls
 * now().
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.hebei.socialwork.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
