/**
 * Engine glue: the form pipeline, assignment, tenants, guarded services, model deployment. The only
 * package that touches the engine's insides.
 */
@ApplicationModule(allowedDependencies = {"audit", "calendar", "organization", "region", "rules"})
@NullMarked
package cn.hebei.socialwork.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
