/**
 * What comes before a tender: the demand asked on the market and reviewed (P13), the approved
 * purchase plan (R47, P21) with its days counted backwards (P22), the method by law (B1, B9, B10,
 * B49) and the check-up of the documents before they are released (B5, B6, B14, B23, B24).
 */
@ApplicationModule(
    allowedDependencies = {"workflow", "organization", "region", "calendar", "rules", "plan"})
@NullMarked
package cn.hebei.socialwork.procurement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
