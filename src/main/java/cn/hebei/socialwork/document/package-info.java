/**
 * The papers of a case (ADR 20): files that people attach to a task, kept in the database and named
 * in the case's chain by their digest, and prints in the look of official documents (GB/T 9704).
 * Who may see the case's page may have them; what stands in a print the step says. Beside them the
 * files that agencies keep for their tenders.
 */
@ApplicationModule(allowedDependencies = {"workflow", "organization", "calendar", "audit"})
@NullMarked
package cn.hebei.socialwork.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
