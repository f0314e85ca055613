/**
 * Agencies: they sign themselves up and state what they are, in dated versions, with proofs that
 * later tenders reuse (R44-R46, B8, P9); official credit records (P10); what they share with each
 * other and with those who judge them (B7). Nobody approves, nobody is excluded here.
 */
@ApplicationModule(
    allowedDependencies = {"organization", "region", "calendar", "audit", "rules", "document"})
@NullMarked
package cn.hebei.socialwork.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
