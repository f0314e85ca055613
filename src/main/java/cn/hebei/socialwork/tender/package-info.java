/**
 * Purchase of a lot-year: documents, notice, sealed bids, opening, scores, award (R42-R49, R54).
 */
@ApplicationModule(
    allowedDependencies = {
      "workflow",
      "document",
      "filing",
      "organization",
      "agency",
      "region",
      "calendar",
      "rules",
      "audit",
      "sealing",
      "plan",
      "procurement"
    })
@NullMarked
package cn.hebei.socialwork.tender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
