/**
 * A real PostgreSQL in {@code ./data} for machines that have none: profile {@code embedded}, which
 * the demo and the tests use. Its library and binaries are not in the production jar.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.hebei.socialwork.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
