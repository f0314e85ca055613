/**
 * Dated rule values and settings: every number of a law or of practice, with article and basis. A
 * case keeps the versions it has used ({@link cn.hebei.socialwork.rules.CaseRules}), and its
 * statutory periods are made here and nowhere else ({@link cn.hebei.socialwork.rules.Terms}).
 */
@ApplicationModule(allowedDependencies = {"calendar", "audit"})
@NullMarked
package cn.hebei.socialwork.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
