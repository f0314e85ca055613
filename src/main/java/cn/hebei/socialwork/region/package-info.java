/**
 * Places: the province, its cities, counties and townships, as dated data from a CSV. Ground floor.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.hebei.socialwork.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
